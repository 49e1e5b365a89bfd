import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { ActionCommand } from './commands.js';
import type { ActionFact } from './facts.js';

export type ActionRefusal = 'action/unknown';

export const decideAction = (
  _command: ActionCommand,
  _file: CaseFile,
  _told: Told,
): readonly ActionFact[] | Refusal<ActionRefusal> => refuse('action/unknown', 'Nothing is decided here yet.');
