import { EventStoreCopyTarget } from '../../libs/event-log/eventstoredb/event-store-copy-target.js';
import { describeCopyThereAndBack } from '../support/copied-there-and-back.js';
import { freshNamespace } from '../support/event-log-of-the-run.js';
import { eventStoreOfTheRun } from '../support/eventstoredb/of-the-run.js';

const emptyEventStoreLog = async () => {
  const { url, stop } = await eventStoreOfTheRun();
  const target = await EventStoreCopyTarget.open(url, { namespace: freshNamespace() });
  return {
    target,
    drop: async () => {
      await target.close();
      await stop();
    },
  };
};

// With the published files only where the run is about event stores: npm run test:eventstore.
describeCopyThereAndBack('EventStoreDB', emptyEventStoreLog, process.env.EVENT_LOG === 'eventstoredb');
