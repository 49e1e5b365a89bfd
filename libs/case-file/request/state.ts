import type { Day } from '../../calendar/day.js';
import { type Happened, happenedOf } from '../../calendar/happened.js';
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
  readonly requested: Happened;
  readonly requestedOn: Day;
  readonly reference: string;
  readonly area: string;
  readonly localGovernmentArea: string;
  readonly procedure: ProcedureRead;
  readonly relevantBodies: readonly string[];
  readonly applicant: Applicant;
  readonly victims: readonly string[];
  readonly behaviour: Personal;
  readonly impact?: Personal;
  /** As the applicant says. */
  readonly ongoing: OngoingAnswer;
  readonly channel: RequestChannel;
  readonly acknowledged?: RequestAcknowledged['data'];
  /** By body. */
  readonly passedOn: Readonly<Record<string, PassedOn>>;
  /** As an officer found, the last time one did. */
  readonly ongoingFound?: OngoingAnswer;
  /** The last assessment of risk. */
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
    behaviour,
    impact,
    ongoing,
    channel,
    passedOn: {},
    links: {},
  };
};

export const evolveRequest = (state: RequestState, fact: Exclude<RequestFact, ReviewRequested>): RequestState => {
  switch (fact.type) {
    case 'RequestAcknowledged':
      return { ...state, acknowledged: fact.data };
    case 'RequestAmended': {
      const { changes, procedure = state.procedure, relevantBodies = state.relevantBodies } = fact.data;
      return withChanges({ ...state, procedure, relevantBodies }, changes);
    }
    case 'RequestPassedToBody': {
      const { body, disclosed } = fact.data;
      return { ...state, passedOn: { ...state.passedOn, [body]: { happened: happenedOf(fact.data), disclosed } } };
    }
    case 'OngoingFound':
      return { ...state, ongoingFound: fact.data.ongoing };
    case 'RiskAssessed':
      return { ...state, risk: fact.data };
    case 'RequestsLinked':
      return { ...state, links: { ...state.links, [fact.data.other]: fact.data.link } };
    case 'RequestWithdrawn':
      return { ...state, withdrawn: happenedOf(fact.data) };
  }
};
