import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { ClosingCommand } from './commands.js';
import type { ClosingFact } from './facts.js';

export type ClosingRefusal = 'closing/not-closed';

export const decideClosing = (
  _command: ClosingCommand,
  _file: CaseFile,
  _told: Told,
): readonly ClosingFact[] | Refusal<ClosingRefusal> => refuse('closing/not-closed', 'Nothing is decided here yet.');
