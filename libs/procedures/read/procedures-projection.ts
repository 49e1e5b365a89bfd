import type { Projection } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import type { Procedure, ProcedureFact } from '../facts.js';
import { publishedProcedure } from '../published-procedure.js';

interface Published {
  readonly procedure: Procedure;
  readonly recordedAt: string;
}
interface PublishedInArea {
  readonly area: string;
  readonly versions: readonly Published[];
}

/** Which version of which area's procedure is in force on which day. */
export const proceduresProjection: Projection<PublishedInArea> = {
  name: 'procedures',
  version: 1,
  streamPrefixes: ['procedure-'],
  tables: {
    versions: {
      columns: {
        area: 'text not null',
        version: 'integer not null',
        effective_from: 'text not null',
        recorded_at: 'text not null',
        procedure: 'jsonb not null',
      },
      indexes: ['(area, effective_from desc)'],
    },
  },
  evolve: (state, fact) => ({
    area: recordOf(fact.stored.stream),
    versions: [
      ...(state?.versions ?? []),
      { procedure: publishedProcedure(fact.data as ProcedureFact['data']), recordedAt: fact.stored.recordedAt },
    ],
  }),
  rows: ({ area, versions }) => ({
    versions: versions.map(({ procedure, recordedAt }) => ({
      area,
      version: procedure.version,
      effective_from: procedure.effectiveFrom,
      recorded_at: recordedAt,
      procedure: JSON.stringify(procedure),
    })),
  }),
};

export const procedureProjections: readonly Projection[] = [proceduresProjection as Projection];
