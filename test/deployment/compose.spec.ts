/** docker-compose.yml: whether what it starts exists, has all it needs, waits for what it needs, and gives nothing away. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type Container,
  composePath,
  environmentOfService,
  filledIn,
  readCompose,
  variablesOf,
} from '../support/compose-file.js';
import { copiedIntoImage, dockerfile } from '../support/program/image-folder.js';
import { hasOpenssl, makeNodeCertificate } from '../support/program/node-certificate.js';

const root = dirname(composePath);
const text = readFileSync(composePath, 'utf8');
const { services, volumes } = readCompose();
const built = Object.entries(services).filter(([, { build }]) => build !== undefined);
const lasting = ['api', 'projector', 'clock'];

/** Nothing but what must be set. */
const office: Record<string, string> = Object.fromEntries(
  [...variablesOf(text).needed].map((name) => [name, 'set-by-the-office']),
);

/** Older clients know neither `required: false` nor a default within a default. */
const KNOWS_THE_FORMAT = /\bv?(2\.[2-9]\d|[3-9]\.\d+)\./;

const client = ([['docker', 'compose'], ['docker-compose']] as const).find(([program, ...words]) =>
  KNOWS_THE_FORMAT.test(`${spawnSync(program, [...words, 'version']).stdout}`),
);

