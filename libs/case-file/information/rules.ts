/** What is asked of bodies for a review (Sch.4 para 7), and what they answer: each command by a rule of its own. */
import type { Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import { type RefusingRefusal, refuseInformation, type SupplyingRefusal, supplyInformation } from './answer.js';
import type { InformationCommand } from './commands.js';
import type { InformationFact } from './facts.js';
import { type RequestingRefusal, requestInformation } from './request-information.js';
import { type RemindingRefusal, sendReminder } from './send-reminder.js';

export type InformationRefusal = RequestingRefusal | RemindingRefusal | SupplyingRefusal | RefusingRefusal;

export const decideInformation = (
  command: InformationCommand,
  file: CaseFile,
  told: Told,
): readonly InformationFact[] | Refusal<InformationRefusal> => {
  switch (command.type) {
    case 'RequestInformation':
      return requestInformation(command, file, told);
    case 'SendReminder':
      return sendReminder(command, file, told);
    case 'SupplyInformation':
      return supplyInformation(command, file, told);
    case 'RefuseInformation':
      return refuseInformation(command, file, told);
  }
};
