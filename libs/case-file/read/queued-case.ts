/** What the work queue keeps of a case: all it is listed, filtered and found by, and no text about anybody. */
import type { Day } from '../../calendar/day.js';
import type { Projection } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import type { SoFar } from '../case-status.js';
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
  /** Bodies that were passed the request or asked to verify a complaint. */
  readonly told: readonly string[];
  readonly complaints: readonly QueuedComplaint[];
  /** Of the last assessment. */
  readonly risk?: RiskLevel;
  readonly clock: ClockState;
  readonly soFar: SoFar;
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
    one: { ...one, ...changeBy(fact, one), clock: evolveClock(one.clock, fact), revision: projected.stored.revision },
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
    soFar: { acknowledged: false, assessed: false, withdrawn: false },
  };
};

const queued = ({ report, agency, agencyReference, complainant }: CitedComplaint): QueuedComplaint => ({
  ...(report !== undefined && { report: report.id }),
  agency,
  ...(agencyReference !== undefined && { agencyReference }),
  ...(complainant !== undefined && { complainant }),
});

const changeBy = (fact: CaseFact, { soFar, told, complaints, ...before }: QueuedCase): Partial<QueuedCase> => {
  switch (fact.type) {
    case 'RequestAcknowledged':
      return { soFar: { ...soFar, acknowledged: true } };
    case 'RequestAmended': {
      const { changes, relevantBodies = before.relevantBodies } = fact.data;
      const {
        victims = before.victims,
        requestedOn = before.requestedOn,
        localGovernmentArea = before.localGovernmentArea,
      } = changes;
      return { victims, requestedOn, localGovernmentArea, relevantBodies };
    }
    case 'RequestPassedToBody':
    case 'VerificationAsked':
      return { told: [...new Set([...told, fact.data.body])] };
    case 'RiskAssessed':
      return { risk: fact.data.level };
    case 'RequestWithdrawn':
      return { soFar: { ...soFar, withdrawn: true } };
    case 'ComplaintCited':
      return { complaints: [...complaints, queued(fact.data.complaint)] };
    case 'ThresholdAssessed':
      return { soFar: { ...soFar, assessed: true } };
    case 'ThresholdDecided':
      return { soFar: { ...soFar, outcome: fact.data.outcome } };
    default:
      return {};
  }
};
