/** A move of a random history: what an office would do next, or what anybody might try. */
import type { Day } from '../../libs/calendar/day.js';
import type { CaseCommand } from '../../libs/case-file/case-commands.js';
import type { CaseState } from '../../libs/case-file/case-state.js';
import { APPEAL_MOVES } from './appeal-moves.js';
import { MOVES_TO_DECISION, request } from './case-moves.js';
import type { Choices } from './choices.js';
import { nextStep } from './next-step.js';
import { REVIEW_MOVES } from './review-moves.js';

/** `guided`: of ten moves, how many an office makes that wants the case to get on. */
export const commandOf = (pick: Choices, state: CaseState, today: Day, step: number, guided: number): CaseCommand => {
  if (state.status === 'unknown')
    return pick.rarely(10) ? anything(pick, state, today, step) : request(pick, state, today, step);
  const next = pick.number(10) < guided ? nextStep(pick, state, today, step) : undefined;
  return next ?? anything(pick, state, today, step);
};

const anything = (pick: Choices, state: CaseState, today: Day, step: number): CaseCommand => {
  const decided = state.status !== 'unknown' && (state.threshold.decided ?? state.review.current) !== undefined;
  const moves = decided ? pick.of([MOVES_TO_DECISION, REVIEW_MOVES, APPEAL_MOVES]) : mostlyBefore(pick);
  return pick.of(moves)(pick, state, today, step);
};

const mostlyBefore = (pick: Choices) => (pick.rarely(6) ? pick.of([REVIEW_MOVES, APPEAL_MOVES]) : MOVES_TO_DECISION);
