import type { HeldOnPerson } from '../facts.js';
import { spelt } from './readings.js';
import { hasCapital, lettersOf, type Sought, wholeWords, wordsIn } from './sought.js';

/** What streets are called, with what people write for it. `St` is a saint as often. */
const STREETS: readonly (readonly string[])[] = [
  ...[
    ['road', 'rd'],
    ['street', 'st', 'str', 'saint'],
    ['avenue', 'ave', 'av'],
    ['lane', 'ln'],
    ['drive', 'dr'],
  ],
  ...[
    ['close', 'cl'],
    ['court', 'ct', 'crt'],
    ['crescent', 'cres', 'cresc'],
    ['gardens', 'gdns'],
    ['grove', 'gr'],
  ],
  ...[
    ['place', 'pl'],
    ['square', 'sq'],
    ['terrace', 'terr', 'ter'],
    ['park', 'pk'],
    ['way', 'wy'],
    ['hill', 'hl'],
  ],
  ...[
    ['mount', 'mt'],
    ['buildings', 'bldgs'],
    ['cottages', 'cotts'],
    ['meadow', 'mdw'],
    ['meadows', 'mdws'],
  ],
  ...'walk row rise view mews green mead field fields end wharf quay parade path passage vale villas garden'
    .split(' ')
    .map((word) => [word]),
  ...'circle circus gate heath leys link orchard oval pastures ridge side crossing croft dale down downs'
    .split(' ')
    .map((word) => [word]),
  ...'alley arcade approach bank broadway chase copse corner estate bridge common acre acres yard promenade'
    .split(' ')
    .map((word) => [word]),
];
const SPELLINGS = new Map(STREETS.flatMap((spellings) => spellings.map((spelling) => [spelling, spellings] as const)));
const HOUSES = new Set(
  'house cottage farm farmhouse lodge barn villa bungalow manor hall mill rectory vicarage'.split(' '),
);

const isStreet = (word: string | undefined): boolean => SPELLINGS.has((word ?? '').toLowerCase());
const isNumber = (word: string): boolean => /^\d+[a-z]?$/i.test(word);

const BETWEEN = '[^\\p{L}\\p{N}]{0,8}';

const written = (word: string): string => {
  const number = /^(\d+)([a-z]?)$/i.exec(word);
  if (number) return `${number[1]}[ .-]{0,2}${number[2]}`;
  const spellings = SPELLINGS.get(word.toLowerCase()) ?? [word];
  return `(?:${spellings.map(lettersOf).join('|')})`;
};
const inOrder = (words: readonly string[]): RegExp => wholeWords(words.map(written).join(BETWEEN));

/** `12 A` is 12A. An apostrophe parts no word of a street. */
const linesOf = (address: string): readonly (readonly string[])[] =>
  address
    .split(/[,;\n\r\t\u2028\u2029]+/)
    .map((line) =>
      wordsIn(
        spelt(line)
          .replaceAll("'", '')
          .replace(/\b(\d+) ([a-z])\b/gi, '$1$2'),
      ),
    )
    .filter((words) => words.length > 0);

/** As far as the word that says what kind of street it is: what follows on the same line is the town. */
function streetIn(words: readonly string[]): readonly string[] {
  const kind = words.findIndex((word, index) => index > 0 && isStreet(word) && !isStreet(words[index + 1]));
  return kind < 0 ? words : words.slice(0, kind + 1);
}

/** Each number with the street it is in, be it on the same line or alone on the one before. */
const numbered = (lines: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lines.flatMap((line, at) =>
    line.flatMap((word, index) => {
      const rest = index + 1 < line.length ? line.slice(index + 1) : (lines[at + 1] ?? []);
      return isNumber(word) && rest[0] !== undefined && !/^\d/.test(rest[0]) ? [[word, ...streetIn(rest)]] : [];
    }),
  );

/** `Rose Cottage, Mill Lane`: a house with a name, which only a capital tells from any cottage of roses. */
const named = ([house, street]: readonly (readonly string[])[]): readonly Sought[] => {
  if (house === undefined || street === undefined || house.some(isNumber) || isStreet(house.at(-1))) return [];
  const lastWord = house.at(-1) as string;
  if (!street.some(isStreet) && !HOUSES.has(lastWord.toLowerCase())) return [];
  return [
    { pattern: inOrder([...house, ...streetIn(street)]) },
    { pattern: inOrder(house), counts: ([found]) => hasCapital(wordsIn(found).at(-1)?.slice(0, 1) ?? '') },
  ];
};

/** What in a text would be where this person lives: the line that tells their house from others. A street or a town alone is nobody. */
export const addressesSought = ({ address }: HeldOnPerson): readonly Sought[] => {
  const lines = linesOf(address ?? '');
  return [...numbered(lines).map((words) => ({ pattern: inOrder(words) })), ...named(lines)];
};
