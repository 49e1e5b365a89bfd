/** Nobody judges their own body's work (domain section 2: independence is a rule). */
import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { ComplaintState } from './state.js';

/**
 * Whoever acts for the body a complaint was made to, or answered for it on this case, does not rule on it. A person is the same
 * person whatever role today's token carries.
 */
export const refuseItsBody = (
  { cited: { agency } }: ComplaintState,
  { complaints }: CaseFile,
  { actor }: Told,
): Refusal<'complaint/ruled-by-its-body'> | undefined =>
  actor.body === agency ||
  actor.onBehalfOf === agency ||
  complaints.answeredFor.some(({ body, by }) => body === agency && by === actor.id)
    ? refuse('complaint/ruled-by-its-body', 'Whoever acts for the body a complaint was made to does not rule on it.')
    : undefined;
