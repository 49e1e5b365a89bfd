/** A late appeal goes ahead only where there is a reason to admit it. */
import { type Happened, happenedOf, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import type { CaseReopened } from '../closing/facts.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { AdmitAppeal, RefuseAdmission } from './commands.js';
import type { AppealAdmitted, AppealNotAdmitted } from './facts.js';
import { appealOnCase, refuseInvolved, refuseOver, reopened } from './on-appeal.js';
import { publicReasons, type ReasonsRefusal } from './reasons.js';

export type AdmissionRefusal =
  | TimeRefusal
  | ReasonsRefusal
  | 'appeal/unknown'
  | 'appeal/by-somebody-involved'
  | 'appeal/not-late'
  | 'appeal/already-admitted'
  | 'appeal/over';

interface Admission {
  readonly happened: Happened;
  readonly reasons: string;
}

const decidedOn = (
  command: AdmitAppeal | RefuseAdmission,
  file: CaseFile,
  told: Told,
): Admission | Refusal<AdmissionRefusal> => {
  const appeal = appealOnCase(file, command.appeal);
  if (isRefusal(appeal)) return appeal;
  const involved = refuseInvolved(file, told.actor);
  if (involved) return involved;
  if (!appeal.lodged.late) return refuse('appeal/not-late', 'This appeal was lodged in time: it goes ahead as it is.');
  const over = refuseOver(appeal);
  if (over) return over;
  if (appeal.status === 'open') return refuse('appeal/already-admitted', 'This appeal was admitted before.');
  const happened = happening(command, told, happenedOf(appeal.lodged));
  if (isRefusal(happened)) return happened;
  const reasons = publicReasons(command.reasons, told);
  return isRefusal(reasons) ? reasons : { happened, reasons };
};

export const admitAppeal = (
  command: AdmitAppeal,
  file: CaseFile,
  told: Told,
): readonly (AppealAdmitted | CaseReopened)[] | Refusal<AdmissionRefusal> => {
  const admission = decidedOn(command, file, told);
  if (isRefusal(admission)) return admission;
  const { happened, reasons } = admission;
  const data = { ...happened, appeal: command.appeal, reasons, decidedBy: told.actor.id };
  return [{ type: 'AppealAdmitted', data }, ...reopened(file, happened, told)];
};

export const refuseAdmission = (
  command: RefuseAdmission,
  file: CaseFile,
  told: Told,
): readonly AppealNotAdmitted[] | Refusal<AdmissionRefusal> => {
  const admission = decidedOn(command, file, told);
  if (isRefusal(admission)) return admission;
  const { reasonsToApplicant } = command;
  const about = textIsAbout(file, told.known.people.erased);
  const data: AppealNotAdmitted['data'] = {
    ...admission.happened,
    appeal: command.appeal,
    reasons: admission.reasons,
    ...(reasonsToApplicant !== undefined && { reasonsToApplicant: aboutOr(reasonsToApplicant, about) }),
    decidedBy: told.actor.id,
  };
  return [{ type: 'AppealNotAdmitted', data }];
};
