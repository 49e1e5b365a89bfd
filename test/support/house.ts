/** The whole product on a fresh database of the run's server: the real API on a real port, its projectors beside it. */

import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/api.js';
import { busesOf, startClock } from '../../apps/clock/clock.js';
import type { Buses } from '../../apps/clock/missed-deadlines.js';
import type { EventLogSettings } from '../../apps/composition/event-log.js';
import { type Machinery, openMachinery } from '../../apps/composition/machinery.js';
import { startProjectors } from '../../apps/projector/projectors.js';
import { openLocalIssuer } from '../../libs/access/local-issuer.js';
import type { Role } from '../../libs/decider/actor.js';
import { publishShippedProcedure } from '../../libs/procedures/http/publish-shipped-procedure.js';
import { DirectoryKeyStore } from '../../libs/sealing/directory-key-store.js';
import { createLogger } from '../../libs/web/observability/logging.js';
import { Caller } from './caller.js';
import { createDatabase } from './database.js';
import { environmentOf, freshEventLog } from './event-log-of-the-run.js';

export interface House {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly machinery: Machinery;
  /** Of the key store. */
  readonly keyDirectory: string;
  /** Of the database, as the application's role and as its owner. */
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** Tells a program of its database and its log. */
  readonly environment: NodeJS.ProcessEnv;
  readonly eventLog: EventLogSettings;
  readonly buses: Buses;
  /** Every line the application logged. */
  readonly logged: readonly string[];
  as(role: Role, claims?: { sub?: string; body?: string; area?: string }): Promise<Caller>;
  anybody(): Caller;
  /** Every read model has folded all that was recorded. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

/** The clock stands still unless it is told how often to look. */
export async function openHouse({
  publishes = true,
  clockEverySeconds = 0,
  eventLog = freshEventLog(),
} = {}): Promise<House> {
  const database = await createDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'asb-house-'));
  const keyDirectory = join(folder, 'keys');
  const logged: string[] = [];
  const logger = createLogger('test', 'debug', { write: (line: string) => void logged.push(line) });
  const machinery = await openMachinery({
    databaseUrl: database.url,
    eventLog,
    keys: await DirectoryKeyStore.open({ directory: keyDirectory }),
  });
  const projectors = startProjectors(machinery, logger);
  if (publishes) await publishShippedProcedure(machinery.writePath);
  const issuer = await openLocalIssuer(join(folder, 'issuer'));
  const app = await createApi({ machinery, verifier: issuer.verifier, logger });
  await app.listen(0, '127.0.0.1');
  const buses = busesOf(app);
  const clock = startClock({ url: database.url, buses, logger, everySeconds: clockEverySeconds });
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;

  return {
    url,
    app,
    machinery,
    keyDirectory,
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    environment: { DATABASE_URL: database.url, ...environmentOf(eventLog) },
    eventLog,
    buses,
    logged,
    as: async (role, { sub = `${role}@test`, body, area } = {}) => {
      const ofRole = { body: role === 'agency' ? 'gloucestershire-constabulary' : undefined, area: 'gloucestershire' };
      const token = await issuer.issueToken({ sub, role, body: body ?? ofRole.body, area: area ?? ofRole.area });
      return new Caller(url, { authorization: `Bearer ${token}`, purpose: 'a test' });
    },
    anybody: () => new Caller(url, {}),
    caughtUp: async () => {
      const head = await machinery.log.head();
      if (head === undefined) return;
      for (const { name } of machinery.projections) {
        const outcome = await machinery.readModels.waitFor(name, head, 30_000);
        if (outcome === 'behind') throw new Error(`${name} is behind`);
      }
    },
    close: async () => {
      await clock.stop();
      await app.close();
      await projectors.stop();
      await machinery.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
