/** What a review recommends and what bodies agree to do (s.104(7)): each command by a rule of its own. */
import type { Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import { type AgreeingRefusal, agreeAction } from './agree-action.js';
import type { ActionCommand } from './commands.js';
import type { ActionFact } from './facts.js';
import { abandonAction, completeAction, type FollowUpRefusal, reportProgress } from './follow-up.js';
import { makeRecommendation, type RecommendingRefusal } from './make-recommendation.js';
import { type AcceptingRefusal, acceptRecommendation, type DecliningRefusal, declineRecommendation } from './regard.js';
import { type SendingRefusal, sendRecommendation } from './send-recommendation.js';

export type ActionRefusal =
  | RecommendingRefusal
  | SendingRefusal
  | AcceptingRefusal
  | DecliningRefusal
  | AgreeingRefusal
  | FollowUpRefusal;

export const decideAction = (
  command: ActionCommand,
  file: CaseFile,
  told: Told,
): readonly ActionFact[] | Refusal<ActionRefusal> => {
  switch (command.type) {
    case 'MakeRecommendation':
      return makeRecommendation(command, file, told);
    case 'SendRecommendation':
      return sendRecommendation(command, file, told);
    case 'AcceptRecommendation':
      return acceptRecommendation(command, file, told);
    case 'DeclineRecommendation':
      return declineRecommendation(command, file, told);
    case 'AgreeAction':
      return agreeAction(command, file, told);
    case 'ReportProgress':
      return reportProgress(command, file, told);
    case 'CompleteAction':
      return completeAction(command, file, told);
    case 'AbandonAction':
      return abandonAction(command, file, told);
  }
};
