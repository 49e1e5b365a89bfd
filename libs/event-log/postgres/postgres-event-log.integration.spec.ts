import { createDatabase } from '../../../test/support/database.js';
import { describeEventLog } from '../contract/event-log-contract.js';
import type { LogUnderTest } from '../contract/log-under-test.js';
import { PostgresEventLog } from './postgres-event-log.js';

const inDatabase = async (): Promise<LogUnderTest> => {
  const { url, drop } = await createDatabase();
  const module = new URL('../contract/open-postgres-log.ts', import.meta.url).href;
  return { open: () => PostgresEventLog.open(url), elsewhere: { module, where: url }, drop };
};

describeEventLog('Postgres', inDatabase);
