import type { Day } from '../../calendar/day.js';
import { readableDay } from '../../calendar/readable.js';
import type { Personal } from '../../decider/personal.js';
import { readableBody } from '../../sentences/readable-body.js';
import type { ActionFact } from './facts.js';

const by = (day: Day | undefined): string => (day === undefined ? '' : `, to be carried out by ${readableDay(day)}`);

const carryingOut = (recommendation: string | undefined): string =>
  recommendation === undefined ? '' : `, to carry out recommendation ${recommendation}`;

/** One plain sentence for the timeline; it holds nothing personal, opened or not. */
export const actionSentence = (fact: ActionFact): string => {
  switch (fact.type) {
    case 'RecommendationMade': {
      const { recommendation, to, byWhen } = fact.data;
      return `The review made recommendation ${recommendation} to ${readableBody(to)}${by(byWhen)}.`;
    }
    case 'RecommendationSent':
      return `Recommendation ${fact.data.recommendation} was sent to ${readableBody(fact.data.to)}.`;
    case 'RecommendationAccepted':
      return `${readableBody(fact.data.by)} accepted recommendation ${fact.data.recommendation}.`;
    case 'RecommendationDeclined':
      return `${readableBody(fact.data.by)} declined recommendation ${fact.data.recommendation} and gave its reasons.`;
    case 'ActionAgreed': {
      const { action, byWhen, recommendation } = fact.data;
      return `Action ${action} was agreed: ${readableBody(fact.data.by)} does it by ${readableDay(byWhen)}${carryingOut(recommendation)}.`;
    }
    case 'ActionProgressed':
      return `Progress with action ${fact.data.action} was reported.`;
    case 'ActionCompleted':
      return `Action ${fact.data.action} was completed.`;
    case 'ActionAbandoned':
      return `Action ${fact.data.action} was abandoned.`;
  }
};

/** Why: the public reasons of a body that declined, or the words in which an action was given up; undefined where a fact has none. */
export const actionReason = (fact: ActionFact): Personal | string | undefined => {
  switch (fact.type) {
    case 'RecommendationDeclined':
      return fact.data.reasons;
    case 'ActionAbandoned':
      return fact.data.reason;
    default:
      return undefined;
  }
};
