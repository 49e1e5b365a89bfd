import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { AppealCommand } from './commands.js';
import type { AppealFact } from './facts.js';

export type AppealRefusal = 'appeal/unknown';

export const decideAppeal = (
  _command: AppealCommand,
  _file: CaseFile,
  _told: Told,
): readonly AppealFact[] | Refusal<AppealRefusal> => refuse('appeal/unknown', 'Nothing is decided here yet.');
