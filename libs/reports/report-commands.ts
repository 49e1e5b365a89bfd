import type { Day } from '../calendar/day.js';
import type { SaidToHaveHappened } from '../calendar/happened.js';
import type { Wording } from '../decider/wording.js';
import type { Report, ReportChanges } from './facts.js';

interface Command<Type extends string> {
  readonly type: Type;
  readonly happened?: SaidToHaveHappened;
  /** Of the people this command names by id, those nobody has registered: looked up by whoever sends it. */
  readonly unknownPeople?: readonly string[];
  /** Of the people this command names, and of those the report has to do with, whose data was erased: looked up too. */
  readonly erasedPeople?: readonly string[];
}

export interface RecordReport extends Command<'RecordReport'> {
  readonly report: Report<Wording>;
}
export interface CorrectReport extends Command<'CorrectReport'> {
  readonly changes: ReportChanges<Wording>;
  readonly reason: Wording;
}
export interface RetractReport extends Command<'RetractReport'> {
  readonly reason: Wording;
}
export interface RecordAgencyResponse extends Command<'RecordAgencyResponse'> {
  readonly whatWasDone: Wording;
  /** The day of the response; left out, the day on which this is said to have happened. */
  readonly respondedOn?: Day;
}
export type ReportCommand = RecordReport | CorrectReport | RetractReport | RecordAgencyResponse;
