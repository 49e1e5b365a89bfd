/** docs/deployment.md tells somebody what to type: whatever it names must be there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const document = read('docs/deployment.md');
const compose = read('docker-compose.yml');
const { services, volumes } = parse(compose, { merge: true });

/** Everything that is written as something to type: between marks, and in blocks. */
const typed = [...document.matchAll(/```\w*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
  ([, block, words]) => block ?? words ?? '',
);
const found = (pattern: RegExp): string[] => [
  ...new Set(typed.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name as string))),
];

const sources = ['apps', 'libs', 'tools'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|sh)$/.test(name) && !name.endsWith('.spec.ts'))
    .map((name) => read(join(folder, name))),
);
const isKnown = (setting: string) =>
  // Of the Compose client itself.
  setting === 'COMPOSE_PROFILES' || [compose, ...sources].some((text) => new RegExp(`\\b${setting}\\b`).test(text));

describe('docs/deployment.md', () => {
  it('names settings that are read', () => {
    const settings = found(/(?<![A-Za-z])([A-Z]+(?:_[A-Z]+)+|TOKEN|PORT)(?![A-Za-z_])/g);
    expect(settings.length).toBeGreaterThan(15);
    expect(settings.filter((setting) => !isKnown(setting))).toEqual([]);
  });

  it('has everything set that must be', () => {
    const needed = [...compose.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => `${name}=`);
    const [, file = ''] = /cat > \.env <<END\n([\s\S]*?)\nEND/.exec(document) ?? [];
    expect(needed.filter((name) => !file.includes(name))).toEqual([]);
    expect(document).not.toMatch(/_PASSWORD=(?!\$\()|MASTER_KEY=(?!\$\()/);
  });

  it('runs scripts and files that are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const run = found(/npm run ([\w:-]+)/g);
    expect(run).toEqual(expect.arrayContaining(['rebuild', 'test:eventstore']));
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
    const programs = found(/dist\/(apps\/[\w/-]+)\.js/g).map((name) => `${name}.ts`);
    const files = [...programs, ...found(/\b(tools\/[\w.-]+)/g)];
    expect(files).toEqual(expect.arrayContaining(['apps/copy-log/main.ts', 'apps/audit-log/main.ts']));
    expect(files.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  it('asks the programs for options that they have', () => {
    const lines = typed.flatMap((text) => text.split('\n'));
    for (const program of ['copy-log', 'audit-log']) {
      const asked = lines.filter((line) => line.includes(`dist/apps/${program}/`)).join(' ');
      const options = [...asked.matchAll(/ --([a-z-]+)/g)].map(([, name]) => name).filter((name) => name !== 'rm');
      const source = read(`apps/${program}/main.ts`);
      expect(options.length).toBeGreaterThan(1);
      expect(options.filter((name) => !new RegExp(`['" ]${name}['"]?: \\{ type:`).test(source))).toEqual([]);
    }
  });

  it('speaks of services, volumes and users that are there', () => {
    const words = found(/docker compose (?:up|stop|start|exec|run)((?: (?:--?[A-Za-z=]+|[a-z]+))*)/g);
    const isService = (word: string) => services[word] !== undefined;
    const named = words.flatMap((line) => line.split(' ').filter((word) => /^[a-z]/.test(word)));
    // After `exec` and `run` comes what is run there.
    const programs = ['sh', 'pg_dump', 'dropdb', 'createdb', 'psql', 'asb', 'pg'];
    expect(named.filter((word) => !isService(word) && !programs.includes(word))).toEqual([]);
    expect(named).toEqual(
      expect.arrayContaining(['api', 'projector', 'clock', 'migrate', 'keys', 'postgres', 'kurrentdb']),
    );
    for (const user of found(/-U (\w+)/g)) expect(compose).toContain(`POSTGRES_USER: ${user},`);
    expect(Object.keys(volumes)).toEqual(expect.arrayContaining(['notices', 'authority']));
  });

  it('begins notices anew in a table that there is', () => {
    const tables = found(/delete from ([\w.]+)/g);
    expect(tables).toEqual(['notices.checkpoint']);
    const migrations = readdirSync(join(root, 'libs/notices/migrations')).map((name) =>
      read(`libs/notices/migrations/${name}`),
    );
    expect(migrations.join('')).toContain('create table notices.checkpoint');
  });
});
