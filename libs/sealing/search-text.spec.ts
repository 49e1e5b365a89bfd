import fc from 'fast-check';
import { searchText } from './search-text.js';

describe('searchText', () => {
  it.each([
    [["O'Brien", 'O’BRIEN', 'obrien', ' o brien ', 'O‘Brien'], 'obrien'],
    [['GL50 1AB', 'gl501ab', ' Gl50  1aB ', 'GL50\u00a01AB'], 'gl501ab'],
    [['José', 'Jose', 'JOSÉ', 'Jose\u0301'], 'jose'],
    [['Smith-Jones', 'Smith Jones', 'smith‑jones', 'SMITHJONES'], 'smithjones'],
    [['Łukasz', 'lukasz', 'ŁUKASZ'], 'lukasz'],
    [['Weiß', 'WEISS', 'weiss'], 'weiss'],
    [['Ægir', 'aegir'], 'aegir'],
    [['ﬁona', 'Fiona'], 'fiona'],
    [['Ковале\u0301нко', 'КОВАЛЕНКО'], 'коваленко'],
    [['', ' ', '—'], ''],
  ])('takes all of %j for one', (spellings, expected) => {
    expect(spellings.map(searchText)).toEqual(spellings.map(() => expected));
  });

  it('keeps different names apart', () => {
    expect(new Set(['brien', 'obrien', 'obrian', 'gl501ab', 'gl501ac'].map(searchText)).size).toBe(5);
  });

  it('leaves alone what it has normalised, and never minds outer spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchText(searchText(text))).toBe(searchText(text));
        expect(searchText(` ${text}\t`)).toBe(searchText(text));
      }),
      { numRuns: 2000 },
    );
  });
});
