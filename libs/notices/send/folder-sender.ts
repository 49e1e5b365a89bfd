/** The embedded default: a folder a day with a file a notice, for whatever sends mail or letters from there. */
import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { londonDay } from '../../calendar/day.js';
import { syncDirectory } from '../../sealing/sync-directory.js';
import type { Notice } from '../notice.js';
import type { NoticeSender } from '../notice-sender.js';

/** `2026-11-22/<id>.json` below the folder, whole or not there: what begins with a dot is not finished. Sent again, it is the same file. */
export class FolderSender implements NoticeSender {
  constructor(private readonly directory: string) {}

  /** Throws, in one sentence, where nothing can be written there. */
  async check(): Promise<void> {
    try {
      await mkdir(this.directory, { recursive: true, mode: 0o700 });
      await access(this.directory, constants.W_OK | constants.X_OK);
    } catch {
      throw new Error(
        `Notices go to "${this.directory}": it must be a folder that this program can make and write in.`,
      );
    }
  }

  async send(notice: Notice): Promise<void> {
    const day = join(this.directory, londonDay(notice.recordedAt));
    if ((await mkdir(day, { recursive: true, mode: 0o700 })) !== undefined) await syncDirectory(this.directory);
    const draft = join(day, `.${notice.id}.${randomUUID()}`);
    try {
      await write(draft, `${JSON.stringify(notice, undefined, 2)}\n`);
      await rename(draft, join(day, `${notice.id}.json`));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await syncDirectory(day);
  }
}

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
