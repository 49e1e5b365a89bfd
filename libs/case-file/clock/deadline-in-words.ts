/** A deadline as a sentence names it. */
import { readableDay } from '../../calendar/readable.js';
import { list } from '../../sentences/list.js';
import type { MovedDeadline } from './facts.js';
import type { SetDeadline } from './set-deadline.js';

const NAMES: Readonly<Record<SetDeadline['name'], string>> = {
  acknowledgement: 'acknowledging the request',
  'threshold-decision': 'telling the applicant the decision',
  meeting: 'the review meeting',
  outcome: 'telling the applicant the outcome',
  appeal: 'an appeal',
  information: 'the answer to a question',
  consent: 'the consent that was asked for',
};
const APPEALED: Readonly<Record<string, string>> = {
  'appeal-threshold': 'an appeal against the decision',
  'appeal-outcome': 'an appeal against the outcome',
};

const isName = (key: string): key is SetDeadline['name'] => key in NAMES;

/** By its key: `information-c2` as `the answer about complaint c2`. */
export const deadlineInWords = (key: string): string => {
  if (isName(key)) return NAMES[key];
  const ref = key.replace(/^information-/, '');
  return APPEALED[key] ?? (ref.startsWith('c') ? `the answer about complaint ${ref}` : `the answer to request ${ref}`);
};

/** `the review meeting on 3 November 2026 and telling the applicant the outcome on 9 November 2026` */
export const dueInWords = (deadlines: readonly MovedDeadline[]): string =>
  list(deadlines.map(({ deadline, dueOn }) => `${deadlineInWords(deadline)} on ${readableDay(dueOn)}`));
