import type { TimeRefusal } from '../../calendar/happened.js';
import { sameValue } from '../../decider/changes.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { happening } from '../shared-refusals.js';
import { refuseOnceDecided } from '../threshold/already-decided.js';
import type { Told } from '../told.js';
import type { SettleDates } from './commands.js';
import { type DatesRefusal, datesOf, refuseDates } from './dates.js';
import type { ComplaintDatesSettled } from './facts.js';
import { refuseItsBody } from './independence.js';
import { complaintOnCase } from './on-case.js';
import { publicReasons, type ReasonsRefusal } from './reasons.js';

export type SettlingRefusal =
  | TimeRefusal
  | DatesRefusal
  | ReasonsRefusal
  | 'complaint/unknown'
  | 'complaint/ruled-by-its-body'
  | 'complaint/changes-nothing'
  | 'threshold/already-decided';

/** Whose dates are taken where applicant, report and body tell different ones. To take the applicant's own is a ruling like any other. */
export const settleDates = (
  command: SettleDates,
  file: CaseFile,
  told: Told,
): readonly ComplaintDatesSettled[] | Refusal<SettlingRefusal> => {
  const { ref } = command;
  const complaint = complaintOnCase(file, ref);
  if (isRefusal(complaint)) return complaint;
  const standsInTheWay = refuseItsBody(complaint, file, told) ?? refuseOnceDecided(file);
  if (standsInTheWay) return standsInTheWay;
  const happened = happening(command, told, complaint.citedAt);
  if (isRefusal(happened)) return happened;
  const settled = datesOf(command.settled);
  const impossible = refuseDates(settled, told.now);
  if (impossible) return impossible;
  if (sameValue(settled, complaint.settled))
    return refuse('complaint/changes-nothing', 'These dates were settled for this complaint before.');
  const reasons = publicReasons(command.reasons, told);
  if (isRefusal(reasons)) return reasons;
  return [{ type: 'ComplaintDatesSettled', data: { ...happened, ref, settled, reasons, decidedBy: told.actor.id } }];
};
