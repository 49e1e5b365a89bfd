/** Which rule a decision rests on, as an auditor would cite it. */
import type { CaseFact } from '../case-file/facts.js';
import type { ErasureAuthority } from '../people/facts.js';

export interface Rule {
  readonly law: string;
  readonly section: string;
  /** s.104(5), or why a complaint was ruled not to count. */
  readonly ground?: string;
  /** The version of the area's procedure, where the law leaves it to that. */
  readonly procedureVersion?: number;
}

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];

const ACT = 'Anti-social Behaviour, Crime and Policing Act 2014';

/** `statutory`: whether the assessment found that s.104(4) obliges. Whatever else is decided, s.104(5) leaves to the procedure. */
export const thresholdRestsOn = ({ ground }: DataOf<'ThresholdDecided'>, statutory: boolean): Rule => ({
  law: ACT,
  section: statutory ? 's.104(4)' : 's.104(5)',
  ...(ground !== undefined && { ground }),
});

/** Whether it was made at all is s.104(11)'s question; whether it is about the behaviour applied about, s.104(4)'s. */
export const disallowanceRestsOn = ({ ground }: DataOf<'ComplaintDisallowed'>): Rule => ({
  law: ACT,
  section: ground === 'unrelated' ? 's.104(4)' : 's.104(11)',
  ground,
});

/** Which complaints qualify, and by which dates. */
export const qualifyingRestsOn: Rule = { law: ACT, section: 's.104(11)' };

/** Whether complaints about one incident count once is the procedure's to say, by s.104(12): the one the case was under then. */
export const groupingRestsOn = (procedureVersion: number | undefined): Rule => ({
  law: ACT,
  section: 's.104(12)',
  ...(procedureVersion !== undefined && { procedureVersion }),
});

const ERASURES: Readonly<Record<ErasureAuthority, Rule>> = {
  'subject-request': { law: 'UK GDPR', section: 'Article 17' },
  retention: { law: 'UK GDPR', section: 'Article 5(1)(e)' },
  'court-order': { law: 'Data Protection Act 2018', section: 'order of a court' },
};

export const erasureRestsOn = (authority: ErasureAuthority): Rule => ERASURES[authority];
