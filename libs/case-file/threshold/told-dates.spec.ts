/** Other dates than the case's: who tells them, whether they change the result, and that a decision waits where they do. */
import { asked, disallowed, settled, verified } from '../../../test/support/case/complaints.js';
import { cited, people, reports, requested, requestedByRepresentative } from '../../../test/support/case/facts.js';
import { assessed, lastAssessment, underProcedure } from '../../../test/support/case/threshold.js';
import type { CitedComplaint, ComplaintVerified } from '../complaints/facts.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';

const of = (facts: readonly CaseFact[], known: Partial<Known> = {}) => lastAssessment(assessed(facts, known));
const [first, second] = reports;
const corrected = (changes: Partial<(typeof reports)[0]>): Partial<Known> => ({
  reports: [{ ...first, revision: 1, ...changes }, second],
});
const held = (ref: string, dates: ComplaintVerified['data']['held']): readonly CaseFact[] => [
  asked(ref),
  verified(ref, { held: dates }),
];
const [c1, c2, c3] = cited as readonly [CitedComplaint, CitedComplaint, CitedComplaint];
const LATE = '2026-08-05';

describe('what is told otherwise', () => {
  const otherwise = (dates: ComplaintVerified['data']['held'], request = requested()) =>
    of([request, ...held('c1', dates)]).toldOtherwise;
  const told = { ref: 'c1', teller: 'body' };

  test.each<[string, ComplaintVerified['data']['held'], object | undefined]>([
    ['nothing', {}, undefined],
    ['the same', { incidentOn: '2026-07-01', complainedOn: '2026-07-02' }, undefined],
    ['another day of the complaint', { complainedOn: LATE }, { incidentOn: '2026-07-01', complainedOn: LATE }],
    [
      'another day of the incident',
      { incidentOn: '2026-06-30' },
      { incidentOn: '2026-06-30', complainedOn: '2026-07-02' },
    ],
    ['another month', { incidentMonth: '2026-06' }, { incidentMonth: '2026-06', complainedOn: '2026-07-02' }],
    ['the month that holds the day', { incidentMonth: '2026-07' }, undefined],
    [
      'the month that holds the day, and another day of the complaint',
      { incidentMonth: '2026-07', complainedOn: '2026-07-03' },
      { incidentOn: '2026-07-01', complainedOn: '2026-07-03' },
    ],
  ])('%s', (_, dates, expected) =>
    expect(otherwise(dates)).toEqual(expected === undefined ? [] : [{ ...told, ...expected }]),
  );

  const ofMonth = requested({
    complaints: [{ ref: 'c1', agency: c1.agency, kind: 'asb', incidentMonth: '2026-07', complainedOn: '2026-07-20' }],
  });
  test('the same month says nothing new, a day in it does', () => {
    expect(otherwise({ incidentMonth: '2026-07' }, ofMonth)).toEqual([]);
    expect(otherwise({ incidentOn: '2026-07-04' }, ofMonth)).toEqual([
      { ...told, incidentOn: '2026-07-04', complainedOn: '2026-07-20' },
    ]);
  });

  test('by the report as it is now, and by the body beside it', () =>
    expect(
      of([requested(), ...held('c1', { complainedOn: '2026-07-03' })], corrected({ incidentOn: '2026-06-30' }))
        .toldOtherwise,
    ).toEqual([
      { ref: 'c1', teller: 'body', incidentOn: '2026-07-01', complainedOn: '2026-07-03' },
      { ref: 'c1', teller: 'report', incidentOn: '2026-06-30', complainedOn: '2026-07-02' },
    ]));
  test('a report that lost its days tells nothing', () =>
    expect(of([requested()], corrected({ incidentOn: undefined, reportedOn: undefined })).toldOtherwise).toEqual([]));
});

describe('nobody else is heard', () => {
  const silent = { toldOtherwise: [], otherwise: [], unsettled: [] };
  test('once the dates are settled', () =>
    expect(of([requested(), settled('c1')], corrected({ reportedOn: LATE }))).toMatchObject(silent));
  test('of a complaint that was disallowed', () =>
    expect(of([requested(), disallowed('c1')], corrected({ reportedOn: LATE }))).toMatchObject(silent));
  test('of a report that was retracted', () =>
    expect(of([requested()], corrected({ reportedOn: LATE, retracted: true }))).toMatchObject(silent));
  test('of a complaint that is not used', () =>
    expect(of([requestedByRepresentative()], corrected({ reportedOn: LATE }))).toMatchObject(silent));
});

