/** What keeps the service running asks here: is it alive, is it ready, how is it doing. */
import { Controller, Get, Inject, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/roles.js';
import { METRICS, READINESS } from '../tokens.js';
import type { Metrics } from './metrics.js';

/** Something the service cannot do without. What it throws is not shown: its message may hold anything. */
export interface ReadinessCheck {
  readonly name: string;
  check(): Promise<{ readonly up: boolean; readonly details?: Readonly<Record<string, unknown>> }>;
}

const PATIENCE_MS = 2_000;

/** Whoever asks for health waits no longer than this for any one part: one that hangs is down. */
async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

@ApiExcludeController()
@Controller()
export class Operations {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(READINESS) private readonly readiness: readonly ReadinessCheck[],
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  /** Answers as long as the process answers anything: whoever asks restarts it when it does not. */
  @Public()
  @Get('health/live')
  live(): object {
    return { status: 'ok' };
  }

  @Public()
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    try {
      return await this.health.check(this.readiness.map((each) => () => this.#indicate(each)));
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      reply.raw.statusCode = 503;
      return error.getResponse() as object;
    }
  }

  @Public()
  @Get('metrics')
  async numbers(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  async #indicate({ name, check }: ReadinessCheck): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(name);
    try {
      const { up, details = {} } = await inTime(check());
      return up ? indicator.up(details) : indicator.down(details);
    } catch {
      return indicator.down();
    }
  }
}
