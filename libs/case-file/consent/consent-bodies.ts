/** The bodies a consent may name. */
import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { HowFar } from './terms.js';

export type BodiesRefusal = 'consent/unknown-body' | 'consent/bodies-without-share';

/** Data goes to the relevant bodies of the area and, on consent, to the partners its procedure invites (s.104(3)); to nobody else. */
export const refuseUnknownBodies = (
  bodies: readonly string[] = [],
  { request }: CaseFile,
  { known }: Told,
): Refusal<'consent/unknown-body'> | undefined => {
  const concerned = [...request.relevantBodies, ...(known.procedure?.procedure.invitedPartners ?? [])];
  return bodies.every((body) => concerned.includes(body))
    ? undefined
    : refuse(
        'consent/unknown-body',
        'A body named is neither a relevant body of this case nor a partner that the procedure invites.',
      );
};

export const refuseBodiesWithoutShare = ({
  scope,
  bodies = [],
}: HowFar): Refusal<'consent/bodies-without-share'> | undefined =>
  bodies.length > 0 && !scope.includes('share')
    ? refuse('consent/bodies-without-share', 'Bodies are named, but nothing is consented to be shared with them.')
    : undefined;
