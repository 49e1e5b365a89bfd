import { Problem } from '../../web/problems/problem.js';
import { areaOfLsoa } from './areas.js';
import { PoliceUkRows } from './police-uk-rows.js';
import { slugOf } from './slug.js';

const ACTOR = { id: 'anna', role: 'coordinator', area: 'gloucestershire' } as const;
const HEADER =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const ROW =
  ',2018-10,Gloucestershire Constabulary,Gloucestershire Constabulary,-2.1,51.9,On or near A,E01,Cheltenham 001A,Anti-social behaviour,,';

const readIn = (rows: PoliceUkRows, ...lines: readonly string[]) =>
  rows.read(lines.map((text, index) => ({ number: index + 2, text })));
const read = (...lines: readonly string[]) => readIn(new PoliceUkRows(ACTOR), ...lines);
const faultOf = (line: string): unknown => {
  const [row] = read(line);
  if (row === undefined || !('rejected' in row)) return row;
  const { code, details } = row.rejected;
  return details.errors?.map(({ path }) => path) ?? code;
};

describe("a row of police.uk's files", () => {
  it('becomes a report with what the file gives, and nothing more', () => {
    expect(read(ROW)).toEqual([
      {
        line: 2,
        id: expect.any(String),
        actor: ACTOR,
        command: {
          type: 'RecordReport',
          report: {
            source: 'police-uk',
            agency: 'gloucestershire-constabulary',
            kind: 'asb',
            incidentMonth: '2018-10',
            place: {
              ...{ kind: 'snapped', longitude: -2.1, latitude: 51.9 },
              ...{ near: 'On or near A', lsoaCode: 'E01', lsoaName: 'Cheltenham 001A' },
            },
            localGovernmentArea: 'E07000078',
          },
        },
      },
    ]);
  });

  it('without a location has no place and no area', () => {
    const [row] = read(ROW.replace('-2.1,51.9,On or near A,E01,Cheltenham 001A', ',,No Location,,'));
    expect(row).toMatchObject({ command: { report: { incidentMonth: '2018-10' } } });
    expect(row).not.toHaveProperty('command.report.place');
    expect(row).not.toHaveProperty('command.report.localGovernmentArea');
  });

  it('is the same report in every upload, and another one for each identical row before it', () => {
    const ids = (...lines: readonly string[]) => read(...lines).map((row) => ('id' in row ? row.id : undefined));
    const other = ROW.replace('near A', 'near B');
    const [first, second, third] = ids(ROW, ROW, ROW);
    expect(new Set([first, second, third, ...ids(other)]).size).toBe(4);
    expect(ids(ROW, other, ROW)).toEqual([first, ...ids(other), second]);
    expect(ids(`"${ROW.slice(1).replaceAll(',', '","')}"`.replace(/^"/, ',"'))).toEqual([first]);
    expect(ids(ROW.replace(/,$/, ',Context'))).not.toEqual([first]);
  });

  it('of another crime is skipped, whatever else is in it', () => {
    expect(read(ROW.replace('Anti-social behaviour', 'Burglary').replace('2018-10', 'never'))).toEqual([
      { line: 2, skipped: true },
    ]);
  });

  it.each<[string, unknown]>([
    [`${ROW},`, 'import/wrong-column-count'],
    ['', 'import/wrong-column-count'],
    [ROW.replace('near A', 'near "A'), 'import/broken-quotes'],
    [ROW.replace('On or near A', '"On or near A'), 'import/broken-quotes'],
    [ROW.replace('2018-10', '2018-10-01'), ['Month']],
    [ROW.replace('2018-10', '2018-13'), ['Month']],
    [ROW.replace('2018-10', ''), ['Month']],
    [ROW.replace('-2.1', ''), ['Longitude']],
    [ROW.replace('-2.1', '-180.1'), ['Longitude']],
    [ROW.replace('-2.1', '1e1'), ['Longitude']],
    [ROW.replace('51.9', ''), ['Latitude']],
    [ROW.replace('51.9', '90.1'), ['Latitude']],
    [ROW.replace('Gloucestershire Constabulary', ' - '), ['Reported by']],
    [ROW.replace('near A', `near ${'A'.repeat(200)}`), ['Location']],
    [ROW.replace('near A', 'near \u0000'), ['']],
    [ROW.replace('near A', 'near \u2028'), ['']],
  ])('that cannot be taken says why: %j', (line, fault) => expect(faultOf(line)).toEqual(fault));

  it('that could not be read at all is rejected as it came', () => {
    const rejected = new Problem('import/not-utf-8');
    expect(new PoliceUkRows(ACTOR).read([{ number: 7, text: rejected }])).toEqual([{ line: 7, rejected }]);
  });
});

describe('the header', () => {
  const check = (text: string | Problem) => () => PoliceUkRows.checkHeader({ number: 1, text });
  it('is that of the published files, quoted or not', () => {
    expect(check(HEADER)).not.toThrow();
    expect(check(`"${HEADER.replaceAll(',', '","')}"`)).not.toThrow();
  });
  it.each([HEADER.replace('Month', 'month'), `${HEADER},`, HEADER.slice(9), ROW, '"'])('is not %j', (header) =>
    expect(check(header)).toThrow('import/wrong-header'),
  );
  it('that could not be read says why', () =>
    expect(check(new Problem('import/line-too-long'))).toThrow('import/line-too-long'));
});

test.each([
  ['Cheltenham 001A', 'E07000078'],
  ['Forest of Dean 010F', 'E07000080'],
  ['Gloucester 015B', 'E07000081'],
  ['South Gloucestershire 001A', undefined],
  ['Gloucestershire 001A', undefined],
  ['Wiltshire 001A', undefined],
  ['', undefined],
])('the area of %j', (lsoa, area) => expect(areaOfLsoa(lsoa)).toBe(area));

test.each([
  ['Gloucestershire Constabulary', 'gloucestershire-constabulary'],
  ['Devon & Cornwall Police', 'devon-and-cornwall-police'],
  ['  Heddlu Dyfed-Powys (Tŷ)  ', 'heddlu-dyfed-powys-ty'],
  [`${'a'.repeat(63)} b`, 'a'.repeat(63)],
  ['…', ''],
])('%j as a slug', (name, slug) => expect(slugOf(name)).toBe(slug));
