import type { ComplaintCommand } from './complaints/commands.js';
import type { ConsentCommand } from './consent/commands.js';
import type { RequestCommand, RequestReview } from './request/commands.js';
import type { TellingCommand } from './telling/commands.js';
import type { ThresholdCommand } from './threshold/commands.js';
import type { Known } from './told.js';

/** What can be asked of a case that is there. */
export type ChangingCommand = RequestCommand | ComplaintCommand | ConsentCommand | ThresholdCommand | TellingCommand;
export type CaseCommand = RequestReview | ChangingCommand;

/** A command with what other records say of it. */
export interface InformedCommand {
  readonly command: CaseCommand;
  readonly known: Known;
}
