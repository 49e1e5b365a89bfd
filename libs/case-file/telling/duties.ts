import { type Happened, happenedBefore, happenedOf } from '../../calendar/happened.js';
import type { CaseFile } from '../case-state.js';
import type { ToldOf } from './facts.js';

/** Something the applicant must still be told of, and since when. */
export interface Duty {
  readonly of: ToldOf;
  readonly since: Happened;
}

/** What the applicant is still owed: the decision, met or not (s.104(6)). A victim told is not the applicant told. */
export const openDuties = ({ threshold, telling }: CaseFile): readonly Duty[] => {
  if (threshold.decided === undefined) return [];
  const since = happenedOf(threshold.decided);
  const done = telling.told.some(
    (told) => told.of === 'threshold' && told.recipient === 'applicant' && !happenedBefore(told, since),
  );
  return done ? [] : [{ of: 'threshold', since }];
};
