/**
 * PostgreSQL refuses to run as root. Under root it runs as the operating system's `postgres` user (else `nobody`); where that
 * user may not enter the folder (a clone in /root, say) it runs in a user namespace, in which root's own files stay reachable.
 */
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface ServerAccount {
  /** Put before a command line; empty when the process is started directly. */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

const ORDINARY: ServerAccount = { prefix: [] };

export async function findServerAccount(dataDirectory: string, program: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return ORDINARY;
  const owner = await stat(dataDirectory).catch(() => undefined);
  const user = await findUser(owner);
  const reachable = (await mayEnter(dirname(dataDirectory), user)) && (await mayEnter(dirname(program), user));
  if (owner?.uid !== 0 && reachable) return { prefix: [], ...user };
  return { prefix: ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`] };
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

async function findUser(owner: User | undefined): Promise<User> {
  const users = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  const known = (matches: (fields: string[]) => boolean) => {
    const fields = users.find(matches);
    return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
  };
  const user =
    known(([, , uid]) => owner !== undefined && owner.uid !== 0 && Number(uid) === owner.uid) ??
    known(([name]) => name === 'postgres') ??
    known(([name]) => name === 'nobody');
  if (user === undefined)
    throw new Error('PostgreSQL cannot run as root and this machine has no other user: start as an ordinary user.');
  return user;
}

async function mayEnter(directory: string, user: User): Promise<boolean> {
  const { uid, gid, mode } = await stat(directory);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return directory === dirname(directory) || mayEnter(dirname(directory), user);
}
