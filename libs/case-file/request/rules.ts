/** What can be asked of a request once it is there: each command by a rule of its own. */
import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import { type AcknowledgeRefusal, acknowledgeRequest } from './acknowledge.js';
import { type AmendRefusal, amendRequest } from './amend.js';
import type { RequestCommand, WithdrawRequest } from './commands.js';
import type { RequestFact, RequestWithdrawn } from './facts.js';
import { assessRisk, findOngoing } from './find.js';
import { type LinkRefusal, linkRequests } from './link.js';
import { type PassOnRefusal, passRequestToBody } from './pass-on.js';

export type RequestRefusal = AcknowledgeRefusal | AmendRefusal | PassOnRefusal | LinkRefusal;

/** Whoever asked may stop asking, before the decision and after it. */
const withdrawRequest = (
  command: WithdrawRequest,
  file: CaseFile,
  told: Told,
): readonly RequestWithdrawn[] | Refusal<TimeRefusal> => {
  const happened = happening(command, told, file.request.requested);
  if (isRefusal(happened)) return happened;
  const { reason } = command;
  const about = textIsAbout(file, told.known.people.erased);
  return [
    {
      type: 'RequestWithdrawn',
      data: { ...happened, ...(reason !== undefined && { reason: aboutOr(reason, about) }) },
    },
  ];
};

export const decideRequest = (
  command: RequestCommand,
  file: CaseFile,
  told: Told,
): readonly RequestFact[] | Refusal<RequestRefusal> => {
  switch (command.type) {
    case 'AcknowledgeRequest':
      return acknowledgeRequest(command, file, told);
    case 'AmendRequest':
      return amendRequest(command, file, told);
    case 'PassRequestToBody':
      return passRequestToBody(command, file, told);
    case 'FindOngoing':
      return findOngoing(command, file, told);
    case 'AssessRisk':
      return assessRisk(command, file, told);
    case 'LinkRequests':
      return linkRequests(command, file, told);
    case 'WithdrawRequest':
      return withdrawRequest(command, file, told);
  }
};
