/** From what was sent to what is asked of a consent. */
import type { Unsaid } from '../../http/case-door.js';
import type { GiveConsent, LimitConsent, WithdrawConsent } from '../commands.js';
import type { GiveConsentBody, LimitConsentBody, WithdrawConsentBody } from './consent-bodies.js';

export const giveConsent = (
  consent: string,
  { victim, givenBy, authority, to, scope, bodies, document, signedOn }: GiveConsentBody,
): Unsaid<GiveConsent> => ({
  type: 'GiveConsent',
  consent,
  victim,
  givenBy,
  authority,
  to,
  scope,
  bodies,
  document,
  signedOn,
});

export const limitConsent = (consent: string, { scope, bodies, reason }: LimitConsentBody): Unsaid<LimitConsent> => ({
  type: 'LimitConsent',
  consent,
  scope,
  bodies,
  reason,
});

export const withdrawConsent = (consent: string, { reason }: WithdrawConsentBody): Unsaid<WithdrawConsent> => ({
  type: 'WithdrawConsent',
  consent,
  reason,
});
