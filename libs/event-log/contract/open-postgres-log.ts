import type { EventLog } from '../event-log.js';
import { PostgresEventLog } from '../postgres/postgres-event-log.js';

/** For other processes: see LogUnderTest. */
export const openEventLog = (where: string): Promise<EventLog> => PostgresEventLog.open(where);
