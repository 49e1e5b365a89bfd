import type { Day } from '../../calendar/day.js';
import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { CitedComplaint, ComplaintDates, ComplaintFact, DisallowanceGround } from './facts.js';

/** What came of asking the body: a complaint it did not find counts as claimed all the same. */
export interface Verification {
  readonly asked: Happened;
  readonly body: string;
  readonly dueOn: Day;
  readonly disclosed: readonly Disclosure[];
  readonly answer?: 'verified' | 'not-found';
  readonly answered?: Happened;
  /** As the body holds them. */
  readonly held?: Partial<ComplaintDates>;
}

/** A cited complaint with all that was said and ruled of it. */
export interface ComplaintState {
  readonly cited: CitedComplaint;
  /** When it was put on the case. */
  readonly citedAt: Happened;
  readonly verification?: Verification;
  /** Digests of the documents given as evidence of it. */
  readonly evidence: readonly string[];
  readonly disallowed?: DisallowanceGround;
  readonly settled?: ComplaintDates;
  /** Id of its group: complaints of one group are about one incident. */
  readonly group?: string;
}
export interface ComplaintsState {
  /** By ref, in the order they were cited. */
  readonly byRef: Readonly<Record<string, ComplaintState>>;
  /** Who answered for which body: agency workers by the subject of their tokens. */
  readonly answeredFor: Readonly<Record<string, readonly string[]>>;
}

export const cite = (complaints: readonly CitedComplaint[], citedAt: Happened): ComplaintsState['byRef'] =>
  Object.fromEntries(complaints.map((cited) => [cited.ref, { cited, citedAt, evidence: [] }]));

const changed = (
  state: ComplaintsState,
  refs: readonly string[],
  change: Partial<ComplaintState>,
): ComplaintsState => ({
  ...state,
  byRef: Object.fromEntries(
    Object.entries(state.byRef).map(([ref, one]) => [ref, refs.includes(ref) ? { ...one, ...change } : one]),
  ),
});

const answered = (
  state: ComplaintsState,
  { type, data }: Extract<ComplaintFact, { type: 'ComplaintVerified' | 'ComplaintNotFound' }>,
): ComplaintsState => {
  const asked = state.byRef[data.ref]?.verification;
  if (asked === undefined) return state;
  const verification: Verification = {
    ...asked,
    answered: happenedOf(data),
    ...(type === 'ComplaintVerified' ? { answer: 'verified', held: data.held } : { answer: 'not-found' }),
  };
  const { body, answeredBy } = data;
  const before = state.answeredFor[body] ?? [];
  return {
    ...changed(state, [data.ref], { verification }),
    answeredFor:
      answeredBy === undefined || before.includes(answeredBy)
        ? state.answeredFor
        : { ...state.answeredFor, [body]: [...before, answeredBy] },
  };
};

export const evolveComplaints = (state: ComplaintsState, fact: ComplaintFact): ComplaintsState => {
  const { data } = fact;
  switch (fact.type) {
    case 'ComplaintCited':
      return { ...state, byRef: { ...state.byRef, ...cite([fact.data.complaint], happenedOf(data)) } };
    case 'VerificationAsked': {
      const { ref, body, dueOn, disclosed } = fact.data;
      return changed(state, [ref], { verification: { asked: happenedOf(data), body, dueOn, disclosed } });
    }
    case 'ComplaintVerified':
    case 'ComplaintNotFound':
      return answered(state, fact);
    case 'ComplaintEvidenced': {
      const { ref, documents } = fact.data;
      return changed(state, [ref], { evidence: [...(state.byRef[ref]?.evidence ?? []), ...documents] });
    }
    case 'ComplaintDisallowed':
      return changed(state, [fact.data.ref], { disallowed: fact.data.ground });
    case 'ComplaintAllowed':
      return changed(state, [fact.data.ref], { disallowed: undefined });
    case 'ComplaintDatesSettled':
      return changed(state, [fact.data.ref], { settled: fact.data.settled });
    case 'ComplaintsGrouped':
      return changed(state, fact.data.refs, { group: fact.data.group });
    case 'ComplaintsUngrouped': {
      const { group } = fact.data;
      const refs = Object.keys(state.byRef).filter((ref) => state.byRef[ref]?.group === group);
      return changed(state, refs, { group: undefined });
    }
  }
};
