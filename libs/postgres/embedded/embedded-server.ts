/**
 * A real PostgreSQL server as a child of this program, its data in one directory. The binaries come from npm; the launcher is ours,
 * because the server must outlive a Ctrl-C until the program has drained, be found again after a kill -9, and run under root.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../connection.js';
import { type Binaries, findBinaries } from './binaries.js';
import { findFreePort } from './free-port.js';
import {
  claimServer,
  DataDirectoryInUse,
  findRunningServer,
  isAlive,
  stopOrphan,
  stopProcess,
} from './running-server.js';
import { findServerAccount, type ServerAccount } from './server-account.js';

/** Owns the cluster and every database in it. */
export const OWNER_ROLE = 'asb_owner';

export interface EmbeddedServer {
  readonly pid: number;
  readonly port: number;
  /** The owner's connection string for a database of this server. */
  ownerUrl(database: string): string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Holds the cluster; made when it is not there. */
  readonly directory: string;
  /** Of the owner role. */
  readonly password: string;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
}

/** Nothing that a statement carried may reach the server's log: neither the statement, its parameters, nor a DETAIL that quotes a row. */
const DISCREET = [
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_error_verbosity=terse',
  'log_statement=none',
];

const START_PATIENCE_MS = 60_000;

/** Starts the server, first stopping one that a killed program left behind. Throws DataDirectoryInUse when another program runs it. */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { directory, password } = options;
  const binaries = await findBinaries();
  await mkdir(dirname(directory), { recursive: true });
  const account = await findServerAccount(directory, binaries.postgres);
  const urlAt = (port: number) => (database: string) =>
    `postgres://${OWNER_ROLE}:${password}@127.0.0.1:${port}/${database}`;

  const running = await findRunningServer(directory);
  if (running !== undefined) await stopOrphan(running, urlAt(running.port)('postgres'), directory);
  await createCluster(binaries, account, directory, password);

  const port = await findFreePort();
  const { pid, lock } = await launch(binaries, account, options, port, urlAt(port)('postgres'));
  // A program that ends in a hurry leaves no server behind; what was acknowledged is recovered from the server's own log.
  const stopInHurry = () => void (isAlive(pid) && process.kill(pid, 'SIGQUIT'));
  process.once('exit', stopInHurry);
  return {
    pid,
    port,
    ownerUrl: urlAt(port),
    stop: async () => {
      await lock.end({ timeout: 5 });
      await stopProcess(pid);
      process.off('exit', stopInHurry);
    },
  };
}

async function launch(
  binaries: Binaries,
  account: ServerAccount,
  { directory, settings = [] }: EmbeddedOptions,
  port: number,
  ownerUrl: string,
): Promise<{ pid: number; lock: Sql }> {
  const logFile = join(dirname(directory), 'postgres.log');
  const log = await open(logFile, 'a', 0o600);
  const parameters = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    ...DISCREET,
    ...settings,
  ];
  const command = [...account.prefix, binaries.postgres, '-D', directory, ...parameters.flatMap((p) => ['-c', p])];
  // Detached: a Ctrl-C in the terminal must reach this program only, which stops the server once it has drained.
  const child = spawn(command[0] as string, command.slice(1), {
    uid: account.uid,
    gid: account.gid,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  child.once('exit', () => {
    failed = true;
  });
  child.unref();

  const deadline = Date.now() + START_PATIENCE_MS;
  while (!failed && Date.now() < deadline) {
    const lock = await claimServer(ownerUrl, 0).catch(() => undefined);
    if (lock !== undefined) return { pid: child.pid as number, lock };
    await sleep(30);
  }
  if (child.pid !== undefined) await stopProcess(child.pid);
  if ((await findRunningServer(directory)) !== undefined) {
    throw new DataDirectoryInUse(
      `Another ASB Case Review is starting on the data in ${directory}: stop it first, or set DATA_DIR to another folder.`,
    );
  }
  const lastLine = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').at(-1) ?? '';
  throw new Error(`PostgreSQL did not start on ${directory}; its log ${logFile} ends with: ${lastLine}`);
}

/** Made aside and moved into place when whole, so that a start that was killed leaves nothing half-made. */
async function createCluster(
  binaries: Binaries,
  account: ServerAccount,
  directory: string,
  password: string,
): Promise<void> {
  if ((await readFile(join(directory, 'PG_VERSION')).catch(() => undefined)) !== undefined) return;
  const building = `${directory}.new`;
  await rm(building, { recursive: true, force: true });
  await mkdir(building, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `asb-initdb-${randomBytes(8).toString('hex')}`);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    await chown(building, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  try {
    for (const program of [binaries.initdb, binaries.postgres]) await chmod(program, 0o755).catch(() => {});
    await run(account, [
      binaries.initdb,
      `--pgdata=${building}`,
      `--username=${OWNER_ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(building, directory);
}

function run(account: ServerAccount, words: readonly string[]): Promise<void> {
  const command = [...account.prefix, ...words];
  return new Promise((resolve, reject) => {
    const child = spawn(command[0] as string, command.slice(1), {
      uid: account.uid,
      gid: account.gid,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`The database could not be created: ${complaint.trim().split('\n').at(-1) ?? `exit ${code}`}`),
        );
    });
  });
}
