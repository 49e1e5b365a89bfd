import type { Day } from '../../calendar/day.js';
import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { Personal } from '../../decider/personal.js';
import { type AnsweredFor, joinedBy } from '../answered-for.js';
import type { ActionFact } from './facts.js';

export interface Recommendation {
  readonly recommendation: string;
  readonly to: string;
  readonly text: Personal;
  readonly byWhen?: Day;
  readonly made: Happened;
  readonly sent?: Happened;
  /** The last answer. */
  readonly answer?: 'accepted' | 'declined';
  readonly answered?: Happened;
  readonly comment?: Personal;
  readonly reasons?: string;
}
export interface Action {
  readonly action: string;
  readonly by: string;
  readonly what: Personal;
  readonly byWhen: Day;
  readonly recommendation?: string;
  readonly agreed: Happened;
  readonly progress: readonly { readonly happened: Happened; readonly note: Personal }[];
  readonly ended?: 'completed' | 'abandoned';
  readonly endedAt?: Happened;
  readonly note?: Personal;
}
/** Both by ref, in order. */
export interface ActionsState {
  readonly recommendations: Readonly<Record<string, Recommendation>>;
  readonly actions: Readonly<Record<string, Action>>;
  /** Who answered for which body: agency workers, by the subject of their tokens; each once. */
  readonly answeredFor: readonly AnsweredFor[];
}

export const nothingToDo: ActionsState = { recommendations: {}, actions: {}, answeredFor: [] };

const onRecommendation = (state: ActionsState, ref: string, change: Partial<Recommendation>): ActionsState => {
  const one = state.recommendations[ref];
  return one === undefined
    ? state
    : { ...state, recommendations: { ...state.recommendations, [ref]: { ...one, ...change } } };
};

const onAction = (state: ActionsState, ref: string, change: (one: Action) => Partial<Action>): ActionsState => {
  const one = state.actions[ref];
  return one === undefined ? state : { ...state, actions: { ...state.actions, [ref]: { ...one, ...change(one) } } };
};

/** Whoever answered: to a recommendation for the body it went to, of an action for the body that owns it. */
const withWhoAnswered = (state: ActionsState, { data }: ActionFact): ActionsState => {
  if (!('answeredBy' in data)) return state;
  const body = 'by' in data ? data.by : state.actions[data.action]?.by;
  return { ...state, answeredFor: joinedBy(state.answeredFor, body, data.answeredBy) };
};

export const evolveActions = (state: ActionsState, fact: ActionFact): ActionsState =>
  withWhoAnswered(evolveEach(state, fact), fact);

const evolveEach = (state: ActionsState, fact: ActionFact): ActionsState => {
  const happened = happenedOf(fact.data);
  switch (fact.type) {
    case 'RecommendationMade': {
      const { recommendation, to, text, byWhen } = fact.data;
      const one = { recommendation, to, text, ...(byWhen !== undefined && { byWhen }), made: happened };
      return { ...state, recommendations: { ...state.recommendations, [recommendation]: one } };
    }
    case 'RecommendationSent':
      return onRecommendation(state, fact.data.recommendation, { sent: happened });
    case 'RecommendationAccepted': {
      const { recommendation, comment } = fact.data;
      const answer = { answer: 'accepted', answered: happened, comment, reasons: undefined } as const;
      return onRecommendation(state, recommendation, answer);
    }
    case 'RecommendationDeclined': {
      const { recommendation, reasons } = fact.data;
      const answer = { answer: 'declined', answered: happened, comment: undefined, reasons } as const;
      return onRecommendation(state, recommendation, answer);
    }
    case 'ActionAgreed': {
      const { action, by, what, byWhen, recommendation } = fact.data;
      const carriesOut = recommendation === undefined ? {} : { recommendation };
      const one: Action = { action, by, what, byWhen, ...carriesOut, agreed: happened, progress: [] };
      return { ...state, actions: { ...state.actions, [action]: one } };
    }
    case 'ActionProgressed':
      return onAction(state, fact.data.action, ({ progress }) => ({
        progress: [...progress, { happened, note: fact.data.note }],
      }));
    case 'ActionCompleted':
      return onAction(state, fact.data.action, () => ({
        ended: 'completed',
        endedAt: happened,
        note: fact.data.note,
      }));
    case 'ActionAbandoned':
      return onAction(state, fact.data.action, () => ({
        ended: 'abandoned',
        endedAt: happened,
        note: fact.data.reason,
      }));
  }
};
