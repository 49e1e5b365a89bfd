import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { Personal } from '../../decider/personal.js';
import type { Disclosure } from '../consent/disclosure.js';
import type {
  ChairConflict,
  Meeting,
  MeetingHeld,
  NotInvitedBecause,
  ReviewConcluded,
  ReviewFact,
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
  /** By the id of the victim. */
  readonly victims: Readonly<Record<string, VictimAsked>>;
  readonly views: readonly Views[];
  /** In order; after an appeal there may be another. */
  readonly held: readonly MeetingHeld['data'][];
  readonly findings: readonly Finding[];
  /** The conclusion that stands. */
  readonly concluded?: ReviewConcluded['data'];
  /** What an appeal set aside: when it was referred back. */
  readonly referredBack?: Happened;
}
export interface ReviewState {
  readonly current?: Review;
  /** Everybody who ever chaired, opened or concluded a review of this case: none of them reviews an appeal. */
  readonly involved: { readonly chairs: readonly string[]; readonly openedBy: readonly string[] };
}

export const noReview: ReviewState = { involved: { chairs: [], openedBy: [] } };

const joined = (list: readonly string[], one: string): readonly string[] => [...new Set([...list, one])];

const opened = ({ involved }: ReviewState, { data }: Extract<ReviewFact, { type: 'ReviewOpened' }>): ReviewState => ({
  current: {
    opened: happenedOf(data),
    openedBy: data.openedBy,
    route: data.route,
    ...(data.reasons !== undefined && { reasons: data.reasons }),
    invited: {},
    victims: {},
    views: [],
    held: [],
    findings: [],
  },
  involved: { ...involved, openedBy: joined(involved.openedBy, data.openedBy) },
});

const changed = (review: Review, fact: Exclude<ReviewFact, { type: 'ReviewOpened' }>): Review => {
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
    case 'MeetingRearranged': {
      const { meetingOn, mode, place } = fact.data;
      return { ...review, meeting: { meetingOn, mode, ...(place !== undefined && { place }), arranged: happened } };
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
      return { ...rest, held: [...review.held, fact.data] };
    }
    case 'FindingRecorded':
      return {
        ...review,
        findings: [...review.findings, { finding: fact.data.finding, recorded: happened, text: fact.data.text }],
      };
    case 'ReviewConcluded':
      return { ...review, concluded: fact.data };
  }
};

export const evolveReview = (state: ReviewState, fact: ReviewFact): ReviewState => {
  if (fact.type === 'ReviewOpened') return opened(state, fact);
  const { current, involved } = state;
  if (current === undefined) return state;
  const chairs =
    fact.type === 'ChairAppointed' || fact.type === 'ChairReplaced'
      ? joined(involved.chairs, fact.data.chair)
      : involved.chairs;
  return { current: changed(current, fact), involved: { ...involved, chairs } };
};

/** An appeal sent the review back: its conclusion stands no more, and it accepts its commands once more. */
export const referReviewBack = (state: ReviewState, at: Happened): ReviewState => {
  if (state.current === undefined) return state;
  const { concluded: _, ...open } = state.current;
  return { ...state, current: { ...open, referredBack: at } };
};
