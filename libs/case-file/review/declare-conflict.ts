import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { DeclareConflict } from './commands.js';
import type { ChairConflictFound } from './facts.js';
import { currentReview } from './open-review.js';

export type ConflictRefusal =
  | TimeRefusal
  | 'review/not-open'
  | 'review/no-chair'
  | 'review/not-the-chair'
  | 'review/conflict-already-found';

/** Said by the office, or by the chair themselves; after the conclusion too, for an appeal may rest on it. */
export const declareConflict = (
  command: DeclareConflict,
  file: CaseFile,
  told: Told,
): readonly ChairConflictFound[] | Refusal<ConflictRefusal> => {
  const review = currentReview(file);
  if (isRefusal(review)) return review;
  if (review.chair === undefined) return refuse('review/no-chair', 'The review has no chair yet.');
  const { chair, conflict, appointed } = review.chair;
  if (told.actor.role === 'chair' && told.actor.id !== chair)
    return refuse(
      'review/not-the-chair',
      'A chair declares a conflict of their own: this is the chair of another review.',
    );
  if (conflict !== undefined)
    return refuse('review/conflict-already-found', 'A conflict of this chair was found before.');
  const happened = happening(command, told, appointed);
  if (isRefusal(happened)) return happened;
  const reason = aboutOr(command.reason, textIsAbout(file, told.known.people.erased));
  return [{ type: 'ChairConflictFound', data: { ...happened, chair, conflict: 'declared', reason } }];
};
