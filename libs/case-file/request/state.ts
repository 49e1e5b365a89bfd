import type { Day } from '../../calendar/day.js';
import { type Happened, happenedBefore, happenedOf } from '../../calendar/happened.js';
import { withChanges } from '../../decider/changes.js';
import type { Personal } from '../../decider/personal.js';
import type { Disclosure } from '../consent/disclosure.js';
import type {
  Applicant,
  CaseLink,
  OngoingAnswer,
  ProcedureRead,
  RequestAcknowledged,
  RequestChannel,
  RequestFact,
  ReviewRequested,
  RiskAssessed,
} from './facts.js';

export interface PassedOn {
  readonly happened: Happened;
  readonly disclosed: readonly Disclosure[];
}

/** The request as it stands, and what the office did with it. */
export interface RequestState {
  /** When it was made: nothing that answers it came before. By its day alone once that day was amended. */
  readonly requested: Happened;
  readonly requestedOn: Day;
  readonly reference: string;
  readonly area: string;
  readonly localGovernmentArea: string;
  readonly procedure: ProcedureRead;
  readonly relevantBodies: readonly string[];
  readonly applicant: Applicant;
  readonly victims: readonly string[];
  /** Victims until an amendment took them off: what is held on the case tells of them still. */
  readonly formerVictims: readonly string[];
  readonly behaviour: Personal;
  readonly impact?: Personal;
  /** As the applicant says. */
  readonly ongoing: OngoingAnswer;
  readonly channel: RequestChannel;
  readonly acknowledged?: RequestAcknowledged['data'];
  /** By body. */
  readonly passedOn: Readonly<Record<string, PassedOn>>;
  /** As an officer found, the last time one did; and when that was. */
  readonly ongoingFound?: OngoingAnswer;
  readonly ongoingFoundAt?: Happened;
  /** The last assessment of risk, by when it was made. */
  readonly risk?: RiskAssessed['data'];
  /** By the id of the other case. */
  readonly links: Readonly<Record<string, CaseLink>>;
  readonly withdrawn?: Happened;
}

export const beginRequest = ({ data }: ReviewRequested): RequestState => {
  const { requestedOn, reference, area, localGovernmentArea, procedure, relevantBodies, applicant, victims } = data;
  const { behaviour, impact, ongoing, channel } = data;
  return {
    requested: happenedOf(data),
    requestedOn,
    reference,
    area,
    localGovernmentArea,
    procedure,
    relevantBodies,
    applicant,
    victims,
    formerVictims: [],
    behaviour,
    impact,
    ongoing,
    channel,
    passedOn: {},
    links: {},
  };
};

/** What happened earlier may be recorded later: it changes nothing that was found since. */
const isLatest = (happened: Happened, last: Happened | undefined): boolean =>
  last === undefined || !happenedBefore(happened, last);

export const evolveRequest = (state: RequestState, fact: Exclude<RequestFact, ReviewRequested>): RequestState => {
  switch (fact.type) {
    case 'RequestAcknowledged':
      return { ...state, acknowledged: fact.data };
    case 'RequestAmended': {
      const { changes, procedure = state.procedure, relevantBodies = state.relevantBodies } = fact.data;
      const { requestedOn } = changes;
      const requested = requestedOn === undefined ? state.requested : { occurredOn: requestedOn };
      const { victims = state.victims } = changes;
      const formerVictims = [...new Set([...state.formerVictims, ...state.victims])].filter(
        (one) => !victims.includes(one),
      );
      return withChanges({ ...state, requested, procedure, relevantBodies, formerVictims }, changes);
    }
    case 'RequestPassedToBody': {
      const { body, disclosed } = fact.data;
      return { ...state, passedOn: { ...state.passedOn, [body]: { happened: happenedOf(fact.data), disclosed } } };
    }
    case 'OngoingFound':
      return isLatest(fact.data, state.ongoingFoundAt)
        ? { ...state, ongoingFound: fact.data.ongoing, ongoingFoundAt: happenedOf(fact.data) }
        : state;
    case 'RiskAssessed':
      return isLatest(fact.data, state.risk) ? { ...state, risk: fact.data } : state;
    case 'RequestsLinked':
      return { ...state, links: { ...state.links, [fact.data.other]: fact.data.link } };
    case 'RequestWithdrawn':
      return { ...state, withdrawn: happenedOf(fact.data) };
  }
};

/** A withdrawal that was taken back: the request stands as it stood before. */
export const resumeRequest = ({ withdrawn: _, ...request }: RequestState): RequestState => request;
