/** From what was sent to what is asked about an appeal. */
import type { Unsaid } from '../../http/case-door.js';
import { leftOut } from '../../http/left-out.js';
import type {
  AdmitAppeal,
  AppointAppealReviewer,
  DecideAppeal,
  LodgeAppeal,
  RefuseAdmission,
  WithdrawAppeal,
} from '../commands.js';
import type {
  AppointReviewerBody,
  DecideAdmissionBody,
  DecideAppealBody,
  LodgeAppealBody,
  WithdrawAppealBody,
} from './appeal-bodies.js';

export const lodgeAppeal = ({ ground, by, text }: LodgeAppealBody): Unsaid<LodgeAppeal> => ({
  type: 'LodgeAppeal',
  ground,
  by,
  text,
});

/** Throws the problem `request/invalid` where what is said does not belong to the outcome. */
export function decideAdmission(
  appeal: string,
  body: DecideAdmissionBody,
): Unsaid<AdmitAppeal> | Unsaid<RefuseAdmission> {
  const { outcome, reasons, reasonsToApplicant } = body;
  if (outcome === 'not-admitted') return { type: 'RefuseAdmission', appeal, reasons, reasonsToApplicant };
  leftOut(body, ['reasonsToApplicant'], 'the appeal is admitted');
  return { type: 'AdmitAppeal', appeal, reasons };
}

export const appointReviewer = (
  appeal: string,
  { reviewer, body, reason }: AppointReviewerBody,
): Unsaid<AppointAppealReviewer> => ({ type: 'AppointAppealReviewer', appeal, reviewer, body, reason });

export const withdrawAppeal = (appeal: string, { reason }: WithdrawAppealBody): Unsaid<WithdrawAppeal> => ({
  type: 'WithdrawAppeal',
  appeal,
  reason,
});

export const decideAppeal = (
  appeal: string,
  { outcome, reasons, reasonsToApplicant }: DecideAppealBody,
): Unsaid<DecideAppeal> => ({ type: 'DecideAppeal', appeal, outcome, reasons, reasonsToApplicant });
