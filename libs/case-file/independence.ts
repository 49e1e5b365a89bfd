/** Independence is a rule, not a habit (domain section 2). A person is the same person whatever role today's token carries. */
import { happenedOf } from '../calendar/happened.js';
import type { Actor } from '../decider/actor.js';
import { type CaseFile, evolveCase } from './case-state.js';
import type { CaseFact } from './facts.js';
import type { ChairConflict } from './review/facts.js';

/** Somebody by the subject of their token, and the body they belong to, where they belong to one. */
export interface Somebody {
  readonly id: string;
  readonly body?: string;
}

/** A body is under review if a complaint cited on the case was made to it; whoever responded to one is the body it was made to. */
export const bodiesUnderReview = ({ complaints }: CaseFile): readonly string[] => [
  ...new Set(Object.values(complaints.byRef).map(({ cited }) => cited.agency)),
];

/** Whether somebody answered for a body under review on this case. */
const answeredForOne = (file: CaseFile, id: string): boolean =>
  [...file.complaints.answeredFor, ...file.information.answeredFor, ...file.actions.answeredFor].some(
    ({ body, by }) => by === id && bodiesUnderReview(file).includes(body),
  );

/** Why somebody may not chair the review; undefined where they may. */
export const conflictOfChair = (
  file: CaseFile,
  { id, body }: Somebody,
): Exclude<ChairConflict, 'declared'> | undefined => {
  if (body !== undefined && bodiesUnderReview(file).includes(body)) return 'of-a-body-under-review';
  return answeredForOne(file, id) ? 'answered-for-a-body-under-review' : undefined;
};

/** What somebody was on a case that keeps them from reviewing an appeal, and from appointing who does. */
export const INVOLVEMENTS = ['decision-maker', 'chair', 'coordinator', 'of-a-body-under-review'] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

/** All that somebody was on a case: of every decision and review of it, whether it stands or not. */
export const involvementsOf = (file: CaseFile, somebody: Somebody): readonly Involvement[] => {
  const { complaints, threshold, review, request, closing } = file;
  const { id } = somebody;
  const decisions = [...threshold.setAside, ...(threshold.decided === undefined ? [] : [threshold.decided])];
  const was: Readonly<Record<Involvement, boolean>> = {
    'decision-maker':
      complaints.ruledBy.includes(id) ||
      decisions.some(({ decidedBy }) => decidedBy === id) ||
      closing.closedUndecidedBy.includes(id),
    chair: review.involved.chairs.includes(id),
    coordinator: request.acknowledged?.coordinator === id || review.involved.openedBy.includes(id),
    'of-a-body-under-review': conflictOfChair(file, somebody) !== undefined,
  };
  return INVOLVEMENTS.filter((one) => was[one]);
};

/** Why somebody may neither review an appeal nor appoint its reviewer: the first reason of those there are. */
export const involvementOf = (file: CaseFile, somebody: Somebody): Involvement | undefined =>
  involvementsOf(file, somebody)[0];

/** Who acts, and the body they act for: their own, or the one on whose behalf they record. */
export const actingAs = ({ id, body, onBehalfOf }: Actor): Somebody => ({ id, body: body ?? onBehalfOf });

/** A conflict that arises with a fact is recorded with it: the meeting, the findings and the conclusion wait until the chair is replaced. */
export const withConflictOfChair = (file: CaseFile, facts: readonly CaseFact[]): readonly CaseFact[] => {
  const after = facts.reduce<CaseFile>((state, fact) => evolveCase(state, fact) as CaseFile, file);
  const { chair } = after.review.current ?? {};
  const last = facts.at(-1);
  if (chair === undefined || chair.conflict !== undefined || last === undefined) return facts;
  const conflict = conflictOfChair(after, { id: chair.chair, body: chair.body });
  if (conflict === undefined) return facts;
  return [...facts, { type: 'ChairConflictFound', data: { ...happenedOf(last.data), chair: chair.chair, conflict } }];
};
