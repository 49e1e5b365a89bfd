/** Which complaints are about one incident: one person's are then counted once, where the procedure says so (s.104(12)). */
import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { happening } from '../shared-refusals.js';
import { refuseOnceDecided } from '../threshold/already-decided.js';
import type { Told } from '../told.js';
import type { GroupComplaints, UngroupComplaints } from './commands.js';
import type { ComplaintsGrouped, ComplaintsUngrouped } from './facts.js';
import { refuseItsBody } from './independence.js';
import { complaintOnCase, latest } from './on-case.js';
import { publicReasons, type ReasonsRefusal } from './reasons.js';
import type { ComplaintState } from './state.js';

export type GroupingRefusal =
  | TimeRefusal
  | ReasonsRefusal
  | 'complaint/unknown'
  | 'complaint/ruled-by-its-body'
  | 'complaint/already-grouped'
  | 'complaint/group-of-one'
  | 'threshold/already-decided';
export type UngroupingRefusal =
  | TimeRefusal
  | ReasonsRefusal
  | 'complaint/unknown-group'
  | 'complaint/ruled-by-its-body'
  | 'complaint/already-ungrouped'
  | 'threshold/already-decided';

/** What is counted once counts no more by itself: as little to be decided by the body it was made to as a ruling is. */
const refuseTheirBodies = (
  members: readonly ComplaintState[],
  file: CaseFile,
  told: Told,
): Refusal<'complaint/ruled-by-its-body'> | undefined =>
  members.map((one) => refuseItsBody(one, file, told)).find((refused) => refused !== undefined);

export const groupComplaints = (
  command: GroupComplaints,
  file: CaseFile,
  told: Told,
): readonly ComplaintsGrouped[] | Refusal<GroupingRefusal> => {
  const { group } = command;
  const refs = [...new Set(command.refs)];
  const members: ComplaintState[] = [];
  for (const ref of refs) {
    const complaint = complaintOnCase(file, ref);
    if (isRefusal(complaint)) return complaint;
    members.push(complaint);
  }
  const standsInTheWay = refuseTheirBodies(members, file, told) ?? refuseOnceDecided(file);
  if (standsInTheWay) return standsInTheWay;
  if (members.some((one) => one.group !== undefined))
    return refuse('complaint/already-grouped', 'A complaint is in one group at most: undo the other group first.');
  const lastCited = latest(
    file.request.requested,
    members.map(({ citedAt }) => citedAt),
  );
  const happened = happening(command, told, lastCited);
  if (isRefusal(happened)) return happened;
  if (refs.length < 2)
    return refuse(
      'complaint/group-of-one',
      'At least two different complaints are grouped as being about one incident.',
    );
  const reasons = publicReasons(command.reasons, told);
  if (isRefusal(reasons)) return reasons;
  return [{ type: 'ComplaintsGrouped', data: { ...happened, group, refs, reasons, decidedBy: told.actor.id } }];
};

export const ungroupComplaints = (
  command: UngroupComplaints,
  file: CaseFile,
  told: Told,
): readonly ComplaintsUngrouped[] | Refusal<UngroupingRefusal> => {
  const { group } = command;
  const before = file.complaints.groups[group];
  if (before === undefined)
    return refuse('complaint/unknown-group', 'No complaints of this case were grouped by this id.');
  const members = Object.values(file.complaints.byRef).filter((one) => one.group === group);
  const standsInTheWay = refuseTheirBodies(members, file, told) ?? refuseOnceDecided(file);
  if (standsInTheWay) return standsInTheWay;
  if (before.dissolved) return refuse('complaint/already-ungrouped', 'This group was undone before.');
  const happened = happening(command, told, before.grouped);
  if (isRefusal(happened)) return happened;
  const refs = members.map(({ cited }) => cited.ref);
  const reasons = publicReasons(command.reasons, told);
  if (isRefusal(reasons)) return reasons;
  return [{ type: 'ComplaintsUngrouped', data: { ...happened, group, refs, reasons, decidedBy: told.actor.id } }];
};
