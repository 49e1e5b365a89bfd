import { dayOfHappening, type Happened, happenedOf, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { countedFrom, type SetDeadline } from '../clock/set-deadline.js';
import { latest } from '../complaints/on-case.js';
import { happening } from '../shared-refusals.js';
import type { ThresholdDecided } from '../threshold/facts.js';
import type { Told } from '../told.js';
import type { OpenReview } from './commands.js';
import type { ReviewOpened } from './facts.js';
import { publicReasons, type ReasonsRefusal } from './reasons.js';
import type { Review } from './state.js';

export type OpeningRefusal =
  | TimeRefusal
  | ReasonsRefusal
  | 'review/threshold-undecided'
  | 'review/already-open'
  | 'review/concluded'
  | 'review/reasons-without-discretion';

/** One review at a time, and another only where the threshold was decided met since the last one was concluded. */
const refuseAnother = (review: Review | undefined): Refusal<'review/already-open' | 'review/concluded'> | undefined => {
  if (review === undefined) return undefined;
  if (review.concluded === undefined)
    return refuse('review/already-open', 'A review of this case is open: it is concluded first.');
  return review.followedByMet
    ? undefined
    : refuse('review/concluded', 'The review of this case is concluded, and no decision since asks for another.');
};

/** Where the threshold is met nobody need say why there is a review; where it is not, they always do. */
const whyHeld = (
  { reasons }: OpenReview,
  { outcome }: ThresholdDecided['data'],
  told: Told,
): string | undefined | Refusal<ReasonsRefusal | 'review/reasons-without-discretion'> => {
  if (outcome === 'not-met') return publicReasons(reasons, told);
  return reasons === undefined
    ? undefined
    : refuse('review/reasons-without-discretion', 'The threshold is met: the review is owed, and needs no reasons.');
};

/** At discretion the days to the meeting count from the opening; where the threshold is met they count since that was decided. */
const deadlinesAtDiscretion = (happened: Happened, { known }: Told): readonly SetDeadline[] =>
  countedFrom(known.procedure?.procedure ?? { deadlines: [] }, dayOfHappening(happened), ['meeting']);

/** s.104(1): after the threshold is decided met; at discretion although it is not, as areas do. */
export const openReview = (
  command: OpenReview,
  file: CaseFile,
  told: Told,
): readonly ReviewOpened[] | Refusal<OpeningRefusal> => {
  const { decided } = file.threshold;
  if (decided === undefined)
    return refuse('review/threshold-undecided', 'A review is opened once it is decided whether the threshold is met.');
  const { current } = file.review;
  const another = refuseAnother(current);
  if (another) return another;
  const concluded = current?.concluded;
  const answers = latest(happenedOf(decided), concluded === undefined ? [] : [happenedOf(concluded)]);
  const happened = happening(command, told, answers);
  if (isRefusal(happened)) return happened;
  const reasons = whyHeld(command, decided, told);
  if (isRefusal(reasons)) return reasons;
  const openedBy = told.actor.id;
  const data =
    reasons === undefined
      ? { ...happened, route: 'threshold-met' as const, openedBy, deadlines: [] }
      : {
          ...happened,
          route: 'discretion' as const,
          reasons,
          openedBy,
          deadlines: deadlinesAtDiscretion(happened, told),
        };
  return [{ type: 'ReviewOpened', data }];
};
