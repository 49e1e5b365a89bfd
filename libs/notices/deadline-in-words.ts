import type { Deadline } from '../procedures/facts.js';

const WORDS: Readonly<Record<Deadline['name'], string>> = {
  acknowledgement: 'The day to acknowledge the request',
  'threshold-decision': 'The day to tell the decision on the threshold',
  meeting: 'The day to hold the review meeting',
  outcome: 'The day to tell the outcome of the review',
  appeal: 'The last day to appeal',
  information: 'The day for the information asked for',
  consent: 'The day for the written consent asked for',
};

/** A deadline of a case by its key: its name, and where there may be several what it is of, as `information-i1`. */
export const deadlineInWords = (key: string): string => {
  const name = (Object.keys(WORDS) as Deadline['name'][]).find((one) => key === one || key.startsWith(`${one}-`));
  if (name === undefined) return `The day for ${key}`;
  const of = key.slice(name.length + 1);
  return of === '' ? WORDS[name] : `${WORDS[name]} (${of})`;
};
