/** Letters that Unicode does not decompose although a plain keyboard writes them otherwise. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe' };

/**
 * A text as the keyed index compares it: letters and digits only, without case or marks, so that O’BRIEN is obrien,
 * José is jose and GL50 1AB is gl501ab, however they were typed.
 */
export function searchText(text: string): string {
  return (
    lettersAndDigits(text)
      // Up and down again folds what has two lower-case spellings: ß and ss, the dotless i.
      .toUpperCase()
      .toLowerCase()
      .replace(/[łøđðþæœ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
  );
}

/** Marks, spaces and punctuation are neither letters (L) nor numbers (N). */
const lettersAndDigits = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
