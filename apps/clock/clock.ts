/** Looks at what is due again and again, in this process or in another: of several clocks one goes, the others wait. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import { whileAlone } from '../../libs/postgres/while-alone.js';
import { type Buses, recordMissedDeadlines } from './missed-deadlines.js';

export interface ClockOptions {
  /** Of the database with the log: the turn of the one clock that goes is kept there. */
  readonly url: string;
  readonly buses: Buses;
  readonly logger: Logger;
  /** Between two looks; 0 for never. */
  readonly everySeconds: number;
}
export interface Running {
  /** Finishes the commands under way. */
  stop(): Promise<void>;
}

const LOCK = 0x415342_02;

export const busesOf = (app: INestApplicationContext): Buses => ({
  commands: app.get(CommandBus, { strict: false }),
  queries: app.get(QueryBus, { strict: false }),
});

export function startClock({ url, buses, logger, everySeconds }: ClockOptions): Running {
  if (everySeconds === 0) return { stop: async () => {} };
  const stopping = new AbortController();
  const running = whileAlone(
    {
      url,
      lock: LOCK,
      name: 'asb-clock',
      signal: stopping.signal,
      onWaiting: () => logger.info('another clock goes already: this one waits'),
      onTrouble: (error) => logger.error({ error }, 'the clock stands still: it is tried again'),
    },
    async (signal) => {
      logger.info({ everySeconds }, 'the clock goes');
      while (!signal.aborted) {
        await look(buses, logger, signal);
        await sleep(everySeconds * 1_000, undefined, { signal }).catch(() => {});
      }
    },
  );
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** A look that fails is told; the next one begins anew. */
async function look(buses: Buses, logger: Logger, signal: AbortSignal): Promise<void> {
  try {
    const looked = await recordMissedDeadlines(buses, logger, new Date(), signal);
    if (looked.recorded > 0 || looked.failed > 0) logger.info({ ...looked }, 'missed deadlines recorded');
  } catch (error) {
    logger.error({ error }, 'what is due could not be read: it is tried again');
  }
}
