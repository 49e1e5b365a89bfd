/** What follows from the day and the place of a request. */
import type { Day } from '../../calendar/day.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import { setDeadlines } from '../clock/set-deadline.js';
import type { Known } from '../told.js';
import type { UnderProcedure } from './facts.js';

export type ProcedureRefusal = 'request/no-procedure-in-force' | 'request/unknown-area';

/** `published` is the version of the area's procedure in force on that day; `localGovernmentArea` an ONS code. */
export const underProcedure = (
  published: Known['procedure'],
  localGovernmentArea: string,
  requestedOn: Day,
): UnderProcedure | Refusal<ProcedureRefusal> => {
  if (published === undefined)
    return refuse('request/no-procedure-in-force', 'No procedure of this area was in force on the day of the request.');
  const { procedure, revision } = published;
  if (!procedure.localGovernmentAreas.some(({ code }) => code === localGovernmentArea))
    return refuse('request/unknown-area', "The area's procedure does not serve this local government area.");
  const ofArea = procedure.relevantBodies.find((one) => one.localGovernmentArea === localGovernmentArea);
  return {
    procedure: { version: procedure.version, revision },
    relevantBodies: [...(ofArea?.bodies ?? []), ...procedure.coOptedLandlords],
    deadlines: setDeadlines(procedure, 'request-received', requestedOn, ['acknowledgement', 'threshold-decision']),
  };
};
