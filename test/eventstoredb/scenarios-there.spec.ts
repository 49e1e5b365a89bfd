/** Some of the scenarios with their facts on an event store, in every run of the tests; all of them: `npm run test:eventstore`. */
import { eventStoreOfTheRun } from '../support/eventstoredb/of-the-run.js';

const { url, stop } = await eventStoreOfTheRun();
process.env.EVENT_LOG = 'eventstoredb';
process.env.EVENTSTORE_URL = url;
afterAll(stop);

await import('../scenarios/a-whole-case.spec.js');
await import('../scenarios/many-at-one-case.spec.js');
