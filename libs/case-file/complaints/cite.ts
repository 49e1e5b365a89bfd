import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { happening } from '../shared-refusals.js';
import { refuseOnceDecided } from '../threshold/already-decided.js';
import type { Told } from '../told.js';
import { type ClaimRefusal, claimedComplaints } from './claim.js';
import type { CiteComplaint } from './commands.js';
import type { ComplaintCited } from './facts.js';

export type CitingRefusal = TimeRefusal | ClaimRefusal | 'threshold/already-decided';

/** A request rests on more than it came with: a complaint left out, or one made since. */
export const citeComplaint = (
  command: CiteComplaint,
  file: CaseFile,
  told: Told,
): readonly ComplaintCited[] | Refusal<CitingRefusal> => {
  const decided = refuseOnceDecided(file);
  if (decided) return decided;
  const happened = happening(command, told, file.request.requested);
  if (isRefusal(happened)) return happened;
  const cited = Object.values(file.complaints.byRef).map((one) => one.cited);
  const complaints = claimedComplaints([command.complaint], cited, told);
  if (isRefusal(complaints)) return complaints;
  return complaints.map((complaint) => ({ type: 'ComplaintCited', data: { ...happened, complaint } }));
};
