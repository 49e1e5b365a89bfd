import { happenedOf, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { SendRecommendation } from './commands.js';
import type { RecommendationSent } from './facts.js';
import { recommendationOnCase } from './on-case.js';

export type SendingRefusal =
  | TimeRefusal
  | 'action/unknown-recommendation'
  | 'review/not-concluded'
  | 'action/already-sent';

/** Once the review is concluded its recommendations go to whom they are addressed to, each once. */
export const sendRecommendation = (
  command: SendRecommendation,
  file: CaseFile,
  told: Told,
): readonly RecommendationSent[] | Refusal<SendingRefusal> => {
  const { recommendation } = command;
  const made = recommendationOnCase(file, recommendation);
  if (isRefusal(made)) return made;
  const concluded = file.review.current?.concluded;
  if (concluded === undefined)
    return refuse('review/not-concluded', 'Recommendations are sent once the review is concluded.');
  if (made.sent !== undefined) return refuse('action/already-sent', 'This recommendation was sent to the body before.');
  const happened = happening(command, told, happenedOf(concluded));
  if (isRefusal(happened)) return happened;
  return [{ type: 'RecommendationSent', data: { ...happened, recommendation, to: made.to } }];
};
