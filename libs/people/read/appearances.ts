/** In which facts a person appears, in records of any kind: what somebody who asks for their data must be shown. */
import type { Projection } from '../../read-models/projection.js';
import { kindOf, recordOf } from '../../records/stream-name.js';
import { peopleIn } from './people-named-in.js';

export const appearances: Projection = {
  name: 'appearances',
  version: 3,
  streamPrefixes: ['report-', 'person-', 'case-'],
  tables: {
    facts: {
      columns: { person: 'uuid not null', revision: 'integer not null' },
      indexes: ['(person)'],
    },
  },
  // Every appearance is for ever: there is nothing to fold.
  evolve: () => ({}),
  rowsOfFact: ({ data, stored: { stream, revision } }) => ({
    facts: [...peopleIn(kindOf(stream), data)]
      .filter((person) => person !== recordOf(stream))
      .map((person) => ({ person, revision })),
  }),
};
