/** From what was sent to what is asked of a case that ends, or begins again. */
import type { Unsaid } from '../../http/case-door.js';
import type { CloseCase, ReopenCase } from '../commands.js';
import type { CloseCaseBody, ReopenCaseBody } from './closing-bodies.js';

export const closeCase = ({ why, reason, waiver }: CloseCaseBody): Unsaid<CloseCase> => ({
  type: 'CloseCase',
  why,
  reason,
  waiver,
});

export const reopenCase = ({ why, reason }: ReopenCaseBody): Unsaid<ReopenCase> => ({
  type: 'ReopenCase',
  why,
  reason,
});
