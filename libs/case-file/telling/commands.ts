import type { Command } from '../told.js';
import type { ToldHow, ToldOf } from './facts.js';

export interface InformApplicant extends Command<'InformApplicant'> {
  readonly of: ToldOf;
  /** Left out: the applicant. */
  readonly to?: string;
  readonly how: ToldHow;
  readonly document?: string;
  readonly recommendationsTold?: boolean;
}
export type TellingCommand = InformApplicant;
