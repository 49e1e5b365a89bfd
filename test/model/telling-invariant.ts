/** Every duty to tell the applicant is either done or shown open; told in other words than the fold that shows it. */
import type { CaseFact } from '../../libs/case-file/facts.js';
import type { ToldOf } from '../../libs/case-file/telling/facts.js';
import { those } from './case-history.js';

/** What the applicant is owed word of once it happened. */
const OWES: Partial<Readonly<Record<CaseFact['type'], ToldOf>>> = {
  ThresholdDecided: 'threshold',
  ReviewConcluded: 'outcome',
  AppealDecided: 'appeal',
  AppealNotAdmitted: 'appeal',
  CaseClosed: 'closure',
  ClockPaused: 'delay',
  DeadlineExtended: 'delay',
};

const wasToldOf = (since: readonly CaseFact[], of: ToldOf): boolean =>
  those(since, 'ApplicantInformed').some(({ data }) => data.of === of && data.recipient === 'applicant');

/** Nobody is told of a decision that was set aside before they were, nor of a closure that was undone. */
const moot = (since: readonly CaseFact[], of: ToldOf): boolean => {
  const aside = those(since, 'AppealDecided').map(({ data }) => data.setsAside);
  if (of === 'threshold') return aside.includes('threshold-decision');
  if (of === 'outcome') return aside.includes('review-conclusion');
  return of === 'closure' && those(since, 'CaseReopened').length > 0;
};

/** The kinds of word that are owed and neither told nor among those `shown` open. */
export const hiddenDuties = (history: readonly CaseFact[], shown: readonly ToldOf[]): readonly string[] =>
  history.flatMap((fact, index) => {
    const of = OWES[fact.type];
    const since = history.slice(index + 1);
    return of === undefined || wasToldOf(since, of) || moot(since, of) || shown.includes(of) ? [] : [of];
  });