describe('the result', () => {
  test('that stays the same leaves nothing to settle', () =>
    expect(of([requested()], corrected({ reportedOn: '2026-07-31' }))).toMatchObject({ otherwise: [], unsettled: [] }));

  test('that would be another is shown beside that of the case, and waits', () =>
    expect(of([requested()], corrected({ reportedOn: '2026-08-01' }))).toMatchObject({
      working: { qualifying: 3, conclusion: 'met' },
      otherwise: [
        {
          taken: [{ ref: 'c1', teller: 'report' }],
          working: {
            qualifying: 2,
            complaints: [{ ref: 'c1', counts: false, reason: 'reported-late' }, { counts: true }, { counts: true }],
            conclusion: 'discretion',
          },
        },
      ],
      unsettled: ['c1'],
    }));

  test('what two tell alike is tried once, and its sentences are not kept', () => {
    const { toldOtherwise, otherwise } = of(
      [requested(), ...held('c1', { complainedOn: LATE })],
      corrected({ reportedOn: LATE }),
    );
    expect(toldOtherwise.map(({ teller }) => teller)).toEqual(['body', 'report']);
    expect(otherwise.map(({ taken }) => taken)).toEqual([[{ ref: 'c1', teller: 'body' }]]);
    expect(otherwise[0]?.working).not.toHaveProperty('sentences');
  });

  test.each<[string, ComplaintVerified['data']['held'], Partial<(typeof reports)[0]>, readonly string[]]>([
    ['the day of the complaint', { complainedOn: '2026-07-03' }, { reportedOn: LATE }, ['report']],
    ['the day of the incident', { incidentOn: '2026-06-30' }, { incidentOn: '2026-06-01' }, ['report']],
    [
      'the month',
      { incidentMonth: '2026-05' },
      { incidentOn: undefined, incidentMonth: '2026-06' },
      ['body', 'report'],
    ],
  ])('two who differ in %s alone are both heard', (_, dates, changes, tellers) => {
    const { otherwise } = of([requested(), ...held('c1', dates)], corrected(changes));
    expect(otherwise.map(({ taken }) => taken[0]?.teller)).toEqual(tellers);
  });

  test('of two tellers each may bring about another', () => {
    const { otherwise } = of(
      [requested(), ...held('c1', { incidentMonth: '2026-05' })],
      corrected({ reportedOn: LATE }),
    );
    expect(otherwise.map(({ taken, working }) => [taken[0]?.teller, working.complaints[0]?.reason])).toEqual([
      ['body', 'incident-date-unknown'],
      ['report', 'reported-late'],
    ]);
  });

  const fourth = { ...c3, ref: 'c4', complainant: people.rosa };
  const two = [...held('c1', { complainedOn: LATE }), ...held('c2', { complainedOn: '2026-09-05' })];
  test('that takes the dates of two complaints together names both', () =>
    expect(of([requested({ complaints: [...cited, fourth] }), ...two])).toMatchObject({
      otherwise: [{ taken: [{ ref: 'c1' }, { ref: 'c2' }], working: { conclusion: 'discretion' } }],
      unsettled: ['c1', 'c2'],
    }));
  test('is told by the fewest dates that bring it about', () =>
    expect(of([requested(), ...two]).otherwise.map(({ taken }) => taken.map(({ ref }) => ref))).toEqual([
      ['c1'],
      ['c2'],
    ]));
  test('the fewest dates come first, wherever their complaints stand', () => {
    const late = [c1, c2, { ...c3, kind: 'asb' as const }].map((one) => ({ ...one, complainedOn: '2026-10-01' }));
    const known = underProcedure({ triggers: [{ kind: 'people', count: 2 }] });
    const inTime = late.flatMap(({ ref }) => held(ref, { incidentOn: '2026-09-01', complainedOn: '2026-09-01' }));
    const { otherwise } = of([requested({ complaints: [...late, fourth] }), ...inTime], { ...known, reports: [] });
    expect(otherwise.map(({ taken }) => taken.map(({ ref }) => ref))).toEqual([['c3'], ['c1', 'c2']]);
  });
  test('is another when only its trigger is', () =>
    expect(
      of(
        [requested({ complaints: [...cited, fourth] }), ...held('c3', { complainedOn: '2026-10-02' })],
        underProcedure({ triggers: [{ kind: 'people', count: 2 }] }),
      ),
    ).toMatchObject({
      working: { conclusion: 'met', trigger: 'people' },
      otherwise: [{ working: { conclusion: 'met', trigger: null } }],
      unsettled: ['c3'],
    }));
  test('is another when only the Act still requires it', () =>
    expect(of([requested(), ...held('c1', { incidentOn: '2026-03-01', complainedOn: '2026-03-31' })])).toMatchObject({
      otherwise: [{ working: { conclusion: 'statutory-duty', criteria: { window: false } } }],
      unsettled: ['c1'],
    }));
});

