import { type DynamicModule, Inject, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import type { Logger } from 'pino';
import { AnswerInterceptor } from './commands/answer-interceptor.js';
import { CommandInterceptor } from './commands/command-interceptor.js';
import type { IdempotencyKeys } from './idempotency/idempotency-keys.js';
import { Sweeping } from './idempotency/sweeping.js';
import { InputPipe } from './input/input-pipe.js';
import { FairShare } from './observability/fair-share.js';
import type { Metrics } from './observability/metrics.js';
import { Operations, type ReadinessCheck } from './observability/operations.js';
import { PositionInterceptor } from './positions/position-interceptor.js';
import type { ReadPositions } from './positions/read-positions.js';
import { ProblemCatalogue } from './problems/catalogue.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { ERROR_CODES } from './problems/problem-of.js';
import { ProblemPages } from './problems/problem-pages.js';
import { WEB_PROBLEMS } from './problems/web-problems.js';
import type { KnownRoutes } from './routes/known-routes.js';
import {
  ERROR_CODES_TOKEN,
  IDEMPOTENCY_KEYS,
  KNOWN_ROUTES,
  LOGGER,
  MAX_IN_FLIGHT,
  METRICS,
  READ_POSITIONS,
  READINESS,
} from './tokens.js';

export interface WebParts {
  readonly catalogue: ProblemCatalogue;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly routes: KnownRoutes;
  /** Requests served at once at most. */
  readonly maxInFlight: number;
  readonly readiness: readonly ReadinessCheck[];
  readonly idempotencyKeys: IdempotencyKeys;
  readonly positions: ReadPositions;
  /** Codes of other rooms' errors by the error's name, beside those known here. */
  readonly errorCodes: Readonly<Record<string, string>>;
}

/** Everything that stands around every handler. Its ProblemCatalogue is there for every slice to register with. */
@Module({ imports: [TerminusModule.forRoot({ logger: false })], controllers: [ProblemPages, Operations] })
export class WebModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(WEB_PROBLEMS);
  }

  static with(parts: WebParts): DynamicModule {
    return {
      module: WebModule,
      global: true,
      providers: [
        { provide: ProblemCatalogue, useValue: parts.catalogue },
        { provide: LOGGER, useValue: parts.logger },
        { provide: METRICS, useValue: parts.metrics },
        { provide: KNOWN_ROUTES, useValue: parts.routes },
        { provide: MAX_IN_FLIGHT, useValue: parts.maxInFlight },
        { provide: READINESS, useValue: parts.readiness },
        { provide: IDEMPOTENCY_KEYS, useValue: parts.idempotencyKeys },
        { provide: READ_POSITIONS, useValue: parts.positions },
        { provide: ERROR_CODES_TOKEN, useValue: { ...ERROR_CODES, ...parts.errorCodes } },
        Sweeping,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: InputPipe },
        // The outermost first: what the others let through or throw becomes HTTP in the first.
        { provide: APP_INTERCEPTOR, useClass: FairShare },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
        { provide: APP_INTERCEPTOR, useClass: PositionInterceptor },
      ],
      exports: [ProblemCatalogue, LOGGER],
    };
  }
}
