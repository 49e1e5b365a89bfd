import type { Day } from '../../calendar/day.js';
import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { Personal } from '../../decider/personal.js';
import { type AnsweredFor, joinedBy } from '../answered-for.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { ChronologyEntry, InformationDuty, InformationFact, NamedDocument, RefusalGround } from './facts.js';

export interface InformationRequest {
  readonly request: string;
  readonly asked: Happened;
  readonly body: string;
  readonly duty: InformationDuty;
  readonly what: Personal;
  readonly dueOn: Day;
  readonly disclosed: readonly Disclosure[];
  readonly reminded: readonly Happened[];
  /** The last answer. */
  readonly answered?: Happened;
  readonly supplied?: { readonly chronology: readonly ChronologyEntry[]; readonly documents: readonly NamedDocument[] };
  /** Why nothing is given. Not called `refused`: that is what tells a refusal from anything else. */
  readonly ground?: RefusalGround;
  readonly reason?: Personal;
}
export interface InformationState {
  /** By ref, in order. */
  readonly byRef: Readonly<Record<string, InformationRequest>>;
  /** Who answered for which body: agency workers, by the subject of their tokens; each once. */
  readonly answeredFor: readonly AnsweredFor[];
}

export const nothingAsked: InformationState = { byRef: {}, answeredFor: [] };

const changed = (
  state: InformationState,
  request: string,
  change: (one: InformationRequest) => Partial<InformationRequest>,
): InformationState => {
  const one = state.byRef[request];
  return one === undefined ? state : { ...state, byRef: { ...state.byRef, [request]: { ...one, ...change(one) } } };
};

const answeredBy = (state: InformationState, body: string, by: string | undefined): InformationState => ({
  ...state,
  answeredFor: joinedBy(state.answeredFor, body, by),
});

export const evolveInformation = (state: InformationState, fact: InformationFact): InformationState => {
  const happened = happenedOf(fact.data);
  switch (fact.type) {
    case 'InformationRequested': {
      const { request, body, duty, what, dueOn, disclosed } = fact.data;
      const one: InformationRequest = { request, asked: happened, body, duty, what, dueOn, disclosed, reminded: [] };
      return { ...state, byRef: { ...state.byRef, [request]: one } };
    }
    case 'ReminderSent':
      return changed(state, fact.data.request, ({ reminded }) => ({ reminded: [...reminded, happened] }));
    case 'InformationSupplied': {
      const { request, body, chronology, documents } = fact.data;
      const supplied = changed(state, request, (before) => ({
        answered: happened,
        ground: undefined,
        reason: undefined,
        supplied: {
          chronology: [...(before.supplied?.chronology ?? []), ...chronology],
          documents: [...(before.supplied?.documents ?? []), ...documents],
        },
      }));
      return answeredBy(supplied, body, fact.data.answeredBy);
    }
    case 'InformationRefused': {
      const { request, body, ground, reason } = fact.data;
      const refused = changed(state, request, () => ({ answered: happened, ground, reason }));
      return answeredBy(refused, body, fact.data.answeredBy);
    }
  }
};
