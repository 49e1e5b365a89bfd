/** What a body is told: that it was brought onto a case, or is asked for something. */
import { readableDay } from '../calendar/readable.js';
import type { CaseFact } from '../case-file/facts.js';
import { readableBody } from '../sentences/readable-body.js';
import type { DueNotice } from './notice.js';

export const noticesToBodies = (fact: CaseFact): readonly DueNotice[] => {
  switch (fact.type) {
    case 'RequestPassedToBody':
      return [
        {
          kind: 'request-passed-on',
          to: { body: fact.data.body },
          sentence: `A request for a review was passed on to ${readableBody(fact.data.body)} (section 104(3)).`,
        },
      ];
    case 'VerificationAsked': {
      const { ref, body, dueOn } = fact.data;
      const sentence = `${readableBody(body)} is asked whether it holds complaint ${ref}, by ${readableDay(dueOn)}.`;
      return [{ kind: 'verification-asked', to: { body }, sentence, dueOn }];
    }
    case 'BodyInvited':
      return [
        {
          kind: 'invitation',
          to: { body: fact.data.body },
          sentence: `${readableBody(fact.data.body)} is invited to take part in a review.`,
        },
      ];
    case 'InformationRequested': {
      const { request, body, duty, dueOn } = fact.data;
      const asked = duty === 'must' ? 'must give information' : 'is asked for information';
      const sentence = `${readableBody(body)} ${asked} for a review (${request}), by ${readableDay(dueOn)}.`;
      return [{ kind: 'information-asked', to: { body }, sentence, dueOn }];
    }
    case 'ReminderSent': {
      const { request, body } = fact.data;
      const sentence = `${readableBody(body)} is reminded of the information it was asked for (${request}).`;
      return [{ kind: 'reminder', to: { body }, sentence }];
    }
    case 'RecommendationSent': {
      const { recommendation, to: body } = fact.data;
      const sentence = `Recommendation ${recommendation} of a review was sent to ${readableBody(body)}, which must have regard to it (section 104(7)).`;
      return [{ kind: 'recommendation', to: { body }, sentence }];
    }
    case 'ActionAgreed': {
      const { action, by: body, byWhen: dueOn } = fact.data;
      const sentence = `${readableBody(body)} owns action ${action}, to be done by ${readableDay(dueOn)}.`;
      return [{ kind: 'action-agreed', to: { body }, sentence, dueOn }];
    }
    default:
      return [];
  }
};
