/** What is owed on a case and when: a row for each open deadline that the clock has still to watch. */
import type { Day } from '../../calendar/day.js';
import type { Projection, Row } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import { type ClockState, type DeadlineState, evolveClock, isOpen, isOwed } from '../clock/clock-state.js';
import { deadlineKey } from '../clock/set-deadline.js';
import type { CaseFact } from '../facts.js';

/** Nothing of a stream that begins with something else. */
interface Watched {
  readonly of?: { readonly caseId: string; readonly clock: ClockState };
}

export interface DueDeadline {
  readonly caseId: string;
  readonly key: string;
  readonly dueOn: Day;
}

/** A deadline whose day passed once is on record: until it is moved there is nothing more to watch. */
const isWatched = (deadline: DeadlineState): boolean =>
  isOpen(deadline) && isOwed(deadline) && deadline.pausedOn === undefined && deadline.missed === undefined;

export const dueDeadlines: Projection<Watched> = {
  name: 'due-deadlines',
  version: 1,
  streamPrefixes: ['case-'],
  tables: {
    deadlines: {
      columns: {
        case_id: 'uuid not null',
        key: 'text collate "C" not null',
        name: 'text not null',
        due_on: 'text collate "C" not null',
      },
      indexes: ['(due_on, case_id, key)'],
    },
  },
  evolve: (before, { type, data, stored }) => {
    const fact = { type, data } as CaseFact;
    if (fact.type === 'ReviewRequested')
      return { of: { caseId: recordOf(stored.stream), clock: evolveClock({}, fact) } };
    return before?.of === undefined ? {} : { of: { ...before.of, clock: evolveClock(before.of.clock, fact) } };
  },
  rows: ({ of }) => ({ deadlines: of === undefined ? [] : rowsOf(of.caseId, of.clock) }),
};

const rowsOf = (caseId: string, clock: ClockState): readonly Row[] =>
  Object.values(clock)
    .filter(isWatched)
    .map((deadline) => ({
      case_id: caseId,
      key: deadlineKey(deadline),
      name: deadline.name,
      due_on: deadline.dueOn,
    }));
