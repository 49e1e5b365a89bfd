/** Commands in, queries out: the HTTP application over the machinery, not yet listening. */
import { createHmac } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { TokenVerifier } from '../../libs/access/token-verifier.js';
import { createHttpApplication } from '../../libs/web/http-application.js';
import { IdempotencyKeys } from '../../libs/web/idempotency/idempotency-keys.js';
import { createMetrics } from '../../libs/web/observability/metrics.js';
import type { Machinery } from '../composition/machinery.js';
import { ApiModule } from './api-module.js';
import { readPositions } from './read-positions.js';
import { measureLog, measureNotices, measureReadModels, readinessOf } from './readiness.js';

export interface ApiOptions {
  readonly machinery: Machinery;
  readonly verifier: TokenVerifier;
  readonly logger: Logger;
}

export async function createApi({ machinery, verifier, logger }: ApiOptions): Promise<NestFastifyApplication> {
  const metrics = createMetrics();
  measureLog(machinery, metrics.registry);
  measureReadModels(machinery, metrics.registry);
  measureNotices(machinery, metrics.registry);
  return createHttpApplication(ApiModule.with(machinery), {
    verifier,
    logger,
    metrics,
    readiness: readinessOf(machinery),
    positions: readPositions(machinery),
    idempotencyKeys: new IdempotencyKeys(machinery.sql, await idempotencySecret(machinery)),
    described: {
      title: 'ASB Case Review',
      description:
        'Reports of anti-social behaviour, people, and cases from the request for a review to its closing, with the figures published of them (2014 Act, s.104).',
      version: '0.1.0',
    },
  });
}

/** Derived from the index key: the same in every process and for the life of the key store, and in no configuration file. */
async function idempotencySecret({ keys }: Machinery): Promise<Buffer> {
  return createHmac('sha256', await keys.indexKey())
    .update('idempotency keys')
    .digest();
}
