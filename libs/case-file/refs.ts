/** How the parts of a case are numbered, so that people can speak of them on the telephone: complaint c2, recommendation r1. */
const LETTERS = {
  complaint: 'c',
  assessment: 'a',
  'information request': 'i',
  finding: 'f',
  recommendation: 'r',
  action: 'x',
  appeal: 'p',
} as const;

export type Numbered = keyof typeof LETTERS;

/** The ref of the next one, where there are so many. */
export const nextRef = (of: Numbered, soMany: number): string => `${LETTERS[of]}${soMany + 1}`;

/** A ref as it is written, as `c1`. */
export const refPattern = (of: Numbered): RegExp => new RegExp(`^${LETTERS[of]}[1-9][0-9]{0,3}$`);
