/** What the work queue keeps of a case: all it is listed, filtered and found by, and no text about anybody. */
import type { Day } from '../../calendar/day.js';
import type { Projection } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import { evolveSoFar, nothingSoFar, type SoFar } from '../case-status.js';
import { type ClockState, evolveClock } from '../clock/clock-state.js';
import type { CitedComplaint } from '../complaints/facts.js';
import type { CaseFact } from '../facts.js';
import type { Applicant, RiskLevel } from '../request/facts.js';

/** By what a complaint is known elsewhere, and who made it. */
type QueuedComplaint = Pick<CitedComplaint, 'agency' | 'agencyReference' | 'complainant'> & {
  readonly report?: string;
};

export interface QueuedCase {
  readonly id: string;
  readonly reference: string;
  readonly area: string;
  readonly localGovernmentArea: string;
  readonly requestedOn: Day;
  readonly recordedAt: string;
  readonly revision: number;
  readonly applicant: Applicant;
  readonly victims: readonly string[];
  readonly relevantBodies: readonly string[];
  /** Bodies that were told of it, as `bodiesTold` has them. */
  readonly told: readonly string[];
  readonly complaints: readonly QueuedComplaint[];
  /** Of the last assessment. */
  readonly risk?: RiskLevel;
  readonly clock: ClockState;
  readonly soFar: SoFar;
  /** Refs of the appeals of which something is still to come. */
  readonly openAppeals: readonly string[];
}
/** Nothing of a stream that begins with something else. */
export interface Queued {
  readonly one?: QueuedCase;
}

type Evolve = Projection<Queued>['evolve'];
type ProjectedFact = Parameters<Evolve>[1];

export const evolveQueued: Evolve = (before, projected) => {
  const fact = { type: projected.type, data: projected.data } as CaseFact;
  if (fact.type === 'ReviewRequested') return { one: begun(fact, projected) };
  if (before?.one === undefined) return {};
  const { one } = before;
  return {
    one: {
      ...one,
      ...changeBy(fact, one),
      told: toldAfter(fact, one.told),
      openAppeals: openAppealsAfter(fact, one.openAppeals),
      soFar: evolveSoFar(one.soFar, fact),
      clock: evolveClock(one.clock, fact),
      revision: projected.stored.revision,
    },
  };
};

const begun = (fact: Extract<CaseFact, { type: 'ReviewRequested' }>, { stored }: ProjectedFact): QueuedCase => {
  const { reference, area, localGovernmentArea, requestedOn, applicant, victims, relevantBodies, complaints } =
    fact.data;
  return {
    id: recordOf(stored.stream),
    reference,
    area,
    localGovernmentArea,
    requestedOn,
    // Kept as text, instants compare only when they are written alike, whatever the log's own precision.
    recordedAt: new Date(stored.recordedAt).toISOString(),
    revision: stored.revision,
    applicant,
    victims,
    relevantBodies,
    told: [],
    complaints: complaints.map(queued),
    clock: evolveClock({}, fact),
    soFar: nothingSoFar,
    openAppeals: [],
  };
};

const queued = ({ report, agency, agencyReference, complainant }: CitedComplaint): QueuedComplaint => ({
  ...(report !== undefined && { report: report.id }),
  agency,
  ...(agencyReference !== undefined && { agencyReference }),
  ...(complainant !== undefined && { complainant }),
});

const changeBy = (fact: CaseFact, { complaints, ...before }: QueuedCase): Partial<QueuedCase> => {
  switch (fact.type) {
    case 'RequestAmended': {
      const { changes, relevantBodies = before.relevantBodies } = fact.data;
      const {
        victims = before.victims,
        requestedOn = before.requestedOn,
        localGovernmentArea = before.localGovernmentArea,
      } = changes;
      return { victims, requestedOn, localGovernmentArea, relevantBodies };
    }
    case 'RiskAssessed':
      return { risk: fact.data.level };
    case 'ComplaintCited':
      return { complaints: [...complaints, queued(fact.data.complaint)] };
    default:
      return {};
  }
};

/** A body that was told once stays one that was told. */
const toldAfter = (fact: CaseFact, told: readonly string[]): readonly string[] => {
  const body = bodyTold(fact);
  return body === undefined || told.includes(body) ? told : [...told, body];
};

/** Whom a fact is told to: a recommendation only once it is sent. */
const bodyTold = (fact: CaseFact): string | undefined => {
  switch (fact.type) {
    case 'RequestPassedToBody':
    case 'VerificationAsked':
    case 'BodyInvited':
    case 'InformationRequested':
      return fact.data.body;
    case 'RecommendationSent':
      return fact.data.to;
    case 'ActionAgreed':
      return fact.data.by;
    default:
      return undefined;
  }
};

const openAppealsAfter = (fact: CaseFact, open: readonly string[]): readonly string[] => {
  switch (fact.type) {
    case 'AppealLodged':
      return [...open, fact.data.appeal];
    case 'AppealNotAdmitted':
    case 'AppealWithdrawn':
    case 'AppealDecided':
      return open.filter((appeal) => appeal !== fact.data.appeal);
    // Whoever stops asking for the review stops appealing too.
    case 'RequestWithdrawn':
      return [];
    default:
      return open;
  }
};
