/** What nearly every rule about a recommendation or an action asks first. */
import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { speaksFor } from '../speaking-for.js';
import type { Told } from '../told.js';
import type { Action, Recommendation } from './state.js';

export type OtherBodyRefusal = 'action/not-your-body';

export const recommendationOnCase = (
  { actions }: CaseFile,
  ref: string,
): Recommendation | Refusal<'action/unknown-recommendation'> =>
  actions.recommendations[ref] ??
  refuse('action/unknown-recommendation', 'No recommendation on this case has this ref.');

export const actionOnCase = ({ actions }: CaseFile, ref: string): Action | Refusal<'action/unknown'> =>
  actions.actions[ref] ?? refuse('action/unknown', 'No action on this case has this ref.');

/** Only the body it is addressed to says whether it follows a recommendation (s.104(7)). */
export const refuseOtherAddressee = ({ to }: Recommendation, { actor }: Told): Refusal<OtherBodyRefusal> | undefined =>
  speaksFor(actor) === to
    ? undefined
    : refuse('action/not-your-body', 'Only the body a recommendation is addressed to answers it.');

/** What becomes of an action is told by its body, or by the office, which follows it up. */
export const refuseOtherOwner = ({ by }: Action, { actor }: Told): Refusal<OtherBodyRefusal> | undefined =>
  speaksFor(actor) === by || (actor.role === 'coordinator' && actor.onBehalfOf === undefined)
    ? undefined
    : refuse('action/not-your-body', 'Only the body that agreed to this action, or the office, tells of it.');
