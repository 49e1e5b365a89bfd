import { freshNamespace } from '../../../test/support/event-log-of-the-run.js';
import { eventStoreOfTheRun } from '../../../test/support/eventstoredb/of-the-run.js';
import { describeEventLog } from '../contract/event-log-contract.js';
import type { LogUnderTest } from '../contract/log-under-test.js';
import { EventStoreLog } from './event-store-log.js';

describeEventLog('EventStoreDB', async (): Promise<LogUnderTest> => {
  const { url, stop } = await eventStoreOfTheRun();
  const namespace = freshNamespace();
  const module = new URL('../contract/open-event-store-log.ts', import.meta.url).href;
  const where = JSON.stringify({ url, namespace });
  // Each step is a call or four to a server: a third of them take as long as all do on Postgres.
  const attackSteps = 30;
  return { attackSteps, open: () => EventStoreLog.open(url, { namespace }), elsewhere: { module, where }, drop: stop };
});
