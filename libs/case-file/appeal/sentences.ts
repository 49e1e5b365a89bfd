import { dayOfHappening } from '../../calendar/happened.js';
import { readableDay } from '../../calendar/readable.js';
import type { Personal } from '../../decider/personal.js';
import { list } from '../../sentences/list.js';
import { readableBody } from '../../sentences/readable-body.js';
import type { AppealDecided, AppealedAgainst, AppealFact, AppealLodged, LodgedGround, SetAside } from './facts.js';

const GROUNDS: Readonly<Record<LodgedGround, string>> = {
  'application-handling': 'because of how the application was dealt with',
  'threshold-refused': 'because the threshold was decided not met',
  'process-not-considered': 'because a process that bears on it was not considered',
  'facts-not-considered': 'because facts that bear on it were not considered',
  'manner-of-review': 'because of how the review was carried out',
  'no-further-action': 'because no further action was to be taken',
  'pcc-review': 'for the Police and Crime Commissioner to review it',
};
const AGAINST: Readonly<Record<AppealedAgainst, string>> = {
  'threshold-decision': 'the decision on the threshold',
  'review-conclusion': 'the conclusion of the review',
  closure: 'the closing of the case without a decision',
};
const SET_ASIDE: Readonly<Record<SetAside, string>> = {
  'threshold-decision': 'The decision on the threshold was set aside and referred back: it is made once more',
  'review-conclusion': 'The conclusion of the review was set aside and the review referred back: it goes on',
};

const lateness = (data: AppealLodged['data']): string => {
  const { late, windowEndedOn } = data;
  if (!late) return '';
  const ended =
    windowEndedOn !== undefined && windowEndedOn < dayOfHappening(data)
      ? `the time for it had ended on ${readableDay(windowEndedOn)}`
      : 'what was left of the time for it had been given up in writing';
  return ` It came late, for ${ended}: it goes ahead only if it is admitted.`;
};

const due = (setsAside: SetAside | undefined, deadlines: AppealDecided['data']['deadlines']): string => {
  if (deadlines.length === 0) return '';
  const what = setsAside === 'review-conclusion' ? ', and the bodies are to meet by' : ', by';
  return `${what} ${list(deadlines.map(({ dueOn }) => readableDay(dueOn)))}`;
};

const whatFollows = (setsAside: SetAside | undefined, deadlines: AppealDecided['data']['deadlines']): string => {
  if (setsAside !== undefined) return SET_ASIDE[setsAside];
  return deadlines.length === 0
    ? 'Nothing that stands was decided against the applicant, so nothing is set aside'
    : 'The threshold is to be decided';
};

const decided = ({ appeal, outcome, setsAside, deadlines }: AppealDecided['data']): string => {
  if (outcome === 'properly-reviewed')
    return `Appeal ${appeal} was decided: what it was against was properly done, and stands.`;
  return `Appeal ${appeal} was upheld. ${whatFollows(setsAside, deadlines)}${due(setsAside, deadlines)}.`;
};

/** One plain sentence for the timeline; it holds nothing personal. */
export const appealSentence = (fact: AppealFact): string => {
  const { appeal } = fact.data;
  switch (fact.type) {
    case 'AppealLodged':
      return `An appeal (${appeal}) was lodged against ${AGAINST[fact.data.against]}, ${GROUNDS[fact.data.ground]}.${lateness(fact.data)}`;
    case 'AppealAdmitted':
      return `Appeal ${appeal} was admitted although it came late: it goes ahead.`;
    case 'AppealNotAdmitted':
      return `Appeal ${appeal} came late and was not admitted.`;
    case 'AppealReviewerAppointed': {
      const { body, reason } = fact.data;
      const of = body === undefined ? '' : ` of ${readableBody(body)}`;
      return reason === undefined
        ? `A reviewer${of} was appointed for appeal ${appeal}.`
        : `Another reviewer${of} was appointed for appeal ${appeal}.`;
    }
    case 'AppealWithdrawn':
      return `Appeal ${appeal} was withdrawn.`;
    case 'AppealDecided':
      return decided(fact.data);
  }
};

/** Why: the public reasons of a decision, or somebody's own words; the text of an appeal is what it says itself. */
export const appealReason = (fact: AppealFact): Personal | string | undefined => {
  switch (fact.type) {
    case 'AppealLodged':
      return fact.data.text;
    case 'AppealAdmitted':
    case 'AppealNotAdmitted':
    case 'AppealDecided':
      return fact.data.reasons;
    case 'AppealReviewerAppointed':
    case 'AppealWithdrawn':
      return fact.data.reason;
  }
};
