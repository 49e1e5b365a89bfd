import type { HeldOnPerson } from '../facts.js';
import { spelt } from './readings.js';
import { hasCapital, lettersOf, type Sought, wholeWords, wordsIn } from './sought.js';

/** Of a name of several words, these name nobody by themselves. */
const NOT_ALONE = new Set(
  'van von der den ter ten de del della di da do dos das du la le les el al bin ibn abu bint san st mac mc y mr mrs ms miss mx dr sir rev'.split(
    ' ',
  ),
);
const MONTHS = new Set(['january', 'march', 'april', 'may', 'june', 'july', 'august']);

/** `Anne-Marie`, `Anne Marie` and `AnneMarie` are one name. */
const together = (name: string): string => wordsIn(name).map(lettersOf).join("[ '.-]{0,2}");
const isInitials = (name: string): boolean => wordsIn(name).every((word) => [...word].length < 2);
/** The words of a name of several; what an apostrophe parts is one word. */
const partsOf = (name: string): readonly string[] => name.split(/[ -]+/).filter((part) => part !== '');

/** `on 1 May`, `May 2026`: a day, not somebody. */
const isInDate = ({ 0: text, index, input }: RegExpExecArray): boolean =>
  MONTHS.has(text.toLowerCase()) &&
  (/\d(?:st|nd|rd|th)?(?: of)? $/i.test(input.slice(0, index)) || /^,? \d/.test(input.slice(index + text.length)));

/** A word that may be an ordinary one too, as Long or Will: it counts when it is written as a name is. */
const alone = (name: string): Sought => ({
  pattern: wholeWords(together(name)),
  counts: (found) => hasCapital(found[0]) && !isInDate(found),
});

const inFull = (given: string, surname: string): readonly Sought[] => [
  { pattern: wholeWords(`${together(given)}[ ._-]{1,3}${together(surname)}`) },
  { pattern: wholeWords(`${together(surname)} ?, ?${together(given)}`) },
];

const ofIndividual = (surname: string, given: string): readonly Sought[] => {
  const names = [surname, given].flatMap((name) => {
    const parts = partsOf(name);
    return parts.length < 2 ? [name] : [name, ...parts.filter((part) => !NOT_ALONE.has(part.toLowerCase()))];
  });
  const givenNames = [given, partsOf(given)[0] ?? given].filter((name) => !isInitials(name));
  return [
    ...names.filter((name) => !isInitials(name)).map(alone),
    ...(isInitials(surname) ? [] : [...new Set(givenNames)].flatMap((name) => inFull(name, surname))),
  ];
};

/** What in a text would be this person's name. An initial alone never is; a business is named by its whole name. */
export const namesSought = ({ kind = 'individual', given = '', surname }: HeldOnPerson): readonly Sought[] => {
  const whole = spelt(surname);
  if (kind === 'individual') return ofIndividual(whole, spelt(given));
  return isInitials(whole) ? [] : [{ pattern: wholeWords(together(whole)) }];
};
