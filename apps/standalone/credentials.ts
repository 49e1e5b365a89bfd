import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Passwords of the embedded server's two roles, made on this machine at the first start and kept beside its data. */
export interface Credentials {
  readonly owner: string;
  readonly application: string;
}

export async function findOrMakeCredentials(dataDirectory: string): Promise<Credentials> {
  const file = join(dataDirectory, 'credentials.json');
  const known = await readCredentials(file);
  if (known !== undefined) return known;
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const secret = () => randomBytes(24).toString('base64url');
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600);
  await handle.writeFile(JSON.stringify({ owner: secret(), application: secret() }));
  await handle.sync();
  await handle.close();
  // A link fails where a file already stands: of two starts at once, both read the first one's.
  await link(draft, file).catch(() => {});
  await rm(draft);
  return (await readCredentials(file)) as Credentials;
}

async function readCredentials(file: string): Promise<Credentials | undefined> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  return content === undefined ? undefined : (JSON.parse(content) as Credentials);
}
