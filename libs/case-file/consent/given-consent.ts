/** The consent a command is about, as it stands. */
import { type Happened, happenedOf } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { happening, type SharedRefusal } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { LimitConsent, WithdrawConsent } from './commands.js';
import type { ConsentTerms } from './state.js';

export type StandingRefusal =
  | Extract<SharedRefusal, 'fact/in-the-future' | 'fact/before-what-it-answers'>
  | 'consent/unknown'
  | 'consent/already-withdrawn';

export interface GivenConsent {
  readonly happened: Happened;
  /** The last that was said of it, whenever that was to hold from: limits only ever narrow. */
  readonly stands: ConsentTerms;
}

/** Ended or narrowed not before it was given, and not once it was withdrawn. */
export const givenConsent = (
  command: LimitConsent | WithdrawConsent,
  { consents }: CaseFile,
  told: Told,
): GivenConsent | Refusal<StandingRefusal> => {
  const consent = Object.hasOwn(consents, command.consent) ? consents[command.consent] : undefined;
  const stands = consent?.terms.at(-1);
  if (consent === undefined || stands === undefined)
    return refuse('consent/unknown', 'No consent with this id was given on this case.');
  if (consent.withdrawn !== undefined)
    return refuse('consent/already-withdrawn', 'This consent was withdrawn: nothing is left of it.');
  const happened = happening(command, told, happenedOf(consent.given));
  return isRefusal(happened) ? happened : { happened, stands };
};
