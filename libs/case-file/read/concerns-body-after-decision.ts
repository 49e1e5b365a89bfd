import type { ActionFact } from '../actions/facts.js';
import type { AppealFact } from '../appeal/facts.js';
import type { CaseFile } from '../case-state.js';
import type { ClockFact } from '../clock/facts.js';
import type { ClosingFact } from '../closing/facts.js';
import type { InformationFact } from '../information/facts.js';
import type { ReviewFact } from '../review/facts.js';
import { seesAppeal } from './appeals-as-seen.js';
import { seesKey } from './clock-told-to-body.js';
import type { Sight } from './sight.js';

export type AfterDecision = ReviewFact | InformationFact | ActionFact | AppealFact | ClockFact | ClosingFact;

/** What a body is party to of the review and what follows it. */
export const concernsBodyAfterDecision = (fact: AfterDecision, standing: CaseFile, sight: Sight): boolean => {
  switch (fact.type) {
    case 'ReviewOpened':
    case 'ChairAppointed':
    case 'ChairConflictFound':
    case 'ChairReplaced':
    case 'MeetingArranged':
    case 'MeetingRearranged':
    case 'MeetingHeld':
    case 'ReviewConcluded':
      return sight.review;
    case 'FindingRecorded':
      return sight.findings;
    // Why somebody is not asked to the meeting is between them and the office.
    case 'VictimNotInvited':
      return false;
    case 'VictimInvited':
    case 'VictimViewsRecorded':
      return sight.review && sight.speaksFor(fact.data.victim);
    case 'BodyInvited':
    case 'InformationRequested':
    case 'ReminderSent':
    case 'InformationSupplied':
    case 'InformationRefused':
      return sight.own(fact.data.body);
    case 'RecommendationMade':
    case 'RecommendationSent':
    case 'RecommendationAccepted':
    case 'RecommendationDeclined':
    case 'ActionAgreed':
    case 'ActionProgressed':
    case 'ActionCompleted':
    case 'ActionAbandoned':
      return isTheirs(fact, standing, sight);
    case 'AppealLodged':
    case 'AppealAdmitted':
    case 'AppealNotAdmitted':
    case 'AppealReviewerAppointed':
    case 'AppealWithdrawn':
    case 'AppealDecided': {
      const { concerns } = standing.appeals[fact.data.appeal]?.lodged ?? {};
      return concerns !== undefined && seesAppeal(concerns, sight);
    }
    case 'ClockPaused':
      return fact.data.deadlines.some((key) => seesKey(key, standing, sight));
    case 'ClockResumed':
      return fact.data.moved.some(({ deadline }) => seesKey(deadline, standing, sight));
    case 'DeadlineExtended':
    case 'DeadlineMissed':
      return seesKey(fact.data.deadline, standing, sight);
    case 'CaseClosed':
    case 'CaseReopened':
      return true;
  }
};

/** What is addressed to them, once it is sent; what they are to do. */
const isTheirs = ({ data }: ActionFact, { actions: { recommendations, actions } }: CaseFile, sight: Sight): boolean => {
  if ('action' in data) {
    const { by } = actions[data.action] ?? {};
    return by !== undefined && sight.own(by);
  }
  const { to, sent } = recommendations[data.recommendation] ?? {};
  return to !== undefined && sent !== undefined && sight.own(to);
};
