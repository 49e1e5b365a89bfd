import type { Actor } from '../../decider/actor.js';
import type { Action, Recommendation } from '../actions/state.js';
import type { CaseFile } from '../case-state.js';
import type { ActionAnswer, RecommendationAnswer } from './action-answers.js';
import type { Sight } from './sight.js';

/** To a body those addressed to it, once they are sent; to an applicant once they were told of the outcome. */
export const seesRecommendation = (
  { to, made, sent }: Pick<Recommendation, 'to' | 'made' | 'sent'>,
  { role }: Pick<Actor, 'role'>,
  sight: Sight,
): boolean => (role === 'agency' ? sight.own(to) && sent !== undefined : sight.cameOut(made));

export const seesAction = (
  { by, agreed }: Pick<Action, 'by' | 'agreed'>,
  { role }: Pick<Actor, 'role'>,
  sight: Sight,
): boolean => (role === 'agency' ? sight.own(by) : sight.cameOut(agreed));

const recommendationAsSeen = (
  { text, comment, reasons, byWhen, sent, answer, answered, ...one }: Recommendation,
  sight: Sight,
): RecommendationAnswer => ({
  ...one,
  text: sight.toBody(text, one.to),
  ...(byWhen !== undefined && { byWhen }),
  ...(sent !== undefined && { sent }),
  ...(answer !== undefined && { answer }),
  ...(answered !== undefined && { answered }),
  ...(comment !== undefined && { comment: sight.fromBody(comment, one.to) }),
  ...(reasons !== undefined && { reasons }),
});

const actionAsSeen = ({ what, progress, note, ...one }: Action, sight: Sight): ActionAnswer => ({
  ...one,
  what: sight.toBody(what, one.by),
  progress: progress.map(({ happened, note: said }) => ({ note: sight.fromBody(said, one.by), ...happened })),
  ...(note !== undefined && { note: sight.fromBody(note, one.by) }),
});

export const recommendationsAsSeen = (
  { actions }: CaseFile,
  actor: Actor,
  sight: Sight,
): readonly RecommendationAnswer[] =>
  Object.values(actions.recommendations)
    .filter((one) => seesRecommendation(one, actor, sight))
    .map((one) => recommendationAsSeen(one, sight));

export const actionsAsSeen = ({ actions }: CaseFile, actor: Actor, sight: Sight): readonly ActionAnswer[] =>
  Object.values(actions.actions)
    .filter((one) => seesAction(one, actor, sight))
    .map((one) => actionAsSeen(one, sight));
