import type { ActionCommand } from './actions/commands.js';
import type { AppealCommand } from './appeal/commands.js';
import type { ClockCommand } from './clock/commands.js';
import type { ClosingCommand } from './closing/commands.js';
import type { ComplaintCommand } from './complaints/commands.js';
import type { ConsentCommand } from './consent/commands.js';
import type { InformationCommand } from './information/commands.js';
import type { RequestCommand, RequestReview } from './request/commands.js';
import type { ReviewCommand } from './review/commands.js';
import type { TellingCommand } from './telling/commands.js';
import type { ThresholdCommand } from './threshold/commands.js';
import type { Known } from './told.js';

/** What can be asked of a case that is there. */
export type ChangingCommand =
  | RequestCommand
  | ComplaintCommand
  | ConsentCommand
  | ThresholdCommand
  | TellingCommand
  | ReviewCommand
  | InformationCommand
  | ActionCommand
  | AppealCommand
  | ClockCommand
  | ClosingCommand;
export type CaseCommand = RequestReview | ChangingCommand;

/** A command with what other records say of it. */
export interface InformedCommand {
  readonly command: CaseCommand;
  readonly known: Known;
}
