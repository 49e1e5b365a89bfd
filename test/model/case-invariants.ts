/** What may never be found in the history of a case. */
import { dayOfHappening } from '../../libs/calendar/happened.js';
import type { CaseFact } from '../../libs/case-file/facts.js';
import type { Actor } from '../../libs/decider/actor.js';
import { lastIs, those } from './case-history.js';
import { disclosedWithoutConsent } from './consent-invariant.js';
import { decidedWrongly } from './decision-invariants.js';
import { notIndependent } from './independence-invariant.js';

const AFTER_WITHDRAWAL: readonly CaseFact['type'][] = [
  'ApplicantInformed',
  'ConsentWithdrawn',
  'CaseClosed',
  'CaseReopened',
];
const AFTER_CLOSING: readonly CaseFact['type'][] = [
  'ApplicantInformed',
  'ConsentLimited',
  'ConsentWithdrawn',
  'CaseReopened',
  'RecommendationSent',
  'RecommendationAccepted',
  'RecommendationDeclined',
  'ActionProgressed',
  'ActionCompleted',
  'ActionAbandoned',
  'AppealLodged',
  'AppealAdmitted',
  'AppealNotAdmitted',
  'AppealWithdrawn',
];

const afterItsEnd = (history: readonly CaseFact[], { type }: CaseFact): string | undefined => {
  if (lastIs(history, ['RequestWithdrawn', 'CaseReopened'], 'RequestWithdrawn') && !AFTER_WITHDRAWAL.includes(type))
    return 'recorded on a withdrawn request';
  return lastIs(history, ['CaseClosed', 'CaseReopened'], 'CaseClosed') && !AFTER_CLOSING.includes(type)
    ? 'recorded on a closed case'
    : undefined;
};

/** Of one due day once, and by the clock alone, after that day. */
const missedWrongly = (history: readonly CaseFact[], fact: CaseFact, actor: Actor): string | undefined => {
  if (fact.type !== 'DeadlineMissed') return undefined;
  const { deadline, dueOn } = fact.data;
  const anew = history.findLastIndex(
    ({ type }) => type === 'AppealDecided' || type === 'CaseReopened' || type === 'RequestAmended',
  );
  if (actor.role !== 'clock') return 'recorded by somebody else than the clock';
  if (dayOfHappening(fact.data) <= dueOn) return 'missed before it was due';
  return those(history.slice(anew + 1), 'DeadlineMissed').some(
    ({ data }) => data.deadline === deadline && data.dueOn === dueOn,
  )
    ? 'missed twice'
    : undefined;
};

/** Whoever withdraws their request withdraws their appeals with it. */
const closedWrongly = (history: readonly CaseFact[], fact: CaseFact): string | undefined => {
  if (fact.type !== 'CaseClosed') return undefined;
  const standing = history.slice(history.findLastIndex(({ type }) => type === 'RequestWithdrawn') + 1);
  const ended = those(standing, 'AppealDecided', 'AppealWithdrawn', 'AppealNotAdmitted').map(({ data }) => data.appeal);
  return those(standing, 'AppealLodged').some(({ data }) => !ended.includes(data.appeal))
    ? 'closed while an appeal is open'
    : undefined;
};

/** `fact` follows `history`; `actor` recorded it. Throws a sentence that says what was broken. */
export const checkFact = (history: readonly CaseFact[], fact: CaseFact, actor: Actor): void => {
  if (history.length === 0) return;
  const broken =
    disclosedWithoutConsent(history, fact) ??
    decidedWrongly(history, fact) ??
    notIndependent(history, fact, actor) ??
    afterItsEnd(history, fact) ??
    missedWrongly(history, fact, actor) ??
    closedWrongly(history, fact);
  if (broken !== undefined)
    throw new Error([`${fact.type}: ${broken}`, ...[...history, fact].map((one) => JSON.stringify(one))].join('\n'));
};
