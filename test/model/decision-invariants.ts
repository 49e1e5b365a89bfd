/** No decision without reasons, none against s.104(4), none twice: told in other words than the rules that keep it so. */
import type { CaseFact } from '../../libs/case-file/facts.js';
import { lastIs, type Of, relevantBodies, requestOf, those, victims } from './case-history.js';
import { consented } from './consent-invariant.js';

/** The public reasons of what is a decision; undefined of what is none. */
const reasonsOf = (fact: CaseFact): string | undefined => {
  switch (fact.type) {
    case 'ThresholdDecided':
    case 'ComplaintDisallowed':
    case 'ComplaintAllowed':
    case 'ComplaintDatesSettled':
    case 'ComplaintsGrouped':
    case 'ComplaintsUngrouped':
    case 'ReviewConcluded':
    case 'RecommendationDeclined':
    case 'AppealAdmitted':
    case 'AppealNotAdmitted':
    case 'AppealDecided':
      return fact.data.reasons;
    case 'ReviewOpened':
      return fact.data.route === 'discretion' ? (fact.data.reasons ?? '') : undefined;
    default:
      return undefined;
  }
};

/** What is broken, if anything. */
export const decidedWrongly = (history: readonly CaseFact[], fact: CaseFact): string | undefined => {
  if (reasonsOf(fact)?.trim() === '') return 'decided without reasons';
  switch (fact.type) {
    case 'ThresholdDecided':
      return threshold(history, fact);
    case 'ReviewOpened':
      return opening(history, fact);
    case 'ReviewConcluded':
      return conclusion(history, fact);
    case 'AppealDecided':
      return those(history, 'AppealDecided').some(({ data }) => data.appeal === fact.data.appeal)
        ? 'an appeal decided twice'
        : undefined;
    default:
      return undefined;
  }
};

const standing = (history: readonly CaseFact[], aside: 'threshold-decision' | 'review-conclusion') => {
  const from = history.findLastIndex(
    ({ type, data }) => type === 'AppealDecided' && 'setsAside' in data && data.setsAside === aside,
  );
  return history.slice(from + 1);
};

const threshold = (history: readonly CaseFact[], { data }: Of<'ThresholdDecided'>): string | undefined => {
  const assessed = those(history, 'ThresholdAssessed').find((one) => one.data.assessment === data.assessment);
  if (assessed === undefined) return 'decided on no assessment';
  const { working } = assessed.data;
  const qualifying = working.complaints.filter(({ counts }) => counts).length;
  if (data.outcome === 'not-met' && qualifying >= working.required) return 'refused against s.104(4)';
  const passedOn = those(history, 'RequestPassedToBody').map((one) => one.data.body);
  if (data.outcome === 'not-met' && !relevantBodies(history).every((body) => passedOn.includes(body)))
    return 'refused before every relevant body was passed the request';
  if (those(standing(history, 'threshold-decision'), 'ThresholdDecided').length > 0) return 'decided twice';
  return requestOf(history).applicant.capacity === 'representative' &&
    !victims(history).some((victim) => consented(history, victim, 'apply', data))
    ? "a representative's request decided without consent"
    : undefined;
};

const opening = (history: readonly CaseFact[], { data }: Of<'ReviewOpened'>): string | undefined => {
  const decided = those(standing(history, 'threshold-decision'), 'ThresholdDecided').at(-1);
  if (decided === undefined) return 'a review of a request nobody decided on';
  return (decided.data.outcome === 'met') === (data.route === 'threshold-met')
    ? undefined
    : 'a review by the wrong way';
};

const conclusion = (history: readonly CaseFact[], { data }: Of<'ReviewConcluded'>): string | undefined => {
  const opened = history.findLastIndex(({ type }) => type === 'ReviewOpened');
  if (opened < 0) return 'a conclusion of no review';
  const review = history.slice(opened);
  if (those(standing(review, 'review-conclusion'), 'ReviewConcluded').length > 0) return 'concluded twice';
  if (those(review, 'MeetingHeld').length === 0) return 'concluded without a meeting';
  if (lastIs(review, ['ChairAppointed', 'ChairReplaced', 'ChairConflictFound'], 'ChairConflictFound'))
    return 'concluded under a chair who is not independent';
  const made = those(history, 'RecommendationMade').map((one) => one.data.recommendation);
  return data.recommendations.every((one) => made.includes(one)) ? undefined : 'a recommendation nobody made';
};
