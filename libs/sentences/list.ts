const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `['A', 'B', 'C']` as `A, B and C`; nothing as an empty text. */
export const list = (items: readonly string[]): string => conjunction.format(items);
