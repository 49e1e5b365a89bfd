/** What a client is told of each refusal of a person. */
import { PEOPLE_PROBLEMS, RESTRICTION_PROBLEMS, TIME_PROBLEMS } from '../../records/shared-problems.js';
import type { ProblemsOf } from '../../web/problems/catalogue.js';
import type { PersonRefusal } from '../person-refusals.js';

export const PERSON_PROBLEMS: ProblemsOf<PersonRefusal> = {
  ...TIME_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...RESTRICTION_PROBLEMS,
  'person/already-registered': { title: 'Already registered', explanation: 'A person is registered once.' },
  'person/changes-nothing': {
    title: 'Changes nothing',
    explanation: 'This would leave everything exactly as it stands.',
  },
  'person/already-restricted': { title: 'Already restricted', explanation: 'Processing is restricted already.' },
  'person/not-restricted': { title: 'Not restricted', explanation: 'There is no restriction to lift.' },
  'person/same-person': { title: 'The same person', explanation: 'Nobody is found to be one with themselves.' },
  'person/already-one': { title: 'Found before', explanation: 'These two were found to be one already.' },
  'person/not-found-one': {
    title: 'Not found to be one',
    explanation: 'These two are not found to be one on this record; the finding may stand on the record of the other.',
  },
  'person/hold-already-placed': { title: 'Hold placed before', explanation: 'A hold with this id was placed before.' },
  'person/hold-unknown': {
    status: 404,
    title: 'Unknown hold',
    explanation: 'No legal hold with this id was placed on this person.',
  },
  'person/hold-already-released': { title: 'Released before', explanation: 'A legal hold is released once.' },
  'person/legal-hold-stands': {
    title: 'A legal hold stands',
    explanation: 'What is held for a legal reason is not erased: every hold is released first.',
  },
  'person/narrative-unknown': {
    title: 'No text there',
    explanation: 'No personal text stands at that place of that fact.',
  },
  'person/narrative-not-about-them': {
    title: 'Not about them',
    explanation: 'The text at that place is not about this person, and outlives them as it is.',
  },
  'person/nobody-remains': {
    title: 'Nobody remains',
    explanation: 'The text is about this person alone: it goes with them, and there is nobody to keep it for.',
  },
  'person/invalid-reference': {
    title: 'Invalid reference',
    explanation: "An authority's reference has up to 64 letters, digits and . _ / : - and no blanks.",
  },
};
