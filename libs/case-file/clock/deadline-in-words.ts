/** A deadline as a sentence names it. */
import { readableDay } from '../../calendar/readable.js';
import { list } from '../../sentences/list.js';
import type { MovedDeadline } from './facts.js';

const NAMES: Readonly<Record<string, string>> = {
  acknowledgement: 'the acknowledgement',
  'threshold-decision': 'the decision on the threshold',
  consent: 'the consent asked for',
  meeting: 'the review meeting',
  outcome: 'telling the outcome',
  'appeal-threshold': 'an appeal against the decision',
  'appeal-outcome': 'an appeal against the outcome',
};

/** By its key: `information-c2` as `the answer about complaint c2`. */
export const deadlineInWords = (key: string): string => {
  const ref = key.replace(/^information-/, '');
  return NAMES[key] ?? (ref.startsWith('c') ? `the answer about complaint ${ref}` : `the answer to request ${ref}`);
};

/** `the review meeting is due on 12 November 2026 and the answer to request i1 on 5 November 2026` */
export const dueInWords = (deadlines: readonly MovedDeadline[]): string =>
  list(
    deadlines.map(
      ({ deadline, dueOn }, index) =>
        `${deadlineInWords(deadline)}${index === 0 ? ' is due' : ''} on ${readableDay(dueOn)}`,
    ),
  );
