import type { HeldOnPerson } from '../facts.js';
import { spelt } from './readings.js';
import { expression, type Sought, wholeWords } from './sought.js';

const BRITISH_POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})\b/gi;

/** Shorter ones, as `75` or `GL50`, say too little to be somebody's. */
const FEWEST_IN_POSTCODE = 5;
const FEWEST_IN_PHONE = 6;

const inAnyShape = (characters: string, between: string): string => [...characters].join(between);

/** With or without the blank: of a British one it stands before the last three. */
const postcode = (held: string): readonly Sought[] => {
  const characters = spelt(held).replace(/[^\p{L}\p{N}]/gu, '');
  return characters.length < FEWEST_IN_POSTCODE
    ? []
    : [{ pattern: wholeWords(`${characters.slice(0, -3)}[ .-]{0,3}${characters.slice(-3)}`) }];
};

/** By its digits, whatever stands between them; 0, 0044 and +44 begin the same number. */
const phone = (held: string): readonly Sought[] => {
  const digits = spelt(held).replace(/\D/g, '').replace(/^00/, '');
  const subscriber = digits.replace(/^44/, '').replace(/^0/, '');
  if (subscriber.length < FEWEST_IN_PHONE) return [];
  const between = '[^\\p{L}\\p{N}]{0,3}';
  const begins = `(?:(?:00)?${between}44${between}0?|00|0)?${between}`;
  return [{ pattern: expression(`(?<!\\d)${begins}${inAnyShape(subscriber, between)}(?!\\d)`) }];
};

const email = (held: string): readonly Sought[] => {
  const escaped = spelt(held).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return [{ pattern: expression(`(?<![\\p{L}\\p{N}._%+-])${escaped}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`) }];
};

const of = (held: string | undefined, sought: (held: string) => readonly Sought[]): readonly Sought[] =>
  held === undefined ? [] : sought(held);

/** What in a text would be how this person is reached; where they live is `addressesSought`. */
export const contactsSought = (held: HeldOnPerson): readonly Sought[] => [
  ...of(held.postcode, postcode),
  ...[...spelt(held.address ?? '').matchAll(BRITISH_POSTCODE)].flatMap(([found]) => postcode(found)),
  ...of(held.phone, phone),
  ...of(held.email, email),
];
