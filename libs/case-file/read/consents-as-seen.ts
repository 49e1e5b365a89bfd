import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import { standingTerms } from '../consent/standing.js';
import type { ConsentState } from '../consent/state.js';
import type { ConsentAnswer } from './consent-answers.js';

const consentAsItStands = (state: ConsentState, at: Happened): ConsentAnswer => {
  const { consent, victim, givenBy, authority, to, document, signedOn, scope, bodies } = state.given;
  const stands = standingTerms(state, at);
  const terms = stands ?? state.terms.at(-1) ?? { scope, bodies };
  return {
    consent,
    victim,
    givenBy,
    authority,
    to,
    stands: stands !== undefined,
    scope: terms.scope,
    ...(terms.bodies !== undefined && { bodies: terms.bodies }),
    document,
    signedOn,
    ...(state.withdrawn !== undefined && { withdrawn: state.withdrawn }),
    ...happenedOf(state.given),
  };
};

/** A body is told what may be shared with it by what it is shown, and of nobody's consent. */
export const consentsAsSeen = ({ consents }: CaseFile, { role }: Actor, at: Happened): readonly ConsentAnswer[] =>
  role === 'agency' ? [] : Object.values(consents).map((consent) => consentAsItStands(consent, at));
