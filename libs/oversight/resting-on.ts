/** Which rule a decision rests on, as an auditor would cite it. */
import type { CaseFact } from '../case-file/facts.js';
import type { ErasureAuthority } from '../people/facts.js';

export interface Rule {
  readonly law: string;
  readonly section: string;
  /** s.104(5), why a complaint was ruled not to count, or on what an appeal was lodged. */
  readonly ground?: string;
  /** The version of the area's procedure, where the law leaves it to that. */
  readonly procedureVersion?: number;
}

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];
type LodgedGround = DataOf<'AppealLodged'>['ground'];

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
export const groupingRestsOn = (procedureVersion: number | undefined): Rule =>
  underProcedure({ law: ACT, section: 's.104(12)' }, procedureVersion);

/** The Act has a review held where the threshold is met; to hold one all the same is the bodies' to say, under their procedure. */
export const discretionRestsOn = (procedureVersion: number | undefined): Rule =>
  underProcedure({ law: ACT, section: 's.104(1)', ground: 'discretion' }, procedureVersion);

/** A review is carried out under s.104(1); what it recommends, under s.104(7). */
export const conclusionRestsOn = (recommendations: readonly string[]): Rule => ({
  law: ACT,
  section: recommendations.length === 0 ? 's.104(1)' : 's.104(7)',
});

/** Whoever a recommendation is made to must have regard to it. */
export const regardRestsOn: Rule = { law: ACT, section: 's.104(7)' };

/**
 * What a dissatisfied applicant can do is the procedure's to say (Sch.4 para 3). Unconfirmed: under which section of the Act of 2026
 * a Commissioner reviews a decision; its text was not read.
 */
export const appealRestsOn = (ground: LodgedGround | undefined, procedureVersion: number | undefined): Rule => {
  const rule =
    ground === 'pcc-review'
      ? { law: 'Crime and Policing Act 2026', section: 'review by the Commissioner' }
      : { law: ACT, section: 'Sch.4 para 3' };
  return underProcedure({ ...rule, ...(ground !== undefined && { ground }) }, procedureVersion);
};

const underProcedure = (rule: Rule, procedureVersion: number | undefined): Rule => ({
  ...rule,
  ...(procedureVersion !== undefined && { procedureVersion }),
});

const ERASURES: Readonly<Record<ErasureAuthority, Rule>> = {
  'subject-request': { law: 'UK GDPR', section: 'Article 17' },
  retention: { law: 'UK GDPR', section: 'Article 5(1)(e)' },
  'court-order': { law: 'Data Protection Act 2018', section: 'order of a court' },
};

export const erasureRestsOn = (authority: ErasureAuthority): Rule => ERASURES[authority];
