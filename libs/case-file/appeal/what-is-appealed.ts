/** What an appeal is about: the ground says which decision, and that one must stand (Sch.4 para 3). */
import { earlierOf } from '../../calendar/day.js';
import { dayOfHappening, type Happened, happenedBefore, happenedOf } from '../../calendar/happened.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { type DeadlineState } from '../clock/clock-state.js';
import { deadlineKey } from '../clock/set-deadline.js';
import type { AppealedAgainst, AppealSubject, LodgedGround } from './facts.js';
import type { Appeal } from './state.js';

export interface Appealed {
  readonly concerns: AppealSubject;
  readonly against: AppealedAgainst;
  /** When it was decided. */
  readonly happened: Happened;
}

/** How the application was dealt with: the standing decision on the threshold, or that the case was closed without one. */
const application = ({ threshold, closing }: CaseFile): Appealed | undefined => {
  const { decided } = threshold;
  if (decided !== undefined)
    return { concerns: 'application', against: 'threshold-decision', happened: happenedOf(decided) };
  return closing.closed && { concerns: 'application', against: 'closure', happened: happenedOf(closing.closed) };
};

const refusedThreshold = (file: CaseFile): Appealed | undefined =>
  file.threshold.decided?.outcome === 'not-met' ? application(file) : undefined;

const review = ({ review: { current } }: CaseFile): Appealed | undefined =>
  current?.concluded && {
    concerns: 'review',
    against: 'review-conclusion',
    happened: happenedOf(current.concluded),
  };

const standing = (ground: LodgedGround, file: CaseFile): Appealed | undefined => {
  switch (ground) {
    case 'application-handling':
      return application(file);
    case 'threshold-refused':
      return refusedThreshold(file);
    case 'process-not-considered':
    case 'facts-not-considered':
    case 'manner-of-review':
    case 'no-further-action':
      return review(file);
    // The Commissioner looks at whatever was decided last.
    case 'pcc-review':
      return review(file) ?? application(file);
  }
};

export const appealedBy = (ground: LodgedGround, file: CaseFile): Appealed | Refusal<'appeal/nothing-to-appeal'> =>
  standing(ground, file) ??
  refuse('appeal/nothing-to-appeal', 'Nothing stands that this ground could be an appeal against.');

/** When the applicant gave up what was left of the time to appeal against this; what is decided later has its own. */
const givenUp = ({ happened }: Appealed, { closing: { waived } }: CaseFile): Happened | undefined =>
  waived !== undefined && !happenedBefore(waived, happened) ? waived : undefined;

/**
 * The window to appeal that opened when the applicant was told of this very decision, due on the day it really ended: that of the
 * waiver where the rest was given up. Undefined where they were not told of it yet.
 */
export const windowOf = (appealed: Appealed, file: CaseFile): DeadlineState | undefined => {
  const { concerns, happened } = appealed;
  const window = file.clock[deadlineKey({ name: 'appeal', of: concerns === 'application' ? 'threshold' : 'outcome' })];
  if (window === undefined || window.anchoredOn < dayOfHappening(happened)) return undefined;
  const waived = givenUp(appealed, file);
  return waived === undefined ? window : { ...window, dueOn: earlierOf(window.dueOn, dayOfHappening(waived)) };
};

/** After the last day of its window, or after the rest of that was given up. Who was not told yet is never late. */
export const isLate = (appealed: Appealed, file: CaseFile, lodged: Happened): boolean => {
  const window = windowOf(appealed, file);
  if (window === undefined) return false;
  const waived = givenUp(appealed, file);
  return (waived !== undefined && !happenedBefore(lodged, waived)) || dayOfHappening(lodged) > window.dueOn;
};

/** Whether an appeal is against what stands now: not against what was set aside, or followed by another of its kind. */
const isAgainst =
  ({ against, happened }: Appealed) =>
  ({ lodged }: Appeal): boolean =>
    lodged.against === against && !happenedBefore(lodged, happened);

/** Appeals that were lodged against the same, in order. */
export const againstTheSame = (appealed: Appealed, { appeals }: CaseFile): readonly Appeal[] => {
  const all = Object.values(appeals);
  const setAside = all.findLastIndex(({ decided }) => decided?.setsAside === appealed.against);
  return all.slice(setAside + 1).filter(isAgainst(appealed));
};

/** What an appeal would set aside: what it was lodged against, while that stands. */
export const stillStanding = (appeal: Appeal, file: CaseFile): AppealedAgainst | undefined => {
  const standing = appeal.lodged.concerns === 'review' ? review(file) : application(file);
  return standing !== undefined && isAgainst(standing)(appeal) ? standing.against : undefined;
};
