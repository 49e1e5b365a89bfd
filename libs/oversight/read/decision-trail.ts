/** The decision trail: every decision there is, a row each, with nothing personal in it. */

import type { CaseFact } from '../../case-file/facts.js';
import type { Actor } from '../../decider/actor.js';
import type { PersonFact } from '../../people/facts.js';
import type { Projection, Row } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import type { Decision } from '../decision.js';
import { evolveTrail, type Trail } from '../trail.js';

interface TrailOfRecord {
  readonly trail: Trail;
  readonly record: string;
}

/** The day it happened, then when it was recorded: with its id in one text, in which every decision has its place. */
const sortKey = ({ happenedOn, recordedAt, id }: Decision): string => `${happenedOn} ${recordedAt} ${id}`;

export const decisionTrail: Projection<TrailOfRecord> = {
  name: 'decision-trail',
  version: 2,
  streamPrefixes: ['case-', 'person-'],
  tables: {
    decisions: {
      columns: {
        /** Whose data was erased is not told: of an erasure there is no record to go to. */
        case_id: 'uuid',
        reference: 'text',
        area: 'text',
        local_government_area: 'text',
        kind: 'text not null',
        outcome: 'text not null',
        /** By an appeal: it stands no more. */
        set_aside: 'boolean not null',
        /** The rest of it, as JSON. */
        decision: 'text not null',
        sort_key: 'text collate "C" not null',
      },
      indexes: [
        '(sort_key)',
        ...['area', 'local_government_area', 'kind', 'outcome', 'case_id'].map((filter) => `(${filter}, sort_key)`),
        '(sort_key) where set_aside',
      ],
    },
  },
  evolve: (before, { type, data, metadata, stored }) => ({
    record: recordOf(stored.stream),
    trail: evolveTrail(before?.trail, {
      fact: { type, data } as CaseFact | PersonFact,
      actor: (metadata as { readonly actor: Actor }).actor,
      id: stored.id,
      recordedAt: stored.recordedAt,
    }),
  }),
  rows: ({ trail, record }) => ({ decisions: trail.decisions.map((decision) => rowOf(decision, trail, record)) }),
};

const rowOf = (decision: Decision, { seen: { of } }: Trail, record: string): Row => {
  const { kind, outcome, happenedOn: _, localGovernmentArea, ...rest } = decision;
  return {
    case_id: of === undefined ? null : record,
    reference: of?.reference ?? null,
    area: of?.area ?? null,
    local_government_area: localGovernmentArea ?? null,
    kind,
    outcome,
    set_aside: decision.setAside !== undefined,
    decision: JSON.stringify(rest),
    sort_key: sortKey(decision),
  };
};
