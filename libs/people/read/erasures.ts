/** Whose data was erased: whose key must be gone. */
import type { Projection } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import type { PersonFact } from '../facts.js';

export const erasures: Projection<{ readonly erased?: string }> = {
  name: 'erasures',
  version: 1,
  streamPrefixes: ['person-'],
  tables: { people: { columns: { person: 'uuid not null' } } },
  evolve: (before = {}, { type, stored }) =>
    (type as PersonFact['type']) === 'PersonalDataErased' ? { erased: recordOf(stored.stream) } : before,
  rows: ({ erased }) => ({ people: erased === undefined ? [] : [{ person: erased }] }),
};
