import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import type { Told } from '../told.js';
import type { LimitConsent } from './commands.js';
import { type BodiesRefusal, refuseBodiesWithoutShare, refuseUnknownBodies } from './consent-bodies.js';
import type { ConsentLimited } from './facts.js';
import { givenConsent, type StandingRefusal } from './given-consent.js';
import { type HowFar, narrower, plainly } from './terms.js';

export type LimitingRefusal = StandingRefusal | BodiesRefusal | 'consent/leaves-nothing' | 'consent/not-narrower';

/** Less than stands, and more than nothing: what ends a consent is its withdrawal. */
export const limitConsent = (
  command: LimitConsent,
  file: CaseFile,
  told: Told,
): readonly ConsentLimited[] | Refusal<LimitingRefusal> => {
  const given = givenConsent(command, file, told);
  if (isRefusal(given)) return given;
  const { happened, stands } = given;
  const { consent, scope = stands.scope, bodies = stands.bodies, reason } = command;
  const left = plainly({ scope, bodies });
  const refusal =
    refuseUnknownBodies(notIn(stands.bodies, command.bodies), file, told) ??
    refuseBodiesWithoutShare({ scope, bodies: command.bodies }) ??
    refuseLimit(left, stands);
  if (refusal) return refusal;
  const about = textIsAbout(file, told.known.people.erased);
  const why = reason !== undefined && { reason: aboutOr(reason, about) };
  return [{ type: 'ConsentLimited', data: { ...happened, consent, ...left, ...why } }];
};

/** A body the consent names already may stay, whether the case still concerns it or not. */
const notIn = (already: readonly string[] = [], bodies: readonly string[] = []): readonly string[] =>
  bodies.filter((body) => !already.includes(body));

const refuseLimit = (
  left: HowFar,
  stands: HowFar,
): Refusal<'consent/leaves-nothing' | 'consent/not-narrower'> | undefined => {
  if (left.scope.length === 0)
    return refuse('consent/leaves-nothing', 'This would leave nothing of the consent: withdraw it instead.');
  return narrower(left, stands)
    ? undefined
    : refuse('consent/not-narrower', 'A limit leaves less than stands; for more, a new consent is signed.');
};
