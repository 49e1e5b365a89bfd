/** What is accepted of an appeal: each command by a rule of its own. */
import type { Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { CaseReopened } from '../closing/facts.js';
import type { Told } from '../told.js';
import { type AdmissionRefusal, admitAppeal, refuseAdmission } from './admission.js';
import { type AppointingRefusal, appointAppealReviewer } from './appoint-reviewer.js';
import type { AppealCommand } from './commands.js';
import { type DecidingAppealRefusal, takeDecisionOnAppeal } from './decide-appeal.js';
import type { AppealFact } from './facts.js';
import { type LodgingRefusal, lodgeAppeal } from './lodge.js';
import { type WithdrawingRefusal, withdrawAppeal } from './withdraw.js';

export type AppealRefusal =
  | LodgingRefusal
  | AdmissionRefusal
  | AppointingRefusal
  | WithdrawingRefusal
  | DecidingAppealRefusal;

export const decideAppeal = (
  command: AppealCommand,
  file: CaseFile,
  told: Told,
): readonly (AppealFact | CaseReopened)[] | Refusal<AppealRefusal> => {
  switch (command.type) {
    case 'LodgeAppeal':
      return lodgeAppeal(command, file, told);
    case 'AdmitAppeal':
      return admitAppeal(command, file, told);
    case 'RefuseAdmission':
      return refuseAdmission(command, file, told);
    case 'AppointAppealReviewer':
      return appointAppealReviewer(command, file, told);
    case 'WithdrawAppeal':
      return withdrawAppeal(command, file, told);
    case 'DecideAppeal':
      return takeDecisionOnAppeal(command, file, told);
  }
};
