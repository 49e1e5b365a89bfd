/** A case, folded: a slice of state for each chapter. */
import { type Day, earlierOf } from '../calendar/day.js';
import { dayOfHappening, happenedOf } from '../calendar/happened.js';
import { type ActionsState, evolveActions, nothingToDo } from './actions/state.js';
import { type AppealsState, evolveAppeals, withdrawnWithRequest } from './appeal/state.js';
import { type ClockState, evolveClock } from './clock/clock-state.js';
import { type ClosingState, evolveClosing, neverClosed } from './closing/state.js';
import { beginComplaints, type ComplaintsState, evolveComplaints, movedWithRequest } from './complaints/state.js';
import { type ConsentsState, evolveConsents } from './consent/state.js';
import type { CaseFact } from './facts.js';
import { evolveInformation, type InformationState, nothingAsked } from './information/state.js';
import { beginRequest, evolveRequest, type RequestState, resumeRequest } from './request/state.js';
import { evolveReview, followReview, noReview, type ReviewState, referReviewBack } from './review/state.js';
import { evolveTelling, nothingTold, type TellingState } from './telling/state.js';
import { evolveThreshold, referThresholdBack, type ThresholdState, undecided } from './threshold/state.js';

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
  readonly review: ReviewState;
  readonly information: InformationState;
  readonly actions: ActionsState;
  readonly appeals: AppealsState;
  readonly clock: ClockState;
  readonly closing: ClosingState;
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
      threshold: undecided,
      telling: nothingTold,
      review: noReview,
      information: nothingAsked,
      actions: nothingToDo,
      appeals: {},
      clock: evolveClock({}, fact),
      closing: neverClosed,
    };
  if (state.status === 'unknown') return state;
  return {
    ...evolveChapter(state, fact),
    revision: state.revision + 1,
    followedOn: earliestFollowing(state.followedOn, fact),
    telling: evolveTelling(state.telling, fact),
    clock: evolveClock(state.clock, fact),
  };
};

const earliestFollowing = (before: Day, { type, data }: CaseFact): Day => {
  if (type === 'ConsentGiven' || type === 'ConsentLimited' || type === 'ConsentWithdrawn') return before;
  // That a day passed is nothing anybody did.
  if (type === 'DeadlineMissed') return before;
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
      return { ...file, request: evolveRequest(file.request, fact) };
    case 'RequestWithdrawn':
      return {
        ...file,
        request: evolveRequest(file.request, fact),
        appeals: withdrawnWithRequest(file.appeals),
      };
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
      return { ...file, threshold: evolveThreshold(file.threshold, fact) };
    case 'ThresholdDecided': {
      const review = followReview(file.review, fact.data.outcome);
      return { ...file, threshold: evolveThreshold(file.threshold, fact), review };
    }
    case 'ReviewOpened':
    case 'ChairAppointed':
    case 'ChairConflictFound':
    case 'ChairReplaced':
    case 'BodyInvited':
    case 'MeetingArranged':
    case 'MeetingRearranged':
    case 'VictimInvited':
    case 'VictimNotInvited':
    case 'VictimViewsRecorded':
    case 'MeetingHeld':
    case 'FindingRecorded':
    case 'ReviewConcluded':
      return { ...file, review: evolveReview(file.review, fact) };
    case 'InformationRequested':
    case 'ReminderSent':
    case 'InformationSupplied':
    case 'InformationRefused':
      return { ...file, information: evolveInformation(file.information, fact) };
    case 'RecommendationMade':
    case 'RecommendationSent':
    case 'RecommendationAccepted':
    case 'RecommendationDeclined':
    case 'ActionAgreed':
    case 'ActionProgressed':
    case 'ActionCompleted':
    case 'ActionAbandoned':
      return { ...file, actions: evolveActions(file.actions, fact) };
    case 'AppealLodged':
    case 'AppealAdmitted':
    case 'AppealNotAdmitted':
    case 'AppealReviewerAppointed':
    case 'AppealWithdrawn':
      return { ...file, appeals: evolveAppeals(file.appeals, fact) };
    case 'AppealDecided':
      return referredBack({ ...file, appeals: evolveAppeals(file.appeals, fact) }, fact);
    case 'CaseClosed':
      return { ...file, closing: evolveClosing(file.closing, fact, file.threshold.decided !== undefined) };
    // Whoever withdrew asks again.
    case 'CaseReopened': {
      const closing = evolveClosing(file.closing, fact, file.threshold.decided !== undefined);
      return { ...file, closing, request: resumeRequest(file.request) };
    }
    // The clock and what is told are folded from every fact.
    case 'ApplicantInformed':
    case 'ClockPaused':
    case 'ClockResumed':
    case 'DeadlineExtended':
    case 'DeadlineMissed':
      return file;
  }
};

/** An upheld appeal reopens exactly the chapter it concerns. */
const referredBack = (file: CaseFile, { data }: Extract<CaseFact, { type: 'AppealDecided' }>): CaseFile => {
  switch (data.setsAside) {
    case 'threshold-decision':
      return { ...file, threshold: referThresholdBack(file.threshold, happenedOf(data)) };
    case 'review-conclusion':
      return { ...file, review: referReviewBack(file.review, happenedOf(data)) };
    case undefined:
      return file;
  }
};
