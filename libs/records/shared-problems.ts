/** Codes that every kind of record meets. A slice registers the entries of those that its own commands can answer. */
import type { TimeRefusal } from '../calendar/happened.js';
import type { ProblemsOf } from '../web/problems/catalogue.js';

export const TIME_PROBLEMS: ProblemsOf<TimeRefusal> = {
  'fact/in-the-future': {
    title: 'Not yet happened',
    explanation: 'What is recorded has happened: `occurredAt` or `occurredOn` lies in the future.',
  },
  'fact/before-what-it-answers': {
    title: 'Before what it answers',
    explanation: 'A fact cannot have happened before the one it answers, as a correction before what it corrects.',
  },
};

export const PEOPLE_PROBLEMS: ProblemsOf<'person/unknown' | 'person/erased'> = {
  'person/unknown': {
    status: 404,
    title: 'Unknown person',
    explanation: 'Nobody is registered under this id, or under an id that the request names: register them first.',
  },
  'person/erased': {
    title: 'Erased',
    explanation: 'The data of a person this is about was erased: nothing more can be recorded about them.',
  },
};

export const RESTRICTION_PROBLEMS: ProblemsOf<'person/restricted'> = {
  'person/restricted': {
    title: 'Processing is restricted',
    explanation:
      'While processing is restricted (UK GDPR Article 18) data can be corrected, held, redacted and erased on request, and nothing else.',
  },
};

export const NAMED_DOCUMENT_PROBLEMS: ProblemsOf<'document/unknown'> = {
  'document/unknown': {
    status: 404,
    title: 'Unknown document',
    explanation: 'There is no document with this digest, or it is not yours to read: the answer is the same.',
  },
};
