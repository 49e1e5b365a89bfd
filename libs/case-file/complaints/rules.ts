/** What can be asked about the complaints a request rests on: each command by a rule of its own. */
import type { Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import { answerNotFound, type NotFoundRefusal, type VerifyingRefusal, verifyComplaint } from './answer.js';
import { type AskingRefusal, askVerification } from './ask-verification.js';
import { type CitingRefusal, citeComplaint } from './cite.js';
import type { ComplaintCommand } from './commands.js';
import { type EvidenceRefusal, giveEvidence } from './evidence.js';
import type { ComplaintFact } from './facts.js';
import { type GroupingRefusal, groupComplaints, type UngroupingRefusal, ungroupComplaints } from './grouping.js';
import { type AllowingRefusal, allowComplaint, type DisallowingRefusal, disallowComplaint } from './ruling.js';
import { type SettlingRefusal, settleDates } from './settle-dates.js';

export type ComplaintRefusal =
  | CitingRefusal
  | AskingRefusal
  | VerifyingRefusal
  | NotFoundRefusal
  | EvidenceRefusal
  | DisallowingRefusal
  | AllowingRefusal
  | SettlingRefusal
  | GroupingRefusal
  | UngroupingRefusal;

export const decideComplaint = (
  command: ComplaintCommand,
  file: CaseFile,
  told: Told,
): readonly ComplaintFact[] | Refusal<ComplaintRefusal> => {
  switch (command.type) {
    case 'CiteComplaint':
      return citeComplaint(command, file, told);
    case 'AskVerification':
      return askVerification(command, file, told);
    case 'VerifyComplaint':
      return verifyComplaint(command, file, told);
    case 'AnswerNotFound':
      return answerNotFound(command, file, told);
    case 'GiveEvidence':
      return giveEvidence(command, file, told);
    case 'DisallowComplaint':
      return disallowComplaint(command, file, told);
    case 'AllowComplaint':
      return allowComplaint(command, file, told);
    case 'SettleDates':
      return settleDates(command, file, told);
    case 'GroupComplaints':
      return groupComplaints(command, file, told);
    case 'UngroupComplaints':
      return ungroupComplaints(command, file, told);
  }
};
