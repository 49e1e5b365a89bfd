import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { Personal } from '../../decider/personal.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { ThresholdOutcome } from '../threshold/facts.js';
import type {
  ChairConflict,
  Meeting,
  MeetingHeld,
  NotInvitedBecause,
  ReviewConcluded,
  ReviewFact,
  ReviewOpened,
  ReviewRoute,
} from './facts.js';

export interface Chair {
  readonly chair: string;
  readonly body?: string;
  readonly appointed: Happened;
  /** Why they may not go on. */
  readonly conflict?: ChairConflict;
}
export interface InvitedBody {
  readonly happened: Happened;
  readonly disclosed: readonly Disclosure[];
}
export interface VictimAsked {
  readonly invited: boolean;
  readonly because?: NotInvitedBecause;
  readonly happened: Happened;
}
export interface Views {
  readonly victim: string;
  readonly views: Personal;
  readonly documents: readonly string[];
}
export interface Finding {
  readonly finding: string;
  readonly recorded: Happened;
  readonly text: Personal;
}

/** One review, from its opening. */
export interface Review {
  readonly opened: Happened;
  readonly openedBy: string;
  readonly route: ReviewRoute;
  /** Why one is held although the threshold is not met. */
  readonly reasons?: string;
  readonly chair?: Chair;
  /** By body. */
  readonly invited: Readonly<Record<string, InvitedBody>>;
  /** The meeting that is to be held. */
  readonly meeting?: Meeting & { readonly arranged: Happened };
  /** By the id of the victim: whether they are asked to the next meeting. */
  readonly victims: Readonly<Record<string, VictimAsked>>;
  readonly views: readonly Views[];
  /** In order; after an appeal there may be another. */
  readonly held: readonly MeetingHeld['data'][];
  readonly findings: readonly Finding[];
  /** The conclusion that stands. */
  readonly concluded?: ReviewConcluded['data'];
  /** Conclusions that an appeal set aside, in order. */
  readonly setAside: readonly ReviewConcluded['data'][];
  /** When an appeal last referred it back. */
  readonly referredBack?: Happened;
  /** Since it was referred back the bodies met, or found something. */
  readonly reconsidered: boolean;
  /** The threshold was decided met, and the review not concluded since: of one that is concluded, there is to be another. */
  readonly followedByMet: boolean;
}
/** Everybody who ever chaired or opened a review of this case: none of them reviews an appeal. */
export interface Involved {
  readonly chairs: readonly string[];
  readonly openedBy: readonly string[];
  /** Chairs of whom a conflict was found: none of them chairs again. */
  readonly conflicted: readonly string[];
}
export interface ReviewState {
  readonly current?: Review;
  /** The reviews before it, in order. */
  readonly earlier: readonly Review[];
  readonly involved: Involved;
}

export const noReview: ReviewState = { earlier: [], involved: { chairs: [], openedBy: [], conflicted: [] } };

const joined = (list: readonly string[], one: string): readonly string[] => [...new Set([...list, one])];

const opened = ({ data }: ReviewOpened): Review => ({
  opened: happenedOf(data),
  openedBy: data.openedBy,
  route: data.route,
  ...(data.reasons !== undefined && { reasons: data.reasons }),
  invited: {},
  victims: {},
  views: [],
  held: [],
  findings: [],
  setAside: [],
  reconsidered: false,
  followedByMet: false,
});

/** Where and how the bodies meet. */
const meetingOf = (data: Happened & Meeting, place: Meeting['place']): Review['meeting'] => ({
  meetingOn: data.meetingOn,
  mode: data.mode,
  ...(place !== undefined && { place }),
  arranged: happenedOf(data),
});

/** To a further meeting the victims are asked anew. */
const askedAnew = (review: Review): Review => (review.held.length === 0 ? review : { ...review, victims: {} });

const changed = (review: Review, fact: Exclude<ReviewFact, ReviewOpened>): Review => {
  const { data } = fact;
  const happened = happenedOf(data);
  switch (fact.type) {
    case 'ChairAppointed':
    case 'ChairReplaced': {
      const { chair, body } = fact.data;
      return { ...review, chair: { chair, ...(body !== undefined && { body }), appointed: happened } };
    }
    case 'ChairConflictFound':
      return review.chair?.chair === fact.data.chair
        ? { ...review, chair: { ...review.chair, conflict: fact.data.conflict } }
        : review;
    case 'BodyInvited': {
      const { body, disclosed } = fact.data;
      return { ...review, invited: { ...review.invited, [body]: { happened, disclosed } } };
    }
    case 'MeetingArranged':
      return { ...askedAnew(review), meeting: meetingOf(fact.data, fact.data.place) };
    case 'MeetingRearranged': {
      const before = review.meeting?.mode === fact.data.mode ? review.meeting.place : undefined;
      return { ...review, meeting: meetingOf(fact.data, fact.data.place ?? before) };
    }
    case 'VictimInvited':
      return { ...review, victims: { ...review.victims, [fact.data.victim]: { invited: true, happened } } };
    case 'VictimNotInvited': {
      const { victim, because } = fact.data;
      return { ...review, victims: { ...review.victims, [victim]: { invited: false, because, happened } } };
    }
    case 'VictimViewsRecorded': {
      const { victim, views, documents } = fact.data;
      return { ...review, views: [...review.views, { victim, views, documents }] };
    }
    case 'MeetingHeld': {
      const { meeting: _, ...rest } = review;
      return { ...rest, held: [...review.held, fact.data], reconsidered: true };
    }
    case 'FindingRecorded': {
      const { finding, text } = fact.data;
      return { ...review, findings: [...review.findings, { finding, recorded: happened, text }], reconsidered: true };
    }
    case 'ReviewConcluded':
      return { ...review, concluded: fact.data, followedByMet: false };
  }
};

const involvedIn = (involved: Involved, fact: ReviewFact): Involved => {
  switch (fact.type) {
    case 'ReviewOpened':
      return { ...involved, openedBy: joined(involved.openedBy, fact.data.openedBy) };
    case 'ChairAppointed':
    case 'ChairReplaced':
      return { ...involved, chairs: joined(involved.chairs, fact.data.chair) };
    case 'ChairConflictFound':
      return { ...involved, conflicted: joined(involved.conflicted, fact.data.chair) };
    default:
      return involved;
  }
};

export const evolveReview = (state: ReviewState, fact: ReviewFact): ReviewState => {
  const involved = involvedIn(state.involved, fact);
  const { earlier, current } = state;
  if (fact.type === 'ReviewOpened')
    return { earlier: current === undefined ? earlier : [...earlier, current], current: opened(fact), involved };
  return current === undefined ? state : { earlier, current: changed(current, fact), involved };
};

/** An appeal sent the review back: its conclusion stands no more, and it accepts its commands once more. */
export const referReviewBack = (state: ReviewState, at: Happened): ReviewState => {
  if (state.current === undefined) return state;
  const { concluded, ...open } = state.current;
  const setAside = concluded === undefined ? open.setAside : [...open.setAside, concluded];
  return { ...state, current: { ...open, setAside, referredBack: at, reconsidered: false } };
};

/** A decision after the conclusion: where the threshold is met now, there is to be a review of its own. */
export const followReview = (state: ReviewState, outcome: ThresholdOutcome): ReviewState =>
  state.current === undefined ? state : { ...state, current: { ...state.current, followedByMet: outcome === 'met' } };
