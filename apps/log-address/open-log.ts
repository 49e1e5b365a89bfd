/** Opens the log at an address: to read from, or to copy another one to. */
import type { CopyTarget } from '../../libs/event-log/copy/copy-target.js';
import type { EventLog } from '../../libs/event-log/event-log.js';
import { PostgresCopyTarget } from '../../libs/event-log/postgres/postgres-copy-target.js';
import { PostgresEventLog } from '../../libs/event-log/postgres/postgres-event-log.js';
import { checkLogTables } from './check-log-tables.js';
import type { LogAddress } from './log-address.js';
import { openFolder } from './open-folder.js';

export interface OpenedLog {
  readonly log: EventLog;
  close(): Promise<void>;
}

export interface OpenedTarget {
  readonly target: CopyTarget;
  close(): Promise<void>;
}

/** Throws, in one sentence. */
export async function openLog(address: LogAddress): Promise<OpenedLog> {
  if (address.kind === 'eventstoredb') return openEventStoreLog(address.url, address.namespace);
  if (address.kind === 'postgres') return openPostgresLog(address.url);
  const folder = await openFolder(address.directory, { make: false });
  return closingAlso(() => openPostgresLog(folder.url), folder.close);
}

/** A folder that is not there is made. Throws, in one sentence. */
export async function openTarget(address: LogAddress): Promise<OpenedTarget> {
  if (address.kind === 'eventstoredb') return openEventStoreTarget(address.url, address.namespace);
  if (address.kind === 'postgres') return openPostgresTarget(address.url);
  const folder = await openFolder(address.directory, { make: true });
  return closingAlso(() => openPostgresTarget(folder.ownerUrl), folder.close);
}

async function openPostgresLog(url: string): Promise<OpenedLog> {
  await checkLogTables(url);
  const log = await PostgresEventLog.open(url);
  return { log, close: () => log.close() };
}

async function openPostgresTarget(url: string): Promise<OpenedTarget> {
  await checkLogTables(url);
  const target = await PostgresCopyTarget.open(url);
  return { target, close: () => target.close() };
}

// Loaded where it is asked for alone, as apps/composition does.
async function openEventStoreLog(url: string, namespace: string): Promise<OpenedLog> {
  const { EventStoreLog } = await import('../../libs/event-log/eventstoredb/event-store-log.js');
  const log = await EventStoreLog.open(url, { namespace, mayBegin: false });
  return { log, close: () => log.close() };
}

async function openEventStoreTarget(url: string, namespace: string): Promise<OpenedTarget> {
  const { EventStoreCopyTarget } = await import('../../libs/event-log/eventstoredb/event-store-copy-target.js');
  const target = await EventStoreCopyTarget.open(url, { namespace });
  return { target, close: () => target.close() };
}

async function closingAlso<Opened extends { close(): Promise<void> }>(
  open: () => Promise<Opened>,
  closeAlso: () => Promise<void>,
): Promise<Opened> {
  try {
    const opened = await open();
    return {
      ...opened,
      close: async () => {
        await opened.close();
        await closeAlso();
      },
    };
  } catch (error) {
    await closeAlso();
    throw error;
  }
}
