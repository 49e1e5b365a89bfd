import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { ReviewCommand } from './commands.js';
import type { ReviewFact } from './facts.js';

export type ReviewRefusal = 'review/not-open';

export const decideReview = (
  _command: ReviewCommand,
  _file: CaseFile,
  _told: Told,
): readonly ReviewFact[] | Refusal<ReviewRefusal> => refuse('review/not-open', 'Nothing is decided here yet.');
