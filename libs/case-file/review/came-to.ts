/** What a review has come to. */
import { type Happened, happenedBefore } from '../../calendar/happened.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { Action, Recommendation } from '../actions/state.js';
import type { CaseFile } from '../case-state.js';
import type { ReviewOutcome } from './facts.js';
import type { Review } from './state.js';

export type OutcomeRefusal = 'review/outcome-does-not-fit';

interface CameTo {
  readonly recommendations: readonly Recommendation[];
  readonly actions: readonly Action[];
}

/** Of this review alone: what earlier ones recommended was told with their outcome, and what was agreed before it began is not its doing. */
export const cameTo = ({ opened }: Review, { review, actions }: CaseFile): CameTo => {
  const earlier = review.earlier.flatMap(({ concluded }) => concluded?.recommendations ?? []);
  return {
    recommendations: Object.values(actions.recommendations).filter(
      ({ recommendation }) => !earlier.includes(recommendation),
    ),
    actions: Object.values(actions.actions).filter(
      ({ agreed, ended }) => ended !== 'abandoned' && !happenedBefore(agreed, opened),
    ),
  };
};

/** The outcome that is told and counted (s.104(9)(d)) is the one the review came to. */
export const refuseOutcome = (
  outcome: ReviewOutcome,
  { recommendations, actions }: CameTo,
  at: Happened,
): Refusal<OutcomeRefusal> | undefined => {
  const recommended = recommendations.length > 0;
  const agreed = actions.some((action) => !happenedBefore(at, action.agreed));
  switch (outcome) {
    case 'recommendations-made':
      return recommended ? undefined : unfit('No recommendation was made.');
    case 'actions-agreed':
      return agreed ? undefined : unfit('No action was agreed that stands.');
    case 'no-further-action':
      return recommended || agreed ? unfit('Recommendations were made, or actions agreed.') : undefined;
  }
};

const unfit = (because: string): Refusal<OutcomeRefusal> => refuse('review/outcome-does-not-fit', because);
