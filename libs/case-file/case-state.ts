/** A case, folded: a slice of state for each chapter. */
import { type Day, earlierOf } from '../calendar/day.js';
import { dayOfHappening } from '../calendar/happened.js';
import { type ClockState, evolveClock } from './clock/clock-state.js';
import { beginComplaints, type ComplaintsState, evolveComplaints, movedWithRequest } from './complaints/state.js';
import { type ConsentsState, evolveConsents } from './consent/state.js';
import type { CaseFact } from './facts.js';
import { beginRequest, evolveRequest, type RequestState } from './request/state.js';
import { evolveTelling, type TellingState } from './telling/state.js';
import { evolveThreshold, type ThresholdState } from './threshold/state.js';

export interface CaseFile {
  readonly status: 'requested';
  /** Of the last fact folded: the case as a decision saw it. */
  readonly revision: number;
  /** The earliest day on which anything was done on the request, filing it included: it was made no later. Consent may come before it. */
  readonly followedOn: Day;
  readonly request: RequestState;
  readonly complaints: ComplaintsState;
  readonly consents: ConsentsState;
  readonly threshold: ThresholdState;
  readonly telling: TellingState;
  readonly clock: ClockState;
}
export type CaseState = { readonly status: 'unknown' } | CaseFile;

export const evolveCase = (state: CaseState, fact: CaseFact): CaseState => {
  if (fact.type === 'ReviewRequested')
    return {
      status: 'requested',
      revision: 0,
      followedOn: fact.data.filedOn,
      request: beginRequest(fact),
      complaints: beginComplaints(fact),
      consents: {},
      threshold: { assessments: {} },
      telling: { told: [] },
      clock: evolveClock({}, fact),
    };
  if (state.status === 'unknown') return state;
  return {
    ...evolveChapter(state, fact),
    revision: state.revision + 1,
    followedOn: earliestFollowing(state.followedOn, fact),
    clock: evolveClock(state.clock, fact),
  };
};

const earliestFollowing = (before: Day, { type, data }: CaseFact): Day => {
  if (type === 'ConsentGiven' || type === 'ConsentLimited' || type === 'ConsentWithdrawn') return before;
  return earlierOf(before, dayOfHappening(data));
};

const evolveChapter = (file: CaseFile, fact: Exclude<CaseFact, { type: 'ReviewRequested' }>): CaseFile => {
  switch (fact.type) {
    case 'RequestAmended': {
      const request = evolveRequest(file.request, fact);
      const complaints = movedWithRequest(file.complaints, file.request.requested, request.requested);
      return { ...file, request, complaints };
    }
    case 'RequestAcknowledged':
    case 'RequestPassedToBody':
    case 'OngoingFound':
    case 'RiskAssessed':
    case 'RequestsLinked':
    case 'RequestWithdrawn':
      return { ...file, request: evolveRequest(file.request, fact) };
    case 'ComplaintCited':
    case 'VerificationAsked':
    case 'ComplaintVerified':
    case 'ComplaintNotFound':
    case 'ComplaintEvidenced':
    case 'ComplaintDisallowed':
    case 'ComplaintAllowed':
    case 'ComplaintDatesSettled':
    case 'ComplaintsGrouped':
    case 'ComplaintsUngrouped':
      return { ...file, complaints: evolveComplaints(file.complaints, fact) };
    case 'ConsentGiven':
    case 'ConsentLimited':
    case 'ConsentWithdrawn':
      return { ...file, consents: evolveConsents(file.consents, fact) };
    case 'ThresholdAssessed':
    case 'ThresholdDecided':
      return { ...file, threshold: evolveThreshold(file.threshold, fact) };
    case 'ApplicantInformed':
      return { ...file, telling: evolveTelling(file.telling, fact) };
  }
};
