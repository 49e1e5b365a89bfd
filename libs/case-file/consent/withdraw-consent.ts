import { isRefusal, type Refusal } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import type { Told } from '../told.js';
import type { WithdrawConsent } from './commands.js';
import type { ConsentWithdrawn } from './facts.js';
import { givenConsent, type StandingRefusal } from './given-consent.js';

export type WithdrawingRefusal = StandingRefusal;

/** Nothing is shared on it from then on; nobody need say why. */
export const withdrawConsent = (
  command: WithdrawConsent,
  file: CaseFile,
  told: Told,
): readonly ConsentWithdrawn[] | Refusal<WithdrawingRefusal> => {
  const given = givenConsent(command, file, told);
  if (isRefusal(given)) return given;
  const { consent, reason } = command;
  const about = textIsAbout(file, told.known.people.erased);
  const why = reason !== undefined && { reason: aboutOr(reason, about) };
  return [{ type: 'ConsentWithdrawn', data: { ...given.happened, consent, ...why } }];
};
