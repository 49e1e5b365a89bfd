import { dayOfHappening, type Happened, happenedBefore, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { countedFrom } from '../clock/set-deadline.js';
import { latest } from '../complaints/on-case.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import { cameTo, type OutcomeRefusal, refuseOutcome } from './came-to.js';
import type { ConcludeReview } from './commands.js';
import type { ReviewConcluded } from './facts.js';
import { lastMeeting, type NoMeetingHeld } from './last-meeting.js';
import { goesOnSince, type OpenReviewRefusal } from './open-review.js';
import { publicReasons, type ReasonsRefusal } from './reasons.js';
import type { Review } from './state.js';
import { type ChairRefusal, chairedReview } from './the-chair.js';

export type ConcludingRefusal =
  | TimeRefusal
  | OpenReviewRefusal
  | ChairRefusal
  | NoMeetingHeld
  | OutcomeRefusal
  | ReasonsRefusal
  | 'review/no-findings'
  | 'review/nothing-new';

/** When the bodies last met, where there is something to conclude; what was sent back is not concluded as it was. */
const readyToConclude = (
  review: Review,
): Happened | Refusal<NoMeetingHeld | 'review/no-findings' | 'review/nothing-new'> => {
  const meeting = lastMeeting(review);
  if (isRefusal(meeting)) return meeting;
  if (review.findings.length === 0)
    return refuse('review/no-findings', 'A review is concluded on what it found: record at least one finding.');
  return review.referredBack !== undefined && !review.reconsidered
    ? refuse('review/nothing-new', 'An appeal sent the review back, and neither a meeting nor a finding came since.')
    : meeting;
};

/** The outcome is due from the meeting; what an appeal sent back and nobody met about again, from the conclusion. */
const outcomeDue = (
  review: Review,
  happened: Happened,
  { known }: Told,
): Pick<ReviewConcluded['data'], 'deadlines'> => {
  const { referredBack, held } = review;
  const metSince = held.some((one) => referredBack !== undefined && !happenedBefore(one, referredBack));
  if (referredBack === undefined || metSince || known.procedure === undefined) return {};
  return { deadlines: countedFrom(known.procedure.procedure, dayOfHappening(happened), ['outcome']) };
};

/** s.104(8), (9)(c): the review was carried out. Never before anything it concludes. */
export const concludeReview = (
  command: ConcludeReview,
  file: CaseFile,
  told: Told,
): readonly ReviewConcluded[] | Refusal<ConcludingRefusal> => {
  const review = chairedReview(file, told);
  if (isRefusal(review)) return review;
  const meeting = readyToConclude(review);
  if (isRefusal(meeting)) return meeting;
  const { outcome, reasonsToApplicant } = command;
  const { recommendations, actions } = cameTo(review, file);
  const findings = review.findings.map(({ recorded }) => recorded);
  const made = recommendations.map((one) => one.made);
  const happened = happening(command, told, latest(meeting, [goesOnSince(review), ...findings, ...made]));
  if (isRefusal(happened)) return happened;
  const unfit = refuseOutcome(outcome, { recommendations, actions }, happened);
  if (unfit) return unfit;
  const reasons = publicReasons(command.reasons, told);
  if (isRefusal(reasons)) return reasons;
  const about = textIsAbout(file, told.known.people.erased);
  return [
    {
      type: 'ReviewConcluded',
      data: {
        ...happened,
        outcome,
        reasons,
        ...(reasonsToApplicant !== undefined && { reasonsToApplicant: aboutOr(reasonsToApplicant, about) }),
        recommendations: recommendations.map(({ recommendation }) => recommendation),
        concludedBy: told.actor.id,
        ...outcomeDue(review, happened, told),
      },
    },
  ];
};
