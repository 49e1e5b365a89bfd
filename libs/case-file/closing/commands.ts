import type { Wording } from '../../decider/wording.js';
import type { Command } from '../told.js';
import type { ClosingReason, ReopeningReason } from './facts.js';

export interface CloseCase extends Command<'CloseCase'> {
  readonly why: ClosingReason;
  readonly reason?: Wording;
  /** Digest of the letter in which the applicant gives up the rest of the window to appeal. */
  readonly waiver?: string;
}
export interface ReopenCase extends Command<'ReopenCase'> {
  /** An appeal reopens a case by itself. */
  readonly why: Exclude<ReopeningReason, 'appeal'>;
  readonly reason: Wording;
}
export type ClosingCommand = CloseCase | ReopenCase;
