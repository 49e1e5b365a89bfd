import { readableDay } from '../../calendar/readable.js';
import type { Personal } from '../../decider/personal.js';
import { list } from '../../sentences/list.js';
import { deadlineInWords, dueInWords } from './deadline-in-words.js';
import type { ClockFact } from './facts.js';

const days = (number: number): string => `${number} ${number === 1 ? 'day' : 'days'}`;

/** One plain sentence for the timeline; it holds nothing personal. */
export const clockSentence = (fact: ClockFact): string => {
  switch (fact.type) {
    case 'ClockPaused':
      return `The clock was stopped for ${list(fact.data.deadlines.map(deadlineInWords))}.`;
    case 'ClockResumed': {
      const { daysPaused, moved } = fact.data;
      return `The clock went on after ${days(daysPaused)}: ${dueInWords(moved)}.`;
    }
    case 'DeadlineExtended': {
      const { deadline, dueOn, before } = fact.data;
      return `The last day for ${deadlineInWords(deadline)} was put off from ${readableDay(before)} to ${readableDay(dueOn)}.`;
    }
    case 'DeadlineMissed': {
      const { deadline, dueOn } = fact.data;
      return `The last day for ${deadlineInWords(deadline)}, ${readableDay(dueOn)}, passed, and nothing on record had met it.`;
    }
  }
};

/** Why, in the words the applicant is told; that a day passed needs no reason. */
export const clockReason = (fact: ClockFact): Personal | undefined =>
  fact.type === 'DeadlineMissed' ? undefined : fact.data.reason;
