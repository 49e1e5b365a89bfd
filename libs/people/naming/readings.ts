/** A text as it is compared: however it was typed, marked up or hidden in, equal words are spelt alike. Case is kept. */

/** Letters that carry no mark Unicode could take off. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L' },
  ...{ đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'TH', ħ: 'h', Ħ: 'H', ı: 'i' },
};
const APOSTROPHES = /[`´‘’‛′ʹʻʼʽˈ՚ꞌ＇]/g;
/** What is not seen: accents once taken apart, soft hyphens, joiners, spaces of no width, controls that are no blank. */
const UNSEEN = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;

/** Accents, ligatures, widths, dashes, apostrophes and blanks made one; `&` becomes a word. */
export const spelt = (text: string): string =>
  text
    .replace(APOSTROPHES, "'")
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(/\p{L}/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\p{Pd}−]/gu, '-')
    .replaceAll('&', ' and ')
    .replace(/\s+/g, ' ')
    .trim();

const ENTITIES: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    lsquo: "'",
    rsquo: "'",
    szlig: 'ss',
    aelig: 'ae',
    oelig: 'oe',
  },
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', ndash: '-', mdash: '-', hyphen: '-', minus: '-' },
  ...{ shy: '', zwj: '', zwnj: '', zerowidthspace: '', nobreak: '' },
};
const ENTITY =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)|([a-z]+));/gi;

const entitiesRead = (text: string): string =>
  text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, letter?: string, name?: string) => {
    if (letter !== undefined) return letter;
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });

const TAG = /<[^<>]*>/g;

/** As it stands, and as a page would show it: a tag may part two words or stand inside one, or be no tag but `<rosa@example.org>`. */
export function readingsOf(text: string): readonly string[] {
  const read = entitiesRead(text);
  return [...new Set([read, read.replace(TAG, ''), read.replace(TAG, ' ')].map(spelt))];
}
