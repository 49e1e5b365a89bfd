/** What is accepted of consents, and when (domain section 5, consent). */
import type { Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { ConsentCommand } from './commands.js';
import type { ConsentFact } from './facts.js';
import { type GivingRefusal, giveConsent } from './give-consent.js';
import { type LimitingRefusal, limitConsent } from './limit-consent.js';
import { type WithdrawingRefusal, withdrawConsent } from './withdraw-consent.js';

export type ConsentRefusal = GivingRefusal | LimitingRefusal | WithdrawingRefusal;

export const decideConsent = (
  command: ConsentCommand,
  file: CaseFile,
  told: Told,
): readonly ConsentFact[] | Refusal<ConsentRefusal> => {
  switch (command.type) {
    case 'GiveConsent':
      return giveConsent(command, file, told);
    case 'LimitConsent':
      return limitConsent(command, file, told);
    case 'WithdrawConsent':
      return withdrawConsent(command, file, told);
  }
};
