/** Pieces of the expressions a text is searched with. What they are made of was `spelt`. */

/** Something a text may hold. */
export interface Sought {
  /** Global; any case. */
  readonly pattern: RegExp;
  /** Whether what was found is meant; left out: always. */
  readonly counts?: (found: RegExpExecArray) => boolean;
}

const CHARACTER = '[\\p{L}\\p{N}]';
/** No letter or digit before it, nor one and an apostrophe: `Brien` is not in `O'Brien`. */
const START = `(?<!${CHARACTER})(?<!${CHARACTER}')`;
/** `Smith's`, `the Smiths'`, `Smith'll`; but no other letter or digit may follow: `Don` is not in `don't`. */
const END = `(?:s(?='))?(?!${CHARACTER})(?!'(?!(?:s|d|ll|re|ve)(?!${CHARACTER}))${CHARACTER})`;

/** Letters and digits only, so there is nothing to escape. A hyphen or an apostrophe may part them. */
export const lettersOf = (word: string): string => [...word].join("['-]?");

/** The words of a spelt text: `O'Brien-Smith` has three. */
export const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

export const wholeWords = (expression: string): RegExp => new RegExp(`${START}${expression}${END}`, 'giu');

export const expression = (source: string): RegExp => new RegExp(source, 'giu');

/** Written with a capital letter, or in letters that know none. */
export const hasCapital = (text: string): boolean => /[\p{Lu}\p{Lt}]/u.test(text) || !/\p{Ll}/u.test(text);
