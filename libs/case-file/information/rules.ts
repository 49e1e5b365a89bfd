import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import type { InformationCommand } from './commands.js';
import type { InformationFact } from './facts.js';

export type InformationRefusal = 'information/unknown';

export const decideInformation = (
  _command: InformationCommand,
  _file: CaseFile,
  _told: Told,
): readonly InformationFact[] | Refusal<InformationRefusal> =>
  refuse('information/unknown', 'Nothing is decided here yet.');
