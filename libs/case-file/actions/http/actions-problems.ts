/** What a client is told of each refusal that is about a recommendation or an action. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { ActionRefusal } from '../rules.js';

export const ACTION_PROBLEMS: ProblemsOf<Extract<ActionRefusal, `action/${string}`>> = {
  'action/unknown': {
    status: 404,
    title: 'Unknown action',
    explanation: 'No action on this case has this ref: they are `x1`, `x2` and so on, in the order they were agreed.',
  },
  'action/unknown-recommendation': {
    status: 404,
    title: 'Unknown recommendation',
    explanation:
      'No recommendation on this case has this ref: they are `r1`, `r2` and so on, in the order they were made.',
  },
  'action/not-your-body': {
    title: "Another body's",
    explanation:
      'The body a recommendation is addressed to answers it, and the body that agreed to an action tells of it: one of its own workers, or a coordinator on its behalf (`onBehalfOf`). Of an action the office tells in its own right too.',
  },
  'action/in-the-past': {
    title: 'In the past',
    explanation: 'The day by which something is to be done lies on or after the day it was recommended or agreed.',
  },
  'action/already-sent': {
    title: 'Already sent',
    explanation: 'A recommendation is sent to its addressee once.',
  },
  'action/not-sent': {
    title: 'Not sent',
    explanation: 'A recommendation is answered after it was sent to its addressee.',
  },
  'action/already-answered': {
    title: 'Already answered',
    explanation: 'The body gave this very answer before. It may still give the other.',
  },
  'action/no-reasons': {
    title: 'No reasons',
    explanation:
      'Who is sent a recommendation must have regard to it (s.104(7)): a body that does not follow it says why.',
  },
  'action/unknown-body': {
    title: 'Unknown body',
    explanation:
      'Actions are agreed with bodies that take part in the review: relevant to the area, invited, asked for information, or recommended to.',
  },
  'action/not-of-this-recommendation': {
    title: 'Recommended to another body',
    explanation: 'An action carries out a recommendation that is addressed to the body that agrees to it.',
  },
  'action/declined': {
    title: 'Declined',
    explanation:
      'The body declined this recommendation. Agree the action without it, or record first that the body accepts it after all.',
  },
  'action/already-ended': {
    title: 'Already ended',
    explanation: 'An action is completed or abandoned once, and nothing is told of it afterwards. Agree a new one.',
  },
};
