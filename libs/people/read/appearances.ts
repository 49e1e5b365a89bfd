/** In which facts a person appears, in records of any kind: what somebody who asks for their data must be shown. */
import { isPersonal } from '../../decider/personal.js';
import type { Projection } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';

/** Fields that name people by id, in the facts of every record. */
const NAMING_ONE: ReadonlySet<string> = new Set(['complainant', 'other']);
const NAMING_MANY = 'about';

export const appearances: Projection = {
  name: 'appearances',
  version: 1,
  streamPrefixes: ['report-', 'person-'],
  tables: {
    facts: {
      columns: { person: 'uuid not null', revision: 'integer not null' },
      indexes: ['(person)'],
    },
  },
  // Every appearance is for ever: there is nothing to fold.
  evolve: () => ({}),
  rowsOfFact: ({ data, stored }) => ({
    facts: [...peopleIn(data)]
      .filter((person) => person !== recordOf(stored.stream))
      .map((person) => ({ person, revision: stored.revision })),
  }),
};

/** The ids of everybody a fact names or says something about. */
export function peopleIn(tree: unknown): ReadonlySet<string> {
  if (typeof tree !== 'object' || tree === null) return new Set();
  if (isPersonal(tree)) return new Set(tree.about);
  return new Set(
    Object.entries(tree).flatMap(([name, value]) => {
      if (NAMING_ONE.has(name)) return typeof value === 'string' ? [value] : [];
      if (name === NAMING_MANY) return Array.isArray(value) ? (value as string[]) : [];
      return [...peopleIn(value)];
    }),
  );
}
