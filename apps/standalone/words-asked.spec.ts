import { parseArgs } from 'node:util';
import { wordsAsked } from './words-asked.js';

const asked = (...args: string[]) =>
  wordsAsked('the usage', () =>
    parseArgs({ args, allowPositionals: true, options: { area: { type: 'string', default: 'here' } } }),
  );

describe('what a program is asked', () => {
  it('is one word, and options', () => {
    expect(asked('coordinator', '--area', 'there')).toEqual({ word: 'coordinator', values: { area: 'there' } });
  });

  it.each([[[]], [['two', 'words']], [['word', '--no-such-option']]])('%j is answered with the usage', (args) => {
    expect(() => asked(...args)).toThrow(/^the usage$/);
  });
});
