/** The four counts of s.104(9), a row for each that is counted, and the local government areas that procedures serve. */
import type { CaseFact } from '../../case-file/facts.js';
import type { ProcedureFact } from '../../procedures/facts.js';
import type { Projection } from '../../read-models/projection.js';
import { kindOf, recordOf } from '../../records/stream-name.js';
import { type Counting, countedOf, evolveCounting } from '../counted-case.js';

interface Served {
  readonly code: string;
  readonly name: string;
}
interface CountedStream {
  /** The id of a case, the area of a procedure. */
  readonly record: string;
  readonly counting?: Counting;
  /** By every version of the procedure: who once published goes on to be asked. */
  readonly serves?: readonly Served[];
}

export const statutoryCounts: Projection<CountedStream> = {
  name: 'statutory-counts',
  version: 1,
  streamPrefixes: ['case-', 'procedure-'],
  tables: {
    counted: {
      columns: {
        case_id: 'uuid not null',
        reference: 'text not null',
        area: 'text not null',
        local_government_area: 'text not null',
        figure: 'text not null',
        happened_on: 'text collate "C" not null',
      },
      indexes: ['(local_government_area, happened_on)'],
    },
    served: {
      columns: { local_government_area: 'text not null', area: 'text not null', name: 'text not null' },
      indexes: ['(local_government_area)'],
    },
  },
  evolve: (before, { type, data, stored: { stream } }) => {
    const record = recordOf(stream);
    const fact = { type, data };
    return kindOf(stream) === 'procedure'
      ? { record, serves: servedAfter(before?.serves ?? [], fact as ProcedureFact) }
      : { record, counting: evolveCounting(before?.counting, fact as CaseFact) };
  },
  rows: ({ record, counting, serves = [] }) => ({
    counted: counting === undefined ? [] : countedRows(record, counting),
    served: serves.map(({ code, name }) => ({ local_government_area: code, area: record, name })),
  }),
};

const servedAfter = (before: readonly Served[], { data }: ProcedureFact): readonly Served[] => [
  ...before.filter(({ code }) => data.localGovernmentAreas.every((one) => one.code !== code)),
  ...data.localGovernmentAreas,
];

const countedRows = (record: string, counting: Counting) =>
  countedOf(counting).map(([figure, happenedOn]) => ({
    case_id: record,
    reference: counting.reference,
    area: counting.area,
    local_government_area: counting.localGovernmentArea,
    figure,
    happened_on: happenedOn,
  }));
