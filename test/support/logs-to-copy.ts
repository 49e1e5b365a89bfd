/** Logs for tests that copy one into another. */
import { type Comparison, compareLogs } from '../../libs/event-log/copy/compare-logs.js';
import { type CopyCounts, copyLog } from '../../libs/event-log/copy/copy-log.js';
import type { CopyTarget } from '../../libs/event-log/copy/copy-target.js';
import { upToNow, wholeOf } from '../../libs/event-log/copy/side.js';
import type { EventLog } from '../../libs/event-log/event-log.js';
import { PostgresCopyTarget } from '../../libs/event-log/postgres/postgres-copy-target.js';
import { createDatabase } from './database.js';

export interface EmptyLog {
  readonly target: CopyTarget;
  /** Closes it, and leaves nothing behind. */
  drop(): Promise<void>;
}

export interface EmptyPostgresLog extends EmptyLog {
  /** As the application's role, and as the owner. */
  readonly url: string;
  readonly ownerUrl: string;
}

export async function emptyPostgresLog(): Promise<EmptyPostgresLog> {
  const { url, ownerUrl, drop } = await createDatabase();
  const target = await PostgresCopyTarget.open(ownerUrl);
  return {
    ...{ url, ownerUrl, target },
    drop: async () => {
      await target.close();
      await drop();
    },
  };
}

const never = new AbortController().signal;

export const copy = async (from: EventLog, to: CopyTarget, signal = never): Promise<CopyCounts> =>
  copyLog(await upToNow(from), to, { signal });

export const compared = async (one: EventLog, other: EventLog): Promise<Comparison> =>
  compareLogs(wholeOf(await upToNow(one), never), wholeOf(await upToNow(other), never), never);
