import type { Wording } from '../../decider/wording.js';
import type { Command } from '../told.js';
import type { ThresholdOutcome } from './facts.js';

export interface AssessCase extends Command<'AssessCase'> {}
export interface DecideThreshold extends Command<'DecideThreshold'> {
  /** The assessment it rests on; left out: the last. */
  readonly assessment?: string;
  readonly outcome: ThresholdOutcome;
  readonly ground?: string;
  readonly reasons?: string;
  readonly reasonsToApplicant?: Wording;
  /** Left out: all relevant bodies. */
  readonly madeFor?: readonly string[];
  /** Left out: as the procedure has it. */
  readonly delegation?: string;
  readonly consulted: readonly string[];
}
export type ThresholdCommand = AssessCase | DecideThreshold;
