/** Who chairs a review and who decides an appeal, told in other words than the rules that keep them independent (domain section 2). */
import type { CaseFact } from '../../libs/case-file/facts.js';
import type { Actor } from '../../libs/decider/actor.js';
import { complainedTo, requestOf, those } from './case-history.js';

/** Who answered for a body on the case. */
const answeredFor = (history: readonly CaseFact[]) =>
  those(history, 'ComplaintVerified', 'ComplaintNotFound', 'InformationSupplied', 'InformationRefused').map(
    ({ data }) => ({ body: data.body, by: data.answeredBy }),
  );

const ofABodyUnderReview = (history: readonly CaseFact[], id: string, body: string | undefined): boolean => {
  const underReview = complainedTo(history);
  return (
    (body !== undefined && underReview.includes(body)) ||
    answeredFor(history).some((one) => one.by === id && underReview.includes(one.body))
  );
};

const involved = (history: readonly CaseFact[]): readonly string[] => [
  ...those(history, 'ThresholdDecided').map(({ data }) => data.decidedBy),
  ...those(history, 'ChairAppointed', 'ChairReplaced').map(({ data }) => data.chair),
  ...those(history, 'RequestAcknowledged').map(({ data }) => data.coordinator),
  ...those(history, 'ReviewOpened').map(({ data }) => data.openedBy),
];

const OF_THE_CHAIR: readonly CaseFact['type'][] = [
  'MeetingHeld',
  'FindingRecorded',
  'RecommendationMade',
  'ReviewConcluded',
];

/** What is broken, if anything; `actor` recorded the fact. */
export const notIndependent = (history: readonly CaseFact[], fact: CaseFact, actor: Actor): string | undefined => {
  requestOf(history);
  if (OF_THE_CHAIR.includes(fact.type)) {
    const appointed = those(history, 'ChairAppointed', 'ChairReplaced').at(-1)?.data;
    if (actor.role !== 'chair' || appointed?.chair !== actor.id) return 'done by somebody who is not the chair';
    return [appointed.body, actor.body].some((body) => ofABodyUnderReview(history, actor.id, body))
      ? 'done by a chair of a body under review'
      : undefined;
  }
  if (fact.type !== 'AppealDecided') return undefined;
  const appointed = those(history, 'AppealReviewerAppointed').findLast(({ data }) => data.appeal === fact.data.appeal);
  if (appointed?.data.reviewer !== actor.id) return 'an appeal decided by somebody who was not appointed';
  const { appointedBy, body } = appointed.data;
  if (involved(history).includes(actor.id)) return 'an appeal decided by somebody who had a part in the case';
  if (appointedBy === actor.id) return 'a reviewer who appointed themselves';
  return [body, actor.body].some((one) => ofABodyUnderReview(history, actor.id, one))
    ? 'an appeal decided by a body under review'
    : undefined;
};
