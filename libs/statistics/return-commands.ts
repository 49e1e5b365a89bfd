import type { SaidToHaveHappened } from '../calendar/happened.js';
import type { CorrectionReason, CountedCases, Span } from './facts.js';
import type { ServedArea } from './served-area.js';

/** What was counted when the log had nothing more to tell. */
export interface CountedNow {
  /** Absent where no published procedure serves the area. */
  readonly served?: ServedArea;
  /** Records that could not be counted. */
  readonly setAside: number;
  readonly cases: CountedCases;
}

export interface PublishReturn extends Span {
  readonly type: 'PublishReturn';
  readonly localGovernmentArea: string;
  readonly corrects?: { readonly return: string; readonly reason: CorrectionReason };
  readonly happened?: SaidToHaveHappened;
  readonly read: CountedNow;
}
export type ReturnCommand = PublishReturn;
