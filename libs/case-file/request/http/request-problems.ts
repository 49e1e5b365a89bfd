/** What a client is told of each refusal that is about a request. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { RequestReviewRefusal } from '../request-review.js';
import type { RequestRefusal } from '../rules.js';

export const REQUEST_PROBLEMS: ProblemsOf<Extract<RequestReviewRefusal | RequestRefusal, `request/${string}`>> = {
  'request/not-your-area': {
    status: 404,
    title: 'Not your area',
    explanation: 'The office of a police area records the requests made to it, and no others.',
  },
  'request/not-your-own': {
    status: 404,
    title: 'Not your own',
    explanation: 'Whoever applies is the applicant: in their own right, or as a representative with written consent.',
  },
  'request/two-dates': {
    title: 'Two dates',
    explanation:
      '`requestedOn` is the London day on which the review was asked for, and so is the day of `occurredAt` or `occurredOn`. Give one of them.',
  },
  'request/no-procedure-in-force': {
    title: 'No procedure in force',
    explanation: 'The area had published no procedure that was in force on the day the review was asked for.',
  },
  'request/unknown-area': {
    title: 'Unknown area',
    explanation: "The area's procedure, as it was in force on that day, does not serve this local government area.",
  },
  'request/nobody-represented': {
    title: 'Nobody represented',
    explanation: 'A representative names at least one victim besides themselves.',
  },
  'request/already-acknowledged': {
    title: 'Already acknowledged',
    explanation: 'A request is acknowledged once.',
  },
  'request/support-not-offered': {
    title: 'Support not offered',
    explanation: 'An answer to the offer of Victim Support belongs to an offer: `supportOffered` is false.',
  },
  'request/for-the-office': {
    title: 'For the office',
    explanation:
      'On the day of a request and its local government area depend the law and the bodies: only a coordinator amends them.',
  },
  'request/later-than-what-followed': {
    title: 'Later than what followed',
    explanation:
      'The request cannot have been made after it was put on file, after something that was done on it, or after this amendment.',
  },
  'request/changes-nothing': {
    title: 'Changes nothing',
    explanation: 'The amendment would leave the request exactly as it stands.',
  },
  'request/unknown-body': {
    title: 'Unknown body',
    explanation: 'A request is passed on to the relevant bodies of its local government area (s.104(3), s.105).',
  },
  'request/already-passed-on': {
    title: 'Already passed on',
    explanation: 'A request is passed on to each relevant body once.',
  },
  'request/unknown-case': {
    status: 404,
    title: 'Unknown other case',
    explanation: 'There is no case under the id that the request is to be linked to.',
  },
  'request/linked-to-itself': {
    title: 'Linked to itself',
    explanation: 'A request is linked to another one.',
  },
  'request/already-linked': {
    title: 'Already linked',
    explanation:
      'The two cases are linked in this way already. A related one found to be a duplicate may be linked again.',
  },
};
