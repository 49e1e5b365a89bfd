import type { StoredFact } from '../event-log.js';

/** A fact as a log holds it, for tests that need none: its id and position tell its stream and revision. */
export const recordedFact = (stream: string, revision: number, over: Partial<StoredFact> = {}): StoredFact => ({
  ...{ id: `${stream}/${revision}`, stream, revision, position: `log.${stream}${revision}` },
  ...{ type: 'SomethingHappened', version: 1, data: '{}', metadata: '{}', recordedAt: '2026-01-01T00:00:00.000Z' },
  ...over,
});
