/** A decision as whoever checks on it reads it: nothing personal is kept. */
import type { Day } from '../calendar/day.js';
import type { Happened } from '../calendar/happened.js';
import type { CaseFact } from '../case-file/facts.js';
import type { Actor } from '../decider/actor.js';
import type { PersonFact } from '../people/facts.js';
import type { DecisionKind, DecisionOutcome } from './decision-kinds.js';
import type { Rule } from './resting-on.js';

/** The data of a case's fact by its type. */
export type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];
type Assessed = DataOf<'ThresholdAssessed'>;
type Lodged = DataOf<'AppealLodged'>;

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

/** What a review had before it when it was concluded. */
export interface ReviewSeen {
  readonly meetingsHeldOn: readonly Day[];
  /** How many were recorded. */
  readonly findings: number;
  /** Refs of those made by then. */
  readonly recommendations: readonly string[];
}

/** What an appeal was: without its text. */
export type AppealSeen = Pick<Lodged, 'appeal' | 'ground' | 'concerns' | 'late' | 'windowEndedOn'> & {
  /** The day it was lodged. */
  readonly lodgedOn: Day;
};

/** What a decision saw; by its kind, one or the other is there. */
export interface Evidence {
  readonly assessment?: AssessmentSeen;
  /** Ref of the complaint a ruling is about. */
  readonly complaint?: string;
  /** Refs of the complaints found, or found not after all, to be about one incident. */
  readonly complaints?: readonly string[];
  readonly weighed?: readonly string[];
  readonly settled?: DataOf<'ComplaintDatesSettled'>['settled'];
  readonly review?: ReviewSeen;
  readonly appeal?: AppealSeen;
  /** What an appeal that was upheld set aside. */
  readonly setsAside?: DataOf<'AppealDecided'>['setsAside'];
  /** Ref of the recommendation an answer is to, and the body that answers. */
  readonly recommendation?: string;
  readonly body?: string;
  readonly authority?: string;
  readonly authorityReference?: string;
  /** What kinds of data an erasure took; never what they were. */
  readonly erased?: readonly string[];
}

/** What a fact decides. */
export interface Decided {
  readonly kind: DecisionKind;
  readonly outcome: DecisionOutcome;
  readonly rule: Rule;
  readonly evidence: Evidence;
  readonly reasons?: string;
}

export interface Decision extends Decided {
  /** Of the fact that recorded it. */
  readonly id: string;
  readonly maker: Pick<Actor, 'id' | 'role' | 'body'>;
  readonly happened: Happened;
  readonly happenedOn: Day;
  readonly recordedAt: string;
  /** As it was when it was decided; of an erasure none. */
  readonly localGovernmentArea?: string;
  /** The appeal by which it stands no more, and since when. */
  readonly setAside?: { readonly appeal: string; readonly on: Day };
}

/** A fact, who recorded it, and where it stands. */
export interface Recorded {
  readonly fact: CaseFact | PersonFact;
  readonly actor: Actor;
  readonly id: string;
  readonly recordedAt: string;
}
