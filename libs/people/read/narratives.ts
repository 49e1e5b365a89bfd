/** Redacted texts, by the place of the text each stands for. Sealed, as they rest in the log. */
import type { Projection } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import type { NarrativeReplaced, PersonFact } from '../facts.js';

export const narratives: Projection = {
  name: 'narratives',
  version: 1,
  streamPrefixes: ['person-'],
  tables: {
    texts: {
      columns: {
        fact: 'uuid not null',
        path: 'text not null',
        replaced_by: 'uuid not null',
        person: 'uuid not null',
        text: 'text not null',
        recorded_at: 'text collate "C" not null',
      },
      indexes: ['(fact)'],
    },
  },
  // One text after another: there is nothing to fold.
  evolve: () => ({}),
  rowsOfFact: ({ type, data, stored }) => {
    if ((type as PersonFact['type']) !== 'NarrativeReplaced') return { texts: [] };
    const { standsFor, text } = data as NarrativeReplaced['data'];
    return {
      texts: [
        {
          fact: standsFor.factId,
          path: JSON.stringify(standsFor.path),
          replaced_by: stored.id,
          person: recordOf(stored.stream),
          text: JSON.stringify(text),
          recorded_at: new Date(stored.recordedAt).toISOString(),
        },
      ],
    };
  },
};
