import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { ClockCommand } from './commands.js';
import type { ClockFact } from './facts.js';

export type ClockRefusal = 'clock/unknown-deadline';

export const decideClock = (
  _command: ClockCommand,
  _file: CaseFile,
  _told: Told,
): readonly ClockFact[] | Refusal<ClockRefusal> => refuse('clock/unknown-deadline', 'Nothing is decided here yet.');
