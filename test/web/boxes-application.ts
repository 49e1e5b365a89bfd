/** The application of boxes, whole: real tokens, real Postgres, everything a request passes on its way. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openLocalIssuer, type TokenClaims } from '../../libs/access/local-issuer.js';
import type { Role } from '../../libs/decider/actor.js';
import { connect, type Sql } from '../../libs/postgres/connection.js';
import { createHttpApplication, type HttpApplicationOptions } from '../../libs/web/http-application.js';
import { IdempotencyKeys } from '../../libs/web/idempotency/idempotency-keys.js';
import { createLogger } from '../../libs/web/observability/logging.js';
import { createMetrics } from '../../libs/web/observability/metrics.js';
import { createDatabase } from '../support/database.js';
import { BoxesModule } from './boxes.js';

export interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a spec reads whatever came
  readonly json: any;
}
export interface Asked {
  /** Default coordinator; null for no token. */
  readonly as?: Role | string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: object | string;
}

export interface BoxesApplication {
  readonly app: NestFastifyApplication;
  readonly sql: Sql;
  /** Every line logged so far. */
  readonly lines: string[];
  ask(request: string, asked?: Asked): Promise<Said>;
  token(claims: Partial<TokenClaims>): Promise<string>;
  close(): Promise<void>;
}

const CLAIMS: Readonly<Record<string, Partial<TokenClaims>>> = {
  coordinator: { area: 'gloucestershire' },
  agency: { body: 'stroud-district-council' },
};

export async function startBoxes(options: Partial<HttpApplicationOptions> = {}): Promise<BoxesApplication> {
  const database = await createDatabase();
  const sql = connect(database.url, { name: 'spec', max: 2 });
  const directory = await mkdtemp(join(tmpdir(), 'issuer-'));
  const issuer = await openLocalIssuer(directory);
  const lines: string[] = [];
  const app = await createHttpApplication(BoxesModule, {
    verifier: issuer.verifier,
    described: { title: 'Boxes', description: 'Boxes', version: '1' },
    logger: createLogger('spec', 'debug', { write: (line) => void lines.push(line) }),
    metrics: createMetrics(),
    readiness: [],
    idempotencyKeys: new IdempotencyKeys(sql, Buffer.alloc(32, 7)),
    positions: { waitFor: async () => 'reached', position: async () => 'toy.0000000000000009' },
    ...options,
  });
  const token = (claims: Partial<TokenClaims>) =>
    issuer.issueToken({
      sub: 'anna@example.org',
      role: 'coordinator',
      ...CLAIMS[claims.role ?? 'coordinator'],
      ...claims,
    });
  const ask = async (request: string, { as = 'coordinator', headers = {}, body }: Asked = {}): Promise<Said> => {
    const [method, url] = request.split(' ') as ['GET', string];
    const bearer = as === null ? undefined : as.includes('.') ? as : await token({ role: as as Role });
    const answered = await app.inject({
      method,
      url,
      headers: { ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }), ...headers },
      ...(body !== undefined && { payload: body }),
    });
    const json = /json/.test(String(answered.headers['content-type'])) ? answered.json() : undefined;
    return { status: answered.statusCode, headers: answered.headers as Said['headers'], text: answered.payload, json };
  };
  const close = async (): Promise<void> => {
    await app.close();
    await sql.end();
    await database.drop();
    await rm(directory, { recursive: true });
  };
  return { app, sql, lines, ask, token, close };
}

export const aBox = { label: 'Kitchen', contents: [{ name: 'Plates' }] };
