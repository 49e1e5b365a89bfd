/** What can be asked about the deadlines of a case: each command by a rule of its own. */
import type { Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { ClockCommand } from './commands.js';
import { type ExtendingRefusal, extendDeadline } from './extend.js';
import type { ClockFact } from './facts.js';
import { type PausingRefusal, pauseClock } from './pause.js';
import { type MissingRefusal, recordMissedDeadline } from './record-missed.js';
import { type ResumingRefusal, resumeClock } from './resume.js';

export type ClockRefusal = PausingRefusal | ResumingRefusal | ExtendingRefusal | MissingRefusal;

export const decideClock = (
  command: ClockCommand,
  file: CaseFile,
  told: Told,
): readonly ClockFact[] | Refusal<ClockRefusal> => {
  switch (command.type) {
    case 'PauseClock':
      return pauseClock(command, file, told);
    case 'ResumeClock':
      return resumeClock(command, file, told);
    case 'ExtendDeadline':
      return extendDeadline(command, file, told);
    case 'RecordMissedDeadline':
      return recordMissedDeadline(command, file, told);
  }
};
