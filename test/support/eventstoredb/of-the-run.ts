import { StandIn } from './stand-in.js';

export interface EventStore {
  readonly url: string;
  stop(): Promise<void>;
}

/** The event store that EVENTSTORE_URL names or, where it names none, one that stands in for it. */
export async function eventStoreOfTheRun(): Promise<EventStore> {
  const url = process.env.EVENTSTORE_URL;
  if (url) return { url, stop: async () => {} };
  const standIn = await StandIn.start();
  return { url: standIn.url, stop: () => standIn.stop() };
}
