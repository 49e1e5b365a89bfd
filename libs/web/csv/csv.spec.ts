import { csvText } from './csv-text.js';
import { wantsCsv } from './wants-csv.js';

describe('a table as CSV', () => {
  it('has a header, a row a line, and quotes where a cell needs them', () =>
    expect(
      csvText(
        ['area', 'applications'],
        [
          ['Stafford', 3],
          ['Bath, "North"\nEast', 0],
        ],
      ),
    ).toBe('area,applications\r\nStafford,3\r\n"Bath, ""North""\nEast",0\r\n'));

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets no spreadsheet carry out %j', (text) =>
    expect(csvText(['name'], [[text]]).replace('"', '')).toMatch(/^name\r\n'/),
  );

  it('leaves a number a number, below nought too', () => expect(csvText(['n'], [[-1]])).toBe('n\r\n-1\r\n'));
});

describe('what is asked for', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['text/csv', true],
    ['Text/CSV; charset=utf-8', true],
    ['application/json, text/csv', true],
    ['application/json, text/csv;q=0.5', false],
    ['application/json;q=0.5, text/csv;q=0.9', true],
    ['text/csv;q=0', false],
    ['text/csv;q=none', false],
    ['text/csvx', false],
  ])('Accept: %s', (accept, csv) => expect(wantsCsv(accept)).toBe(csv));
});
