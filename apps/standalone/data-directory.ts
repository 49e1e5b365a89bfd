import { access, constants, mkdir } from 'node:fs/promises';

/** For this program's user alone. Throws, in one sentence, where there can be no such folder or nothing can be written in it. */
export async function makeDataDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(`DATA_DIR is "${directory}": it must be a folder that this program can make and write in.`);
  }
}