test('a complaint told to have been made before its incident must be settled, whatever it would change', () => {
  const before = corrected({ incidentOn: undefined, reportedOn: '2026-06-30' });
  const expected = { toldOtherwise: [{ teller: 'report' }], otherwise: [], unsettled: ['c1'] };
  expect(of([requested()], before)).toMatchObject(expected);
  expect(of([requested({ complaints: [c1] })], before)).toMatchObject(expected);
  const month = requested({ complaints: [{ ...c1, incidentOn: undefined, incidentMonth: '2026-07' }, c2, c3] });
  expect(of([month], before).unsettled).toEqual(['c1']);
  expect(of([month], corrected({ incidentOn: undefined, reportedOn: '2026-07-01' })).unsettled).toEqual([]);
});

describe('many complaints told otherwise', () => {
  const inTime = { incidentOn: '2026-08-01', complainedOn: '2026-08-02' };
  const late = { incidentOn: '2026-08-01', complainedOn: '2026-09-20' };
  const cases = (number: number, ours: typeof inTime, told: typeof inTime) => {
    const complaints = Array.from({ length: number }, (_, index) => ({ ...c3, ref: `c${index + 1}`, ...ours }));
    return of([requested({ complaints }), ...complaints.flatMap(({ ref }) => held(ref, told))]);
  };
  const refs = (number: number) => Array.from({ length: number }, (_, index) => `c${index + 1}`);

  test('five other results are kept, but everything they depend on is named', () => {
    const { otherwise, unsettled } = cases(4, late, inTime);
    expect([otherwise.map(({ taken }) => taken.length), unsettled]).toEqual([[3, 3, 3, 3], refs(4)]);
    const more = cases(5, late, inTime);
    expect([more.otherwise.length, more.unsettled]).toEqual([5, refs(5)]);
  });
  test('beyond eight, what would bind the bodies is found all the same', () => {
    const { otherwise, unsettled } = cases(9, late, inTime);
    expect(otherwise).toMatchObject([{ working: { qualifying: 9, conclusion: 'met' } }]);
    expect(unsettled).toEqual(refs(9));
  });
  test('and what would free them', () => {
    const { otherwise, unsettled } = cases(100, inTime, late);
    expect(otherwise).toMatchObject([{ working: { qualifying: 0, conclusion: 'discretion' } }]);
    expect(unsettled).toEqual(refs(100));
  });
  test('and each telling alone', () => {
    const few = [c1, c2, c3];
    const others = Array.from({ length: 9 }, (_, index) => ({ ...c3, ref: `c${index + 4}`, ...late }));
    const spring = held('c1', { incidentOn: '2026-03-01', complainedOn: '2026-03-31' });
    const stillLate = others.flatMap(({ ref }) => held(ref, { complainedOn: '2026-09-21' }));
    expect(of([requested({ complaints: [...few, ...others] }), ...spring, ...stillLate])).toMatchObject({
      working: { conclusion: 'met' },
      otherwise: [{ taken: [{ ref: 'c1' }], working: { conclusion: 'statutory-duty' } }],
      unsettled: ['c1'],
    });
  });
  test('what changes nothing leaves nothing to settle', () =>
    expect(cases(100, inTime, { ...inTime, complainedOn: '2026-08-03' })).toMatchObject({
      otherwise: [],
      unsettled: [],
      toldOtherwise: { length: 100 },
    }));
});
