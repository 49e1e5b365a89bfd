import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_BYTES, newKey } from './key-wrap.js';
import { UnusableKeyStore } from './sealing.js';
import { syncDirectory } from './sync-directory.js';

/** A master key as configuration spells it: 32 bytes in base64. Throws UnusableKeyStore. */
export function parseMasterKey(base64: string): Buffer {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== KEY_BYTES) throw new UnusableKeyStore('The master key must be 32 bytes in base64.');
  return key;
}

const fileIn = (directory: string): string => join(directory, 'master.key');

/** The master key kept beside the keys, if there is one. Throws UnusableKeyStore where the file holds something else. */
export async function findMasterKey(directory: string): Promise<Buffer | undefined> {
  try {
    return parseMasterKey((await readFile(fileIn(directory), 'utf8')).trim());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the master key of a new directory, durably, readable by its owner alone; a kill in between leaves none, never half. */
export async function makeMasterKey(directory: string): Promise<Buffer> {
  const key = newKey();
  const unfinished = `${fileIn(directory)}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(`${key.toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, fileIn(directory));
  await syncDirectory(directory);
  return key;
}
