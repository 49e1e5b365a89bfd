import type { NewFact, StoredFact } from '../../event-log/event-log.js';
import type { ProjectedFact, Projection } from '../projection.js';

export interface Entry {
  readonly number: number;
  readonly title: string;
  readonly tags: readonly string[];
  readonly changes: number;
  readonly withdrawn: boolean;
}

type Annotation = { readonly token: string };

/** A register of entries with their tags and a timeline: every shape of rows an engine must manage. */
export const toyRegister = (
  changed: Partial<Projection<Entry & Annotation, Annotation>> = {},
): Projection<Entry & Annotation, Annotation> => ({
  name: 'toy-register',
  version: 1,
  streamPrefixes: ['toy-'],
  tables: {
    entries: {
      columns: {
        number: 'integer not null',
        title: 'text not null',
        tags: 'text[] not null',
        token: 'text',
        changes: 'integer not null',
        withdrawn: 'boolean not null',
      },
      indexes: ['(number)', '(title, number desc)'],
    },
    tags: { columns: { tag: 'text not null' } },
    timeline: { columns: { revision: 'integer not null', type: 'text not null', at: 'timestamptz not null' } },
  },
  annotate: async (facts) => facts.map((fact) => ({ token: `token of ${fact.stored.stream}` })),
  evolve: (entry, { type, data }, { token }) => {
    if (type === 'EntryBroken') throw new TypeError(`cannot fold ${JSON.stringify(data)}`);
    if (type === 'EntryWithdrawn' && entry !== undefined) return { ...entry, withdrawn: true };
    const { number = 0, title = '', tags = [] } = data as Partial<Entry>;
    return entry === undefined
      ? { number, title, tags, changes: 0, withdrawn: false, token }
      : { ...entry, ...data, changes: entry.changes + 1 };
  },
  rows: ({ number, title, tags, changes, withdrawn, token }) => ({
    entries: withdrawn ? [] : [{ number, title, tags, changes, withdrawn, token }],
    ...(tags.length === 0 ? {} : { tags: tags.map((tag) => ({ tag })) }),
  }),
  rowsOfFact: ({ type, stored }) => ({ timeline: [{ revision: stored.revision, type, at: stored.recordedAt }] }),
  ...changed,
});

/** Reads what `toyFact` wrote. Throws on an UnheardOf fact. */
export const decodeToy = (stored: StoredFact): ProjectedFact => {
  if (stored.type === 'UnheardOf') throw Object.assign(new Error('unknown'), { name: 'UnknownFact' });
  return { type: stored.type, data: JSON.parse(stored.data), metadata: {}, stored };
};

export const toyFact = (type: string, data: object = {}): NewFact => ({
  id: crypto.randomUUID(),
  type,
  version: 1,
  data: JSON.stringify(data),
  metadata: '{}',
});
