import { readFileSync, writeFileSync } from 'node:fs';

/**
 * A part of a document that is generated from the code: what stands between `<!-- name -->` and `<!-- end name -->` must be
 * exactly `expected`. `UPDATE_DOCUMENTS=1 npx jest …` writes it instead.
 */
export const expectSection = (path: string, name: string, expected: string): void => {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end ${name} -->`];
  const text = readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  expect({ path, begin: from >= 0, end: to > from }).toEqual({ path, begin: true, end: true });
  const section = `${begin}\n\n${expected}\n\n`;
  if (process.env.UPDATE_DOCUMENTS) writeFileSync(path, text.slice(0, from) + section + text.slice(to));
  else expect(text.slice(from, to)).toBe(section);
};
