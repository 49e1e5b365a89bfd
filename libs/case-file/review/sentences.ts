import { readableDay } from '../../calendar/readable.js';
import type { Personal } from '../../decider/personal.js';
import { list } from '../../sentences/list.js';
import { readableBody } from '../../sentences/readable-body.js';
import type { SetDeadline } from '../clock/set-deadline.js';
import { disclosedOf } from '../consent/disclosed-sentence.js';
import type {
  ChairConflict,
  Meeting,
  MeetingHeld,
  MeetingMode,
  NotInvitedBecause,
  ReviewConcluded,
  ReviewFact,
  ReviewOutcome,
  ReviewRoute,
} from './facts.js';

const ROUTES: Readonly<Record<ReviewRoute, string>> = {
  'threshold-met': 'because the threshold is met',
  discretion: "at the bodies' discretion, although the threshold is not met",
};
const CONFLICTS: Readonly<Record<ChairConflict, string>> = {
  'of-a-body-under-review': 'because they belong to a body under review',
  'answered-for-a-body-under-review': 'because they answered for a body under review on this case',
  declared: 'as was declared',
};
const MODES: Readonly<Record<MeetingMode, string>> = {
  'in-person': 'in person',
  online: 'online',
  hybrid: 'in person and online',
};
const BECAUSE: Readonly<Record<NotInvitedBecause, string>> = {
  'victim-prefers-not': 'because they prefer not to come',
  safety: 'for safety',
  represented: 'because somebody represents them',
  'not-reachable': 'because they could not be reached',
  other: 'for another reason',
};
const OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  'recommendations-made': 'with recommendations',
  'actions-agreed': 'with actions agreed',
  'no-further-action': 'with no further action',
};

const documentsOf = (documents: readonly string[]): string =>
  documents.length === 1 ? 'a document' : `${documents.length} documents`;

const due = (what: string, deadlines: readonly SetDeadline[]): string =>
  deadlines.map(({ dueOn }) => ` ${what} by ${readableDay(dueOn)}.`).join('');

const meets = ({ meetingOn, mode }: Meeting): string => `${readableDay(meetingOn)}, ${MODES[mode]}`;

const heldSentence = ({ present, apologies, victimsPresent, documents, deadlines }: MeetingHeld['data']): string => {
  const parts = [
    `The meeting was held with ${list(present.map(readableBody))}`,
    ...(apologies.length === 0 ? [] : [`${list(apologies.map(readableBody))} sent apologies`]),
    ...(victimsPresent.length === 0
      ? []
      : [victimsPresent.length === 1 ? 'a victim came' : `${victimsPresent.length} victims came`]),
    ...(documents.length === 0 ? [] : [`its minutes are kept in ${documentsOf(documents)}`]),
  ];
  return `${parts.join('; ')}.${due('The applicant is to be told the outcome', deadlines)}`;
};

const concludedSentence = ({ outcome, recommendations }: ReviewConcluded['data']): string => {
  const made = recommendations.length === 0 ? '' : `: ${list(recommendations)}`;
  const beside = outcome === 'recommendations-made' || made === '' ? made : `, and recommendations${made}`;
  return `The review was concluded ${OUTCOMES[outcome]}${beside}.`;
};

/** One plain sentence for the timeline; it holds nothing personal, opened or not. */
export const reviewSentence = (fact: ReviewFact): string => {
  switch (fact.type) {
    case 'ReviewOpened':
      return `A review was opened, ${ROUTES[fact.data.route]}.${due('The meeting is to be held', fact.data.deadlines)}`;
    case 'ChairAppointed':
      return 'A chair was appointed for the review.';
    case 'ChairConflictFound':
      return `The chair was found not to be independent, ${CONFLICTS[fact.data.conflict]}: another is needed before the review goes on.`;
    case 'ChairReplaced':
      return 'The chair of the review was replaced by another.';
    case 'BodyInvited':
      return `${readableBody(fact.data.body)} was invited to the review, ${disclosedOf(fact.data.disclosed)}.`;
    case 'MeetingArranged':
      return `The meeting was arranged for ${meets(fact.data)}.`;
    case 'MeetingRearranged':
      return `The meeting was rearranged and is now on ${meets(fact.data)}.`;
    case 'VictimInvited':
      return 'A victim was invited to the meeting.';
    case 'VictimNotInvited':
      return `A victim was not invited to the meeting, ${BECAUSE[fact.data.because]}.`;
    case 'VictimViewsRecorded': {
      const { documents } = fact.data;
      return `The views of a victim were recorded${documents.length === 0 ? '' : ` with ${documentsOf(documents)}`}.`;
    }
    case 'MeetingHeld':
      return heldSentence(fact.data);
    case 'FindingRecorded':
      return `The review recorded a finding, ${fact.data.finding}.`;
    case 'ReviewConcluded':
      return concludedSentence(fact.data);
  }
};

/** Why: the public reasons of a decision, or what somebody gave as the reason in their own words; undefined where a fact has none. */
export const reviewReason = (fact: ReviewFact): Personal | string | undefined => {
  switch (fact.type) {
    case 'ReviewOpened':
    case 'ReviewConcluded':
      return fact.data.reasons;
    case 'ChairConflictFound':
    case 'ChairReplaced':
    case 'MeetingRearranged':
    case 'VictimNotInvited':
      return fact.data.reason;
    default:
      return undefined;
  }
};
