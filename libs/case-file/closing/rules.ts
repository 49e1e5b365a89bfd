/** How a case ends, and begins again. */
import type { Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import { type CloseRefusal, closeCase } from './close.js';
import type { ClosingCommand } from './commands.js';
import type { ClosingFact } from './facts.js';
import { type ReopenRefusal, reopenCase } from './reopen.js';

export type ClosingRefusal = CloseRefusal | ReopenRefusal;

export const decideClosing = (
  command: ClosingCommand,
  file: CaseFile,
  told: Told,
): readonly ClosingFact[] | Refusal<ClosingRefusal> => {
  switch (command.type) {
    case 'CloseCase':
      return closeCase(command, file, told);
    case 'ReopenCase':
      return reopenCase(command, file, told);
  }
};
