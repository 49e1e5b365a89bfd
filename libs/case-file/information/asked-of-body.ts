/** What nearly every rule about an information request asks first. */
import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { speaksFor } from '../speaking-for.js';
import type { Told } from '../told.js';
import type { InformationRequest } from './state.js';

export const requestOnCase = (
  { information }: CaseFile,
  ref: string,
): InformationRequest | Refusal<'information/unknown'> =>
  information.byRef[ref] ?? refuse('information/unknown', 'Nothing was asked of a body on this case by this ref.');

/** Only the body asked answers. */
export const refuseOtherBody = (
  { body }: InformationRequest,
  { actor }: Told,
): Refusal<'information/not-your-body'> | undefined =>
  speaksFor(actor) === body
    ? undefined
    : refuse('information/not-your-body', 'Only the body that was asked for this information answers.');
