import { happenedOf } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import type { MeetingHeld, ReviewConcluded } from '../review/facts.js';
import type { Chair, Finding, Review, Views } from '../review/state.js';
import type { CaseAnswer } from './case-answer.js';
import type {
  ChairAnswer,
  ConclusionAnswer,
  FindingAnswer,
  InvitedBodyAnswer,
  MeetingAnswer,
  MeetingHeldAnswer,
  ReviewAnswer,
  VictimAskedAnswer,
  ViewsAnswer,
} from './review-answers.js';
import type { Sight } from './sight.js';

const chairAsSeen = ({ appointed, ...chair }: Chair): ChairAnswer => ({ ...chair, ...appointed });

const invitedAsSeen = ({ invited }: Review, { wholeFile }: Sight): readonly InvitedBodyAnswer[] =>
  Object.entries(invited).map(([body, { happened, disclosed }]) => ({
    body,
    ...(wholeFile && { disclosed }),
    ...happened,
  }));

const meetingAsSeen = (
  { meetingOn, mode, place, arranged }: NonNullable<Review['meeting']>,
  sight: Sight,
): MeetingAnswer => ({
  meetingOn,
  mode,
  ...(place !== undefined && { place: sight.place(place) }),
  ...arranged,
});

const victimsAsSeen = ({ victims }: Review, sight: Sight): readonly VictimAskedAnswer[] =>
  Object.entries(victims)
    .filter(([victim]) => sight.speaksFor(victim))
    .map(([victim, { happened, ...asked }]) => ({ victim, ...asked, ...happened }));

/**
 * Put to the bodies as what somebody suffers is: under `impact`. Whoever speaks for the victim reads what the victim said, whomever
 * else it is about. What was given with them is the office's, and theirs.
 */
const viewsAsSeen = ({ views }: Review, { role }: Actor, sight: Sight): readonly ViewsAnswer[] =>
  views
    .filter(({ victim }) => sight.speaksFor(victim))
    .map(({ victim, views: said, documents }: Views) => ({
      victim,
      views: role === 'applicant' ? sight.letter(said) : sight.text(said, 'impact'),
      ...(role !== 'agency' && { documents }),
    }));

const heldAsSeen = (
  { chair, present, apologies, victimsPresent, documents, ...held }: MeetingHeld['data'],
  sight: Sight,
): MeetingHeldAnswer => ({
  chair,
  present,
  apologies,
  victimsPresent: victimsPresent.filter(sight.speaksFor),
  ...(sight.wholeFile && { documents }),
  ...happenedOf(held),
});

const findingAsSeen = ({ finding, recorded, text }: Finding, sight: Sight): FindingAnswer => ({
  finding,
  text: sight.text(text, 'behaviour'),
  ...recorded,
});

const conclusionAsSeen = (
  { outcome, reasons, reasonsToApplicant, recommendations, concludedBy, ...concluded }: ReviewConcluded['data'],
  sight: Sight,
): ConclusionAnswer => ({
  outcome,
  reasons,
  ...(reasonsToApplicant !== undefined && { reasonsToApplicant: sight.letter(reasonsToApplicant) }),
  recommendations,
  concludedBy,
  ...happenedOf(concluded),
});

const reviewAsSeen = (review: Review, actor: Actor, sight: Sight): ReviewAnswer => {
  const { opened, openedBy, route, reasons, chair, meeting, held, findings } = review;
  const { concluded, setAside, referredBack } = review;
  return {
    route,
    ...(reasons !== undefined && { reasons }),
    openedBy,
    ...(chair !== undefined && { chair: chairAsSeen(chair) }),
    invited: invitedAsSeen(review, sight),
    ...(meeting !== undefined && { meeting: meetingAsSeen(meeting, sight) }),
    victims: victimsAsSeen(review, sight),
    views: viewsAsSeen(review, actor, sight),
    held: held.map((one) => heldAsSeen(one, sight)),
    findings: sight.findings
      ? findings.filter(({ recorded }) => sight.cameOut(recorded)).map((one) => findingAsSeen(one, sight))
      : [],
    ...(concluded !== undefined && { concluded: conclusionAsSeen(concluded, sight) }),
    // Conclusions that stand no more were made all the same.
    setAside: setAside.map((one) => conclusionAsSeen(one, sight)),
    ...(referredBack !== undefined && { referredBack }),
    ...opened,
  };
};

export const reviewsAsSeen = (
  { review: { current, earlier } }: CaseFile,
  actor: Actor,
  sight: Sight,
): Pick<CaseAnswer, 'review' | 'earlierReviews'> => {
  if (!sight.review) return { earlierReviews: [] };
  return {
    ...(current !== undefined && { review: reviewAsSeen(current, actor, sight) }),
    earlierReviews: earlier.map((one) => reviewAsSeen(one, actor, sight)),
  };
};
