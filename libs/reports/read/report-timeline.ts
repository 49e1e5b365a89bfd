/** The audit timeline of a report: every fact as it rests, sealed, with who recorded it and when. */
import type { Projection } from '../../read-models/projection.js';

export const reportTimeline: Projection = {
  name: 'report-timeline',
  version: 1,
  streamPrefixes: ['report-'],
  tables: {
    facts: {
      columns: {
        position: 'text not null',
        revision: 'integer not null',
        fact: 'uuid not null',
        type: 'text not null',
        data: 'text not null',
        actor: 'text not null',
        recorded_at: 'text not null',
      },
    },
  },
  // A timeline only ever grows: there is nothing to fold.
  evolve: () => ({}),
  rowsOfFact: ({ type, data, metadata, stored }) => ({
    facts: [
      {
        position: stored.position,
        revision: stored.revision,
        fact: stored.id,
        type,
        data: JSON.stringify(data),
        actor: JSON.stringify((metadata as { actor: object }).actor),
        recorded_at: stored.recordedAt,
      },
    ],
  }),
};
