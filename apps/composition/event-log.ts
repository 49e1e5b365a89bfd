/** Which log the facts are kept in, and where: chosen by settings, once, for every program of an office. */
import type { EventLog } from '../../libs/event-log/event-log.js';
import { isNamespace } from '../../libs/event-log/eventstoredb/stream-names.js';
import { PostgresEventLog } from '../../libs/event-log/postgres/postgres-event-log.js';
import { WrongAddress } from '../../libs/event-log/wrong-address.js';
import { oneOf, required, text, WrongSetting } from '../../libs/settings/settings.js';

export type EventLogSettings =
  /** In the database of the read models. */
  | { readonly kind: 'postgres' }
  /** On a server of its own; `namespace`: what its streams are named by. */
  | { readonly kind: 'eventstoredb'; readonly url: string; readonly namespace: string };

const KINDS = ['postgres', 'eventstoredb'] as const;

export function eventLogSettings(environment: NodeJS.ProcessEnv): EventLogSettings {
  const kind = oneOf(environment, 'EVENT_LOG', 'postgres', KINDS);
  if (kind === 'postgres') return { kind };
  const url = required(environment, 'EVENTSTORE_URL', 'the address of the event store: esdb://user:password@host:2113');
  const namespace = text(environment, 'EVENTSTORE_NAMESPACE', 'asb');
  if (!isNamespace(namespace))
    throw new WrongSetting(
      `EVENTSTORE_NAMESPACE is "${namespace}": it must be at most 50 lower-case letters, digits and hyphens.`,
    );
  return { kind, url, namespace };
}

/** `databaseUrl`: of the read models. Throws WrongSetting, LogUnavailable. */
export async function openEventLog(settings: EventLogSettings, databaseUrl: string): Promise<EventLog> {
  if (settings.kind === 'postgres') return PostgresEventLog.open(databaseUrl);
  // The client of the event store is large: whoever keeps the log on Postgres never loads it.
  const { EventStoreLog } = await import('../../libs/event-log/eventstoredb/event-store-log.js');
  try {
    return await EventStoreLog.open(settings.url, settings);
  } catch (error) {
    throw error instanceof WrongAddress ? new WrongSetting(`EVENTSTORE_URL ${error.message}.`) : error;
  }
}
