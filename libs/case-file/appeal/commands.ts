import type { Wording } from '../../decider/wording.js';
import type { Command } from '../told.js';
import type { AppealOutcome, LodgedGround } from './facts.js';

export interface LodgeAppeal extends Command<'LodgeAppeal'> {
  readonly ground: LodgedGround;
  /** Left out: the applicant. */
  readonly by?: string;
  readonly text: Wording;
}
export interface AdmitAppeal extends Command<'AdmitAppeal'> {
  readonly appeal: string;
  readonly reasons?: string;
}
export interface RefuseAdmission extends Command<'RefuseAdmission'> {
  readonly appeal: string;
  readonly reasons?: string;
  readonly reasonsToApplicant?: Wording;
}
export interface AppointAppealReviewer extends Command<'AppointAppealReviewer'> {
  readonly appeal: string;
  readonly reviewer: string;
  readonly body?: string;
  /** Where another was appointed before, and always then. */
  readonly reason?: Wording;
}
export interface WithdrawAppeal extends Command<'WithdrawAppeal'> {
  readonly appeal: string;
  readonly reason?: Wording;
}
export interface DecideAppeal extends Command<'DecideAppeal'> {
  readonly appeal: string;
  readonly outcome: AppealOutcome;
  readonly reasons?: string;
  readonly reasonsToApplicant?: Wording;
}
export type AppealCommand =
  | LodgeAppeal
  | AdmitAppeal
  | RefuseAdmission
  | AppointAppealReviewer
  | WithdrawAppeal
  | DecideAppeal;
