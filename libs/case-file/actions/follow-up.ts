/** What becomes of an action: told by its body or the office, after the case is closed too, for actions go on in their bodies. */
import type { Happened, TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { Clear } from '../../decider/personal.js';
import { aboutOr, type Wording } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import { answeredBy } from '../speaking-for.js';
import type { Told } from '../told.js';
import type { AbandonAction, CompleteAction, ReportProgress } from './commands.js';
import type { ActionAbandoned, ActionCompleted, ActionProgressed } from './facts.js';
import { actionOnCase, type OtherBodyRefusal, refuseOtherOwner } from './on-case.js';

export type FollowUpRefusal = TimeRefusal | OtherBodyRefusal | 'action/unknown' | 'action/already-ended';

const goingOn = (
  command: ReportProgress | CompleteAction | AbandonAction,
  file: CaseFile,
  told: Told,
): Happened | Refusal<FollowUpRefusal> => {
  const action = actionOnCase(file, command.action);
  if (isRefusal(action)) return action;
  const otherBody = refuseOtherOwner(action, told);
  if (otherBody) return otherBody;
  if (action.ended !== undefined)
    return refuse('action/already-ended', 'This action was completed or abandoned before.');
  return happening(command, told, action.agreed);
};

const worded = (wording: Wording, file: CaseFile, { known }: Told): Clear<string> =>
  aboutOr(wording, textIsAbout(file, known.people.erased));

export const reportProgress = (
  command: ReportProgress,
  file: CaseFile,
  told: Told,
): readonly ActionProgressed[] | Refusal<FollowUpRefusal> => {
  const happened = goingOn(command, file, told);
  if (isRefusal(happened)) return happened;
  const { action, note } = command;
  return [
    {
      type: 'ActionProgressed',
      data: { ...happened, action, note: worded(note, file, told), ...answeredBy(told.actor) },
    },
  ];
};

export const completeAction = (
  command: CompleteAction,
  file: CaseFile,
  told: Told,
): readonly ActionCompleted[] | Refusal<FollowUpRefusal> => {
  const happened = goingOn(command, file, told);
  if (isRefusal(happened)) return happened;
  const { action, note } = command;
  return [
    {
      type: 'ActionCompleted',
      data: {
        ...happened,
        action,
        ...(note !== undefined && { note: worded(note, file, told) }),
        ...answeredBy(told.actor),
      },
    },
  ];
};

export const abandonAction = (
  command: AbandonAction,
  file: CaseFile,
  told: Told,
): readonly ActionAbandoned[] | Refusal<FollowUpRefusal> => {
  const happened = goingOn(command, file, told);
  if (isRefusal(happened)) return happened;
  const { action, reason } = command;
  return [
    {
      type: 'ActionAbandoned',
      data: { ...happened, action, reason: worded(reason, file, told), ...answeredBy(told.actor) },
    },
  ];
};
