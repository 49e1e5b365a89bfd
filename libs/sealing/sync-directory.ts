import { open } from 'node:fs/promises';

/** Makes the names in a directory durable: a new file's bytes are worth nothing after a power cut if its name is gone. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
