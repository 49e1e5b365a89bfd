import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataDirectory } from '../standalone/data-directory.js';
import { findOrStartEmbeddedDatabase } from '../standalone/embedded-database.js';

export interface OpenedFolder {
  /** Of the database, as the application's role. */
  readonly url: string;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** The embedded database in a data folder: the one that runs there, or started for as long as it is open. Throws, in one sentence. */
export async function openFolder(directory: string, { make }: { make: boolean }): Promise<OpenedFolder> {
  if (!existsSync(join(directory, 'credentials.json'))) {
    if (!make) throw new Error(`There is no data of ASB Case Review in ${directory}.`);
    if (existsSync(directory) && readdirSync(directory).length > 0)
      throw new Error(
        `${directory} holds something else: name a folder with data of ASB Case Review, or one to be made.`,
      );
    await makeDataDirectory(directory).catch(() => {
      throw new Error(`${directory} is no folder that this program can make and write in.`);
    });
  }
  const { url, ownerUrl, stop } = await findOrStartEmbeddedDatabase(directory);
  return { url, ownerUrl, close: stop };
}
