import type { EventLog } from '../event-log.js';
import { EventStoreLog } from '../eventstoredb/event-store-log.js';

/** For other processes: see LogUnderTest. */
export const openEventLog = (where: string): Promise<EventLog> => {
  const { url, namespace } = JSON.parse(where) as { url: string; namespace: string };
  return EventStoreLog.open(url, { namespace });
};
