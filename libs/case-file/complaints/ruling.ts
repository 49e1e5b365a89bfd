/** Whether a complaint counts at all: decided by somebody who does not act for the body it was made to, with reasons. */
import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { happening } from '../shared-refusals.js';
import { refuseOnceDecided } from '../threshold/already-decided.js';
import type { Told } from '../told.js';
import type { AllowComplaint, DisallowComplaint } from './commands.js';
import type { ComplaintAllowed, ComplaintDisallowed } from './facts.js';
import { refuseItsBody } from './independence.js';
import { complaintOnCase, latest } from './on-case.js';
import { publicReasons, type ReasonsRefusal } from './reasons.js';
import type { ComplaintState } from './state.js';
import { refuseWeighing, type WeighingRefusal } from './weighing.js';

type RulingRefusal =
  | TimeRefusal
  | ReasonsRefusal
  | 'complaint/unknown'
  | 'complaint/ruled-by-its-body'
  | 'threshold/already-decided';
export type DisallowingRefusal =
  | RulingRefusal
  | WeighingRefusal
  | 'complaint/already-disallowed'
  | 'complaint/already-verified'
  | 'complaint/not-answered';
export type AllowingRefusal = RulingRefusal | 'complaint/not-disallowed';

/** That it was never made is found only after its body looked for it in vain. */
const refuseNotMade = (
  { ground }: DisallowComplaint,
  { verification }: ComplaintState,
): Refusal<'complaint/already-verified' | 'complaint/not-answered'> | undefined => {
  if (ground !== 'not-made' || verification?.answer === 'not-found') return undefined;
  return verification?.answer === 'verified'
    ? refuse('complaint/already-verified', 'The body verified this complaint: it was made.')
    : refuse('complaint/not-answered', 'The body has not answered yet whether it finds this complaint.');
};

export const disallowComplaint = (
  command: DisallowComplaint,
  file: CaseFile,
  told: Told,
): readonly ComplaintDisallowed[] | Refusal<DisallowingRefusal> => {
  const { ref, ground, weighed } = command;
  const complaint = complaintOnCase(file, ref);
  if (isRefusal(complaint)) return complaint;
  const standsInTheWay =
    refuseItsBody(complaint, file, told) ??
    refuseOnceDecided(file) ??
    (complaint.disallowed === undefined
      ? undefined
      : refuse('complaint/already-disallowed', 'This complaint was disallowed before.')) ??
    refuseNotMade(command, complaint);
  if (standsInTheWay) return standsInTheWay;
  const { citedAt, ruled, verification } = complaint;
  const answer = weighed.includes('body-answer') || ground === 'not-made' ? verification?.answered : undefined;
  const happened = happening(command, told, latest(citedAt, [ruled, answer]));
  if (isRefusal(happened)) return happened;
  const unweighed = refuseWeighing(command, complaint);
  if (unweighed) return unweighed;
  const reasons = publicReasons(command.reasons, told);
  if (isRefusal(reasons)) return reasons;
  return [
    {
      type: 'ComplaintDisallowed',
      data: { ...happened, ref, ground, weighed, reasons, decidedBy: told.actor.id },
    },
  ];
};

/** Takes a disallowance back: the complaint counts as claimed once more. */
export const allowComplaint = (
  command: AllowComplaint,
  file: CaseFile,
  told: Told,
): readonly ComplaintAllowed[] | Refusal<AllowingRefusal> => {
  const { ref } = command;
  const complaint = complaintOnCase(file, ref);
  if (isRefusal(complaint)) return complaint;
  const standsInTheWay =
    refuseItsBody(complaint, file, told) ??
    refuseOnceDecided(file) ??
    (complaint.disallowed === undefined
      ? refuse('complaint/not-disallowed', 'This complaint counts as claimed: nobody disallowed it.')
      : undefined);
  if (standsInTheWay) return standsInTheWay;
  const happened = happening(command, told, complaint.ruled);
  if (isRefusal(happened)) return happened;
  const reasons = publicReasons(command.reasons, told);
  if (isRefusal(reasons)) return reasons;
  return [{ type: 'ComplaintAllowed', data: { ...happened, ref, reasons, decidedBy: told.actor.id } }];
};
