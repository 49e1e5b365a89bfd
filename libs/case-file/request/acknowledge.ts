import { dayOfHappening, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { setDeadlines } from '../clock/set-deadline.js';
import { consentingVictims } from '../consent/standing.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { AcknowledgeRequest } from './commands.js';
import type { RequestAcknowledged } from './facts.js';

export type AcknowledgeRefusal = TimeRefusal | 'request/already-acknowledged' | 'request/support-not-offered';

export const acknowledgeRequest = (
  command: AcknowledgeRequest,
  file: CaseFile,
  told: Told,
): readonly RequestAcknowledged[] | Refusal<AcknowledgeRefusal> => {
  const { acknowledged, requested, applicant, victims } = file.request;
  if (acknowledged !== undefined)
    return refuse('request/already-acknowledged', 'The request was acknowledged: that is done once.');
  const happened = happening(command, told, requested);
  if (isRefusal(happened)) return happened;
  const { namedContact, supportOffered, supportAnswer, adjustments } = command;
  if (supportAnswer !== undefined && !supportOffered)
    return refuse('request/support-not-offered', 'Support that was not offered was not answered either.');
  const consenting = consentingVictims(file, happened);
  const consentAskedOf =
    applicant.capacity === 'representative' ? victims.filter((victim) => !consenting.includes(victim)) : [];
  const { procedure } = told.known.procedure ?? {};
  const about = textIsAbout(file, told.known.people.erased);
  return [
    {
      type: 'RequestAcknowledged',
      data: {
        ...happened,
        coordinator: command.coordinator ?? told.actor.id,
        // Of the office, not of whoever the case is about: it outlives their erasure.
        namedContact: aboutOr(namedContact, []),
        supportOffered,
        ...(supportAnswer !== undefined && { supportAnswer }),
        ...(adjustments !== undefined && { adjustments: aboutOr(adjustments, about) }),
        consentAskedOf,
        deadlines:
          consentAskedOf.length === 0 || procedure === undefined
            ? []
            : setDeadlines(procedure, 'asked-for', dayOfHappening(happened), ['consent']),
      },
    },
  ];
};
