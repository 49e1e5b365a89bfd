/** The decisions in one record, folded out of its facts: each with the rule it rests on and the evidence it saw. Nothing personal is kept. */
import type { Day } from '../calendar/day.js';
import { dayOfHappening, type Happened, happenedOf } from '../calendar/happened.js';
import type { CaseFact } from '../case-file/facts.js';
import type { Actor } from '../decider/actor.js';
import type { PersonFact } from '../people/facts.js';
import type { DecisionKind, DecisionOutcome } from './decision-kinds.js';
import {
  disallowanceRestsOn,
  erasureRestsOn,
  groupingRestsOn,
  qualifyingRestsOn,
  type Rule,
  thresholdRestsOn,
} from './resting-on.js';

type Of<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>;
type Assessed = Of<'ThresholdAssessed'>['data'];

/** What an assessment came to, and what it saw: without its working, which stands on the case. */
export interface AssessmentSeen {
  readonly assessment: string;
  readonly conclusion: Assessed['working']['conclusion'];
  readonly statutory: boolean;
  /** Refs of the complaints that counted. */
  readonly counted: readonly string[];
  readonly required: number;
  readonly procedureVersion: number;
  /** The last revision of the case that it saw. */
  readonly caseRevision: number;
  readonly reports: Assessed['reports'];
}

/** What a decision saw; by its kind, one or the other is there. */
export interface Evidence {
  readonly assessment?: AssessmentSeen;
  /** Ref of the complaint a ruling is about. */
  readonly complaint?: string;
  /** Refs of the complaints found, or found not after all, to be about one incident. */
  readonly complaints?: readonly string[];
  readonly weighed?: readonly string[];
  readonly settled?: Of<'ComplaintDatesSettled'>['data']['settled'];
  readonly authority?: string;
  readonly authorityReference?: string;
  /** What kinds of data an erasure took; never what they were. */
  readonly erased?: readonly string[];
}

export interface Decision {
  /** Of the fact that recorded it. */
  readonly id: string;
  readonly kind: DecisionKind;
  readonly outcome: DecisionOutcome;
  readonly rule: Rule;
  readonly evidence: Evidence;
  readonly reasons?: string;
  readonly maker: Pick<Actor, 'id' | 'role' | 'body'>;
  readonly happened: Happened;
  readonly happenedOn: Day;
  readonly recordedAt: string;
  /** As it was when it was decided; of an erasure none. */
  readonly localGovernmentArea?: string;
}

/** Of a case; a person's record has neither a place nor a reference. */
export interface CaseOutline {
  readonly reference: string;
  readonly area: string;
  readonly localGovernmentArea: string;
  readonly procedureVersion: number;
}

export interface Trail {
  readonly of?: CaseOutline;
  readonly assessments: readonly AssessmentSeen[];
  readonly decisions: readonly Decision[];
}

/** A fact, who recorded it, and where it stands. */
export interface Recorded {
  readonly fact: CaseFact | PersonFact;
  readonly actor: Actor;
  readonly id: string;
  readonly recordedAt: string;
}

type Decided = Pick<Decision, 'kind' | 'outcome' | 'rule' | 'evidence' | 'reasons'>;

export const evolveTrail = (before: Trail | undefined, recorded: Recorded): Trail => {
  const trail = outlined(before ?? { assessments: [], decisions: [] }, recorded.fact);
  const decided = decidedBy(recorded.fact, trail);
  return decided === undefined
    ? trail
    : { ...trail, decisions: [...trail.decisions, decisionOf(decided, recorded, trail)] };
};

const outlined = (trail: Trail, fact: Recorded['fact']): Trail => {
  switch (fact.type) {
    case 'ReviewRequested': {
      const { reference, area, localGovernmentArea, procedure } = fact.data;
      return { ...trail, of: { reference, area, localGovernmentArea, procedureVersion: procedure.version } };
    }
    case 'RequestAmended': {
      if (trail.of === undefined) return trail;
      const { changes, procedure } = fact.data;
      const { localGovernmentArea = trail.of.localGovernmentArea } = changes;
      const procedureVersion = procedure?.version ?? trail.of.procedureVersion;
      return { ...trail, of: { ...trail.of, localGovernmentArea, procedureVersion } };
    }
    case 'ThresholdAssessed':
      return { ...trail, assessments: [...trail.assessments, seenIn(fact.data)] };
    default:
      return trail;
  }
};

const seenIn = ({ assessment, working, procedureVersion, caseRevision, reports }: Assessed): AssessmentSeen => ({
  assessment,
  conclusion: working.conclusion,
  statutory: working.statutory,
  counted: working.complaints.filter(({ counts }) => counts).map(({ ref }) => ref),
  required: working.required,
  procedureVersion,
  caseRevision,
  reports,
});

const decidedBy = (fact: Recorded['fact'], { of, assessments }: Trail): Decided | undefined => {
  switch (fact.type) {
    case 'ThresholdDecided': {
      const assessment = assessments.find((one) => one.assessment === fact.data.assessment);
      return {
        kind: 'threshold',
        outcome: fact.data.outcome,
        rule: thresholdRestsOn(fact.data, assessment?.statutory ?? false),
        evidence: assessment === undefined ? {} : { assessment },
        reasons: fact.data.reasons,
      };
    }
    case 'ComplaintDisallowed': {
      const { ref, weighed, reasons } = fact.data;
      const evidence = { complaint: ref, weighed };
      return {
        kind: 'complaint-ruling',
        outcome: 'disallowed',
        rule: disallowanceRestsOn(fact.data),
        evidence,
        reasons,
      };
    }
    case 'ComplaintAllowed': {
      const { ref, reasons } = fact.data;
      return {
        kind: 'complaint-ruling',
        outcome: 'allowed',
        rule: qualifyingRestsOn,
        evidence: { complaint: ref },
        reasons,
      };
    }
    case 'ComplaintDatesSettled': {
      const { ref, settled, reasons } = fact.data;
      const evidence = { complaint: ref, settled };
      return { kind: 'complaint-ruling', outcome: 'dates-settled', rule: qualifyingRestsOn, evidence, reasons };
    }
    case 'ComplaintsGrouped':
    case 'ComplaintsUngrouped': {
      const { refs, reasons } = fact.data;
      return {
        kind: 'complaint-ruling',
        outcome: fact.type === 'ComplaintsGrouped' ? 'grouped' : 'ungrouped',
        rule: groupingRestsOn(of?.procedureVersion),
        evidence: { complaints: refs },
        reasons,
      };
    }
    case 'PersonalDataErased': {
      const { authority, authorityReference, erased } = fact.data;
      const evidence = { authority, ...(authorityReference !== undefined && { authorityReference }), erased };
      return { kind: 'erasure', outcome: 'erased', rule: erasureRestsOn(authority), evidence };
    }
    default:
      return undefined;
  }
};

const decisionOf = (decided: Decided, { fact, actor, id, recordedAt }: Recorded, { of }: Trail): Decision => ({
  ...decided,
  id,
  maker: { id: actor.id, role: actor.role, ...(actor.body !== undefined && { body: actor.body }) },
  happened: happenedOf(fact.data),
  happenedOn: dayOfHappening(fact.data),
  recordedAt: new Date(recordedAt).toISOString(),
  ...(of !== undefined && { localGovernmentArea: of.localGovernmentArea }),
});
