import type { Day } from '../../calendar/day.js';
import { type Happened, happenedOf } from '../../calendar/happened.js';
import { sameValue } from '../../decider/changes.js';
import type { Personal } from '../../decider/personal.js';
import { type AnsweredFor, joinedBy } from '../answered-for.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { ReviewRequested } from '../request/facts.js';
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
  /** What the body searched, where it found nothing. */
  readonly searched?: Personal;
}

/** A cited complaint with all that was said and ruled of it. */
export interface ComplaintState {
  readonly cited: CitedComplaint;
  /** When it was put on the case. */
  readonly citedAt: Happened;
  readonly verification?: Verification;
  /** Digests of the documents given as evidence of it. */
  readonly evidence: readonly string[];
  /** What was told of it in words as evidence. */
  readonly accounts: readonly Personal[];
  readonly disallowed?: DisallowanceGround;
  /** When it was last disallowed, or allowed again. */
  readonly ruled?: Happened;
  readonly settled?: ComplaintDates;
  /** Id of its group: complaints of one group are about one incident. */
  readonly group?: string;
}
/** Complaints found to be about one incident, until that was undone. */
export interface ComplaintGroup {
  readonly grouped: Happened;
  readonly dissolved: boolean;
}
export interface ComplaintsState {
  /** By ref, in the order they were cited. */
  readonly byRef: Readonly<Record<string, ComplaintState>>;
  /** By their ids. */
  readonly groups: Readonly<Record<string, ComplaintGroup>>;
  /** Who answered for which body: agency workers, by the subject of their tokens; each once. */
  readonly answeredFor: readonly AnsweredFor[];
  /** Who ruled on complaints, dated or grouped them: what they decided the threshold rests on; each once. */
  readonly ruledBy: readonly string[];
}

const cite = (complaints: readonly CitedComplaint[], citedAt: Happened): ComplaintsState['byRef'] =>
  Object.fromEntries(complaints.map((cited) => [cited.ref, { cited, citedAt, evidence: [], accounts: [] }]));

/** The complaints as the request brings them. */
export const beginComplaints = ({ data }: ReviewRequested): ComplaintsState => ({
  byRef: cite(data.complaints, happenedOf(data)),
  groups: {},
  answeredFor: [],
  ruledBy: [],
});

/** What was cited with the request came when the request came: where its day was amended, on that day. */
export const movedWithRequest = (state: ComplaintsState, before: Happened, after: Happened): ComplaintsState => {
  const withIt = Object.keys(state.byRef).filter((ref) => sameValue(state.byRef[ref]?.citedAt, before));
  return changed(state, withIt, { citedAt: after });
};

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
  fact: Extract<ComplaintFact, { type: 'ComplaintVerified' | 'ComplaintNotFound' }>,
): ComplaintsState => {
  const { data } = fact;
  const asked = state.byRef[data.ref]?.verification;
  if (asked === undefined) return state;
  const verification: Verification = {
    ...asked,
    answered: happenedOf(data),
    ...(fact.type === 'ComplaintVerified'
      ? { answer: 'verified', held: fact.data.held, searched: undefined }
      : { answer: 'not-found', searched: fact.data.searched }),
  };
  return {
    ...changed(state, [data.ref], { verification }),
    answeredFor: joinedBy(state.answeredFor, data.body, data.answeredBy),
  };
};

const withWhoRuled = (state: ComplaintsState, { data }: ComplaintFact): ComplaintsState =>
  'decidedBy' in data ? { ...state, ruledBy: [...new Set([...state.ruledBy, data.decidedBy])] } : state;

export const evolveComplaints = (state: ComplaintsState, fact: ComplaintFact): ComplaintsState =>
  withWhoRuled(evolveEach(state, fact), fact);

const evolveEach = (state: ComplaintsState, fact: ComplaintFact): ComplaintsState => {
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
      const { ref, account, documents } = fact.data;
      const { evidence = [], accounts = [] } = state.byRef[ref] ?? {};
      return changed(state, [ref], {
        evidence: [...new Set([...evidence, ...documents])],
        accounts: account === undefined ? accounts : [...accounts, account],
      });
    }
    case 'ComplaintDisallowed':
      return changed(state, [fact.data.ref], { disallowed: fact.data.ground, ruled: happenedOf(data) });
    case 'ComplaintAllowed':
      return changed(state, [fact.data.ref], { disallowed: undefined, ruled: happenedOf(data) });
    case 'ComplaintDatesSettled':
      return changed(state, [fact.data.ref], { settled: fact.data.settled });
    case 'ComplaintsGrouped': {
      const { group, refs } = fact.data;
      const groups = { ...state.groups, [group]: { grouped: happenedOf(data), dissolved: false } };
      return { ...changed(state, refs, { group }), groups };
    }
    case 'ComplaintsUngrouped': {
      const { group, refs } = fact.data;
      const before = state.groups[group];
      if (before === undefined) return state;
      const groups = { ...state.groups, [group]: { ...before, dissolved: true } };
      return { ...changed(state, refs, { group: undefined }), groups };
    }
  }
};
