const SMALL = new Set(['of', 'and', 'the', 'for']);
const INITIALS = new Set(['nhs', 'icb', 'opcc', 'pcc']);

const readableWord = (word: string): string => {
  if (SMALL.has(word)) return word;
  if (INITIALS.has(word)) return word.toUpperCase();
  return word.slice(0, 1).toUpperCase() + word.slice(1);
};

/** A body's slug as its name: `forest-of-dean-district-council` as `Forest of Dean District Council`. */
export const readableBody = (slug: string): string => slug.split('-').map(readableWord).join(' ');
