/** A Nest application on Fastify with everything of this room and of libs/access around the routes of a module. */
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AccessModule } from '../access/access-module.js';
import type { TokenVerifier } from '../access/token-verifier.js';
import { createAdapter, KEPT_PRIVATE } from './fastify-adapter.js';
import { watchTheDoor } from './observability/in-flight.js';
import { NestLogs } from './observability/logging.js';
import { observeRequests } from './observability/request-log.js';
import { cutSlowBodies } from './observability/slow-bodies.js';
import { type Described, serveOpenApi } from './open-api.js';
import { ProblemCatalogue } from './problems/catalogue.js';
import { rememberRoutes } from './routes/known-routes.js';
import { takeDeclaredTypes } from './routes/stream-route.js';
import { WebModule, type WebParts } from './web-module.js';

export interface HttpApplicationOptions extends Omit<WebParts, 'catalogue' | 'routes' | 'errorCodes' | 'maxInFlight'> {
  readonly verifier: TokenVerifier;
  readonly described: Described;
  readonly errorCodes?: Readonly<Record<string, string>>;
  /** Requests served at once at most, more are turned away, as is a caller who has four in five of them; default 500. */
  readonly maxInFlight?: number;
  /** How long closing waits for what is under way; default 30,000. */
  readonly drainMs?: number;
  /** How long a JSON body may take to arrive; default 30,000. */
  readonly bodyWithinMs?: number;
  /** Of a JSON body, in bytes; default 1 MiB. */
  readonly bodyLimit?: number;
}

const ONE_MEBIBYTE = 1024 * 1024;

/**
 * Not yet listening. `app.close()` drains: new requests are turned away, those under way are answered, then modules and
 * connections close. It listens to no signal. A route that declares no roles makes this reject.
 */
export async function createHttpApplication(
  module: Type | DynamicModule,
  options: HttpApplicationOptions,
): Promise<NestFastifyApplication> {
  const {
    verifier,
    described,
    logger,
    metrics,
    maxInFlight = 500,
    bodyLimit = ONE_MEBIBYTE,
    drainMs = 30_000,
    bodyWithinMs = 30_000,
  } = options;
  const catalogue = new ProblemCatalogue();
  const adapter = createAdapter(bodyLimit, catalogue);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const routes = rememberRoutes(fastify);
  observeRequests(fastify, logger, metrics);
  const door = watchTheDoor(fastify, { maxInFlight, catalogue, metrics });
  adapter.drain = () => door.close(drainMs);
  keepAnswersPrivate(fastify);
  takeDeclaredTypes(fastify);
  cutSlowBodies(fastify, bodyWithinMs);
  const web = WebModule.with({ ...options, catalogue, routes, maxInFlight, errorCodes: options.errorCodes ?? {} });
  const root = { module: HttpRoot, imports: [web, AccessModule.with(verifier), module] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogs(logger),
    bodyParser: false,
    abortOnError: false,
  });
  serveOpenApi(app, described);
  await app.init();
  await fastify.ready();
  return app;
}

@Module({})
class HttpRoot {}

function keepAnswersPrivate(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(KEPT_PRIVATE);
    done();
  });
}
