import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { type DisclosureRefusal, refuseDisclosure } from '../consent/standing.js';
import { happening, refusePeople, type SharedRefusal } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { PassRequestToBody } from './commands.js';
import type { RequestPassedToBody } from './facts.js';

export type PassOnRefusal = SharedRefusal | DisclosureRefusal | 'request/unknown-body' | 'request/already-passed-on';

/** s.104(3): to every relevant body, each once; of each it is kept what it was told of whom. */
export const passRequestToBody = (
  command: PassRequestToBody,
  file: CaseFile,
  told: Told,
): readonly RequestPassedToBody[] | Refusal<PassOnRefusal> => {
  const { body, disclosed } = command;
  const { relevantBodies, passedOn, requested } = file.request;
  if (!relevantBodies.includes(body))
    return refuse(
      'request/unknown-body',
      'The request is passed on to the relevant bodies of its area: this is not one.',
    );
  if (passedOn[body] !== undefined)
    return refuse('request/already-passed-on', 'The request was passed on to this body before.');
  const happened = happening(command, told, requested);
  if (isRefusal(happened)) return happened;
  const people = disclosed.map(({ person }) => person);
  return (
    refusePeople(people, told) ??
    refuseDisclosure(disclosed, body, file, happened, told) ?? [
      { type: 'RequestPassedToBody', data: { ...happened, body, disclosed } },
    ]
  );
};
