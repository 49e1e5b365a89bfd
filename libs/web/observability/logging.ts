/** Structured logs: a line of JSON each. What is logged is chosen field by field; nothing that was sent or read is ever among it. */
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from './describe-error.js';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Where an error is logged whole by mistake, only its description gets through. */
export const createLogger = (program: string, level: LogLevel = 'info', destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { program },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
      // pino copies the message of an error that is logged on its own; ours never is.
      hooks: {
        logMethod(given, method) {
          const [first, ...rest] = given as unknown[];
          const safe = first instanceof Error ? [{ error: first }, 'error'] : [first, ...rest];
          method.apply(this, safe as Parameters<typeof method>);
        },
      },
    },
    destination as DestinationStream,
  );

/** Nest's own lines (modules and routes at the start, a shutdown) through the same logger. */
export class NestLogs implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...more: readonly unknown[]): void {
    this.#write('debug', message, more);
  }
  error(message: unknown, ...more: readonly unknown[]): void {
    this.#write('error', message, more);
  }
  warn(message: unknown, ...more: readonly unknown[]): void {
    this.#write('warn', message, more);
  }
  debug(message: unknown, ...more: readonly unknown[]): void {
    this.#write('debug', message, more);
  }
  verbose(message: unknown, ...more: readonly unknown[]): void {
    this.#write('trace', message, more);
  }
  fatal(message: unknown, ...more: readonly unknown[]): void {
    this.#write('fatal', message, more);
  }

  /** Nest gives the context last; a stack or anything else between may hold a message. */
  #write(level: Exclude<LogLevel, 'silent'>, message: unknown, more: readonly unknown[]): void {
    const last = String(more.at(-1));
    const context = /^\w{1,60}$/.test(last) ? last : undefined;
    const error = [message, ...more].find((each) => each instanceof Error);
    this.logger[level](
      { context, ...(error !== undefined && { error }) },
      typeof message === 'string' ? message : 'nest',
    );
  }
}