describe('docker-compose.yml', () => {
  it('starts every program that runs on its own, and each of its files is built', () => {
    expect(built.map(([name]) => name).sort()).toEqual(['api', 'clock', 'migrate', 'projector']);
    for (const [name, { command }] of built) {
      expect(command).toEqual(['node', `dist/apps/${name}/main.js`]);
      expect({ name, built: existsSync(join(root, `dist/apps/${name}/main.js`)) }).toEqual({ name, built: true });
    }
    expect(copiedIntoImage).toEqual(['package.json', 'node_modules', 'dist']);
  });

  /** What `main.ts` and what it opens read without a default, and the log where it is chosen. */
  const NEEDED = {
    migrate: ['OWNER_DATABASE_URL', 'OWNER_KEYS_DATABASE_URL', 'APPLICATION_PASSWORD'],
    projector: ['DATABASE_URL', 'KEYS_DATABASE_URL', 'MASTER_KEY'],
    clock: ['DATABASE_URL', 'KEYS_DATABASE_URL', 'MASTER_KEY', 'NOTICES_DIR'],
    api: [
      'DATABASE_URL',
      'KEYS_DATABASE_URL',
      'MASTER_KEY',
      'KEY_BACKUP_DAYS',
      'OIDC_ISSUER',
      'OIDC_AUDIENCE',
      'OIDC_JWKS_URL',
    ],
  };
  const OF_THE_LOG = ['EVENT_LOG', 'EVENTSTORE_URL', 'EVENTSTORE_NAMESPACE'];

  it.each(Object.entries(NEEDED))('gives %s every setting that it needs, and where the log is', (name, needed) => {
    const environment = environmentOfService(name, office);
    expect(Object.keys(environment)).toEqual(expect.arrayContaining([...needed, ...OF_THE_LOG]));
    for (const setting of needed)
      expect(environment[setting]).toContain(setting === 'NOTICES_DIR' ? '/notices' : 'set-by');
    const main = readFileSync(join(root, `apps/${name}/main.ts`), 'utf8');
    const required = [...main.matchAll(/required\(\s*(?:env, )?'([A-Z_]+)'/g)].map(([, setting]) => setting);
    expect(Object.keys(environment)).toEqual(expect.arrayContaining(required));
    expect(environment.EVENT_LOG).toBe('postgres');
  });

  it('keeps the log in PostgreSQL unless it is told otherwise, and takes another server where one is named', () => {
    const own = environmentOfService('api', {
      ...office,
      EVENT_LOG: 'eventstoredb',
      KURRENTDB_ADMIN_PASSWORD: 'of-the-office',
    });
    expect(own.EVENTSTORE_URL).toBe('esdb://admin:of-the-office@kurrentdb:2113?tlsCAFile=/authority/ca.crt');
    const elsewhere = environmentOfService('api', { ...office, EVENTSTORE_URL: 'esdb://asb:secret@one:2113' });
    expect(elsewhere.EVENTSTORE_URL).toBe('esdb://asb:secret@one:2113');
  });

  it.each(built)('%s can change nothing of what it runs, and is no root', (name, part) => {
    expect(part).toMatchObject({
      read_only: true,
      init: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(part.restart).toBe(name === 'migrate' ? 'no' : 'unless-stopped');
    expect(part.volumes).toContain('authority:/authority:ro');
  });

  it('has an image that ends as no root, without compiler, package manager and development packages', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/rm -rf [^&]*node_modules [^&]*npm /);
    expect(last).not.toMatch(/apt|npm install|--chown/);
    expect(dockerfile).toContain('npm prune --omit=dev --omit=optional');
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
      expect.stringMatching(/^node:\d+\.\d+\.\d+-/),
      expect.stringMatching(/^node:\d+\.\d+\.\d+-/),
    ]);
    expect(readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')).toContain('.env*');
  });

  const waitsFor = (service: Container | undefined) =>
    Object.fromEntries(Object.entries(service?.depends_on ?? {}).map(([name, { condition }]) => [name, condition]));

  it('starts in order: databases that answer, then their tables, then the parts', () => {
    expect(waitsFor(services.migrate)).toEqual({ postgres: 'service_healthy', keys: 'service_healthy' });
    for (const name of lasting)
      expect(services[name]?.depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        kurrentdb: { condition: 'service_healthy', required: false },
      });
    expect(waitsFor(services.kurrentdb)).toEqual({ certificates: 'service_completed_successfully' });
    for (const [name, { depends_on }] of Object.entries(services))
      for (const [other, { condition }] of Object.entries(depends_on ?? {}))
        if (condition === 'service_healthy')
          expect({ name, other, asked: services[other]?.healthcheck?.test[0] }).toEqual({ name, other, asked: 'CMD' });
  });

  it('has the server of the log under its profile alone, reached by nobody outside', () => {
    const profiled = Object.entries(services).filter(([, { profiles }]) => profiles !== undefined);
    expect(profiled.map(([name, { profiles }]) => [name, profiles])).toEqual([
      ['certificates', ['kurrentdb']],
      ['kurrentdb', ['kurrentdb']],
    ]);
    const published = Object.values(services).flatMap(({ ports = [] }) => ports);
    expect(published.map((port) => filledIn(port, {}))).toEqual(['127.0.0.1:3000:3000']);
    expect(JSON.stringify(services.kurrentdb)).not.toMatch(/INSECURE|ANONYMOUS|--dev/i);
  });

  it('names images of one version each, and keeps what lasts in volumes of their own', () => {
    const images = Object.values(services).flatMap(({ image }) => image ?? []);
    expect(images.filter((image) => !/:\d+\.\d+(\.\d+)?$/.test(image))).toEqual([]);
    const used = Object.values(services).flatMap(({ volumes: mounted = [] }) =>
      mounted.map((mount) => mount.split(':')[0]),
    );
    expect([...new Set(used)].filter((name) => !name?.startsWith('./')).sort()).toEqual(Object.keys(volumes).sort());
    for (const name of used.filter((one) => one?.startsWith('./')))
      expect(existsSync(join(root, `${name}`))).toBe(true);
    expect(services.postgres?.volumes).not.toEqual(services.keys?.volumes);
  });

  it('has no default for anything secret', () => {
    const secret = /\$\{([A-Z_]*(?:PASSWORD|KEY)[A-Z_]*):-([^}]+)\}/g;
    expect([...text.matchAll(secret)].map(([all]) => all)).toEqual([]);
    expect(text).not.toMatch(/(?:PASSWORD|MASTER_KEY): (?!\$\{|"\$\{)\S/);
    for (const name of [
      'OWNER_PASSWORD',
      'KEYS_OWNER_PASSWORD',
      'APPLICATION_PASSWORD',
      'MASTER_KEY',
      'KEY_BACKUP_DAYS',
    ])
      expect(() => filledIn(text, { ...office, [name]: '' })).toThrow(`${name} is not set`);
  });

  const words = (...more: string[]) => [
    ...(client ?? []).slice(1),
    '-f',
    composePath,
    ...more,
    'config',
    '--format',
    'json',
  ];
  const configured = (...more: string[]) =>
    JSON.parse(
      execFileSync(client?.[0] as string, words(...more), {
        env: { PATH: process.env.PATH, HOME: tmpdir(), ...office },
        encoding: 'utf8',
      }),
    ).services;
  // Where no client is installed, the parser above has the word alone.
  const cases = client === undefined ? [] : [[[] as string[]], [['--profile', 'kurrentdb']]];
  for (const [profile = []] of cases)
    it(`is understood by the client of this machine (${profile.join(' ') || 'no profile'})`, () => {
      const names = Object.keys(services).filter(
        (name) => profile.length > 0 || services[name]?.profiles === undefined,
      );
      const understood = configured(...profile);
      expect(Object.keys(understood).sort()).toEqual(names.sort());
      expect(understood.api.environment).toEqual(environmentOfService('api', office));
    });
});

if (hasOpenssl)
  describe('the certificate of the server', () => {
    const PASSWORDS = {
      KURRENTDB_DEFAULT_ADMIN_PASSWORD: 'sixteen-or-more-1',
      KURRENTDB_DEFAULT_OPS_PASSWORD: 'sixteen-or-more-2',
    };
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'asb-certificate-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it('is made once, and anew where its authority is another one', async () => {
      const first = await makeNodeCertificate(folder, PASSWORDS);
      expect(first.said).toMatch(/was made/);
      const second = await makeNodeCertificate(folder, PASSWORDS);
      expect(second).toMatchObject({ said: expect.stringMatching(/good for a month/), key: first.key });
      await rm(first.authorityFile);
      const third = await makeNodeCertificate(folder, PASSWORDS);
      expect(third.said).toMatch(/was made/);
      expect(third.key).not.toEqual(first.key);
    });

    it.each([
      ['KURRENTDB_DEFAULT_ADMIN_PASSWORD', ''],
      ['KURRENTDB_DEFAULT_OPS_PASSWORD', 'changeit'],
      ['KURRENTDB_DEFAULT_ADMIN_PASSWORD', 'sixteen or more, and not for an address'],
    ])('is not made, so that no server starts, where %s is "%s"', async (name, value) => {
      await expect(makeNodeCertificate(folder, { ...PASSWORDS, [name]: value })).rejects.toThrow(
        /_PASSWORD must be set to 16 or more letters, digits, - or _\.\n$/,
      );
    });
  });
