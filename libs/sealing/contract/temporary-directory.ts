import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryKeyStore } from '../directory-key-store.js';
import type { KeyStorePlace } from './describe-key-store.js';

/** A key store in a directory of its own, gone with the test. */
export async function temporaryDirectory(): Promise<KeyStorePlace & { readonly directory: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'keys-'));
  return {
    directory,
    open: () => DirectoryKeyStore.open({ directory }),
    remove: () => rm(directory, { recursive: true }),
  };
}
