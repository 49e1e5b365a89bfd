/** From what was sent to what is asked about recommendations and actions. */
import type { Unsaid } from '../../http/case-door.js';
import { leftOut } from '../../http/left-out.js';
import type {
  AbandonAction,
  AcceptRecommendation,
  AgreeAction,
  CompleteAction,
  DeclineRecommendation,
  MakeRecommendation,
  ReportProgress,
} from '../commands.js';
import type {
  AbandonActionBody,
  AgreeActionBody,
  CompleteActionBody,
  MakeRecommendationBody,
  ReportProgressBody,
  RespondBody,
} from './action-bodies.js';

export const makeRecommendation = ({ to, text, byWhen }: MakeRecommendationBody): Unsaid<MakeRecommendation> => ({
  type: 'MakeRecommendation',
  to,
  text,
  byWhen,
});

/** Throws the problem `request/invalid` where what is said does not belong to the answer. */
export function respond(
  recommendation: string,
  body: RespondBody,
): Unsaid<AcceptRecommendation> | Unsaid<DeclineRecommendation> {
  const { answer, comment, reasons } = body;
  if (answer === 'accepted') {
    leftOut(body, ['reasons'], 'a recommendation is accepted');
    return { type: 'AcceptRecommendation', recommendation, comment };
  }
  leftOut(body, ['comment'], 'a recommendation is declined');
  return { type: 'DeclineRecommendation', recommendation, reasons };
}

export const agreeAction = ({ by, what, byWhen, recommendation }: AgreeActionBody): Unsaid<AgreeAction> => ({
  type: 'AgreeAction',
  by,
  what,
  byWhen,
  recommendation,
});

export const reportProgress = (action: string, { note }: ReportProgressBody): Unsaid<ReportProgress> => ({
  type: 'ReportProgress',
  action,
  note,
});

export const completeAction = (action: string, { note }: CompleteActionBody): Unsaid<CompleteAction> => ({
  type: 'CompleteAction',
  action,
  note,
});

export const abandonAction = (action: string, { reason }: AbandonActionBody): Unsaid<AbandonAction> => ({
  type: 'AbandonAction',
  action,
  reason,
});
