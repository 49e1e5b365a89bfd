/** What a client is told of each refusal that is about information asked of a body. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { InformationRefusal } from '../rules.js';

export const INFORMATION_PROBLEMS: ProblemsOf<Extract<InformationRefusal, `information/${string}`>> = {
  'information/unknown': {
    status: 404,
    title: 'Unknown request for information',
    explanation: 'Nothing was asked of a body on this case by this ref: they are `i1`, `i2` and so on, in order.',
  },
  'information/too-many': { title: 'Too many', explanation: 'At most 50 requests for information are made on a case.' },
  'information/unknown-body': {
    title: 'Unknown body',
    explanation:
      'Information is asked of the relevant bodies of the area, the partners of its procedure, bodies a complaint on the case was made to, and bodies invited to the review. Invite the body first.',
  },
  'information/must-answer': {
    title: 'Must answer',
    explanation:
      'A body with public functions must answer what it is asked for a review (Schedule 4, paragraph 7): it may not be told that it may, nor be unwilling. It may hold nothing, or be kept by data protection law.',
  },
  'information/not-your-body': {
    title: "Another body's request",
    explanation:
      'The body that was asked answers: one of its own workers, or a coordinator on its behalf (`onBehalfOf`).',
  },
  'information/not-late': {
    title: 'Not late',
    explanation:
      'A body is reminded once the day it was to answer by has passed, as the clock has it: an extension moves that day, and while the clock stands still nothing becomes late.',
  },
  'information/already-answered': {
    title: 'Already answered',
    explanation: 'The body answered this request: it is not reminded of it.',
  },
  'information/already-reminded': {
    title: 'Already reminded',
    explanation: 'A body is reminded of a request at most once a day.',
  },
  'information/already-supplied': {
    title: 'Already supplied',
    explanation: 'What a body supplied it does not refuse afterwards. It may supply more.',
  },
  'information/already-refused': {
    title: 'Already refused',
    explanation: 'A body refuses a request once. It may still supply what was asked for.',
  },
  'information/nothing-supplied': {
    title: 'Nothing supplied',
    explanation:
      'An answer has at least an entry of a chronology or a stored document. Holding nothing is a refusal: `not-held`.',
  },
  'information/in-the-future': {
    title: 'In the future',
    explanation: 'A chronology tells what was done on or before the day of the answer.',
  },
  'information/too-long': {
    title: 'Too long',
    explanation:
      'One answer holds about 100,000 letters of chronology. Send the rest as a second answer: it adds to the first.',
  },
};
