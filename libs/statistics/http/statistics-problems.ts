/** What a client is told of each refusal of the statutory counts and of published returns. */
import { TIME_PROBLEMS } from '../../records/shared-problems.js';
import type { ProblemsOf } from '../../web/problems/catalogue.js';
import type { StatisticsRefusal } from '../read/read-statistics.js';
import type { ReturnRefusal } from '../return-rules.js';

export const STATISTICS_PROBLEMS: ProblemsOf<StatisticsRefusal | ReturnRefusal> = {
  ...TIME_PROBLEMS,
  'statistics/unknown-area': {
    status: 404,
    title: 'Unknown area',
    explanation: 'No published procedure serves, or ever served, a local government area of this ONS code.',
  },
  // The question itself cannot stand, so these are 422 and not refusals.
  'statistics/period-backwards': {
    status: 422,
    title: 'Period backwards',
    explanation: 'A period ends on the day it begins, or later: both days are included.',
  },
  'statistics/period-too-long': {
    status: 422,
    title: 'Period too long',
    explanation: 'Figures are given for periods of at most ten years.',
  },
  'statistics/not-yours-to-open': {
    status: 403,
    title: 'Not yours to open',
    explanation: 'The cases behind a figure are for the office of the area and whoever checks on it; leave out `open`.',
  },
  'returns/not-your-area': {
    status: 404,
    title: 'Not your area',
    explanation: 'The office of a police area publishes the returns of the areas that its own procedure serves.',
  },
  'returns/unknown-return': {
    status: 404,
    title: 'Unknown return',
    explanation: 'The local government area has published no return of this name.',
  },
  'returns/not-the-latest': {
    title: 'Not the latest',
    explanation: 'A correction names the return that stands: the one named here was corrected before.',
  },
  'returns/another-period': {
    title: 'Another period',
    explanation: 'A correction is of exactly the period of the return whose place it takes.',
  },
  'returns/too-long': {
    title: 'Too long',
    explanation: 'The figures are published for periods of at most 12 months (s.104(9)).',
  },
  'returns/already-published': {
    title: 'Already published',
    explanation: 'A return that stands tells of some of these days. Name it as corrected, or choose days after it.',
  },
  'returns/period-not-over': {
    title: 'Period not over',
    explanation: 'A return tells of whole days that are over: it is published after the last of them.',
  },
  'returns/counts-incomplete': {
    title: 'Counts incomplete',
    explanation:
      'A record was set aside and is not counted. An administrator retries it; then the return can be published.',
  },
  'returns/too-many-cases': {
    title: 'Too many cases',
    explanation:
      'A return keeps the cases behind its figures, some 2,000 of them. Publish the period in shorter ones: they add up.',
  },
  'returns/changes-nothing': {
    title: 'Changes nothing',
    explanation: 'A correction tells of other figures, or of other cases, than the return it corrects.',
  },
};
