import { repairedInTurn } from '../../../test/support/precedence.js';
import { isRefusal } from '../../decider/decider.js';
import { assessThreshold, type ThresholdQuestion } from './assess-threshold.js';
import { type AssessedComplaint, REASONS_NOT_COUNTED, type ThresholdAssessment } from './assessment.js';
import type { Threshold } from './threshold.js';

const threshold: Threshold = {
  requiredComplaints: 3,
  reportWithin: { months: 1 },
  applyWithin: { months: 6 },
  incidentsWithin: { months: 6 },
  ongoingRequired: true,
  sameIncidentCountsOnce: true,
  triggers: [],
};
const complaint = (ref: string, more: Partial<AssessedComplaint> = {}): AssessedComplaint => ({
  ref,
  incidentOn: '2026-07-01',
  complainedOn: '2026-07-02',
  kind: 'asb',
  complainant: 'ann',
  verification: 'claimed',
  ...more,
});
const question = (complaints: readonly AssessedComplaint[], more: Partial<ThresholdQuestion> = {}) => ({
  threshold,
  appliedOn: '2026-09-30',
  ongoing: 'yes' as const,
  complaints,
  ...more,
});
const assess = (
  complaints: readonly AssessedComplaint[],
  more: Partial<ThresholdQuestion> = {},
): ThresholdAssessment => {
  const answer = assessThreshold(question(complaints, more));
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};
const reasonOf = (row: AssessedComplaint, others: readonly AssessedComplaint[] = []) =>
  assess([...others, row], { appliedOn: '2026-09-05' }).complaints.at(-1)?.reason ?? 'counts';

describe('the reasons, by precedence: each row repairs what the one before it was refused for', () => {
  const first = complaint('first', { incident: 'door', complainedOn: '2026-08-10', incidentOn: '2026-08-10' });
  const worst: Partial<AssessedComplaint> = {
    retracted: true,
    verification: 'disallowed',
    incidentOn: null,
    complainedOn: '2026-09-06',
    incident: 'door',
  };
  const repairs: readonly [(typeof REASONS_NOT_COUNTED)[number] | 'counts', Partial<AssessedComplaint>][] = [
    ['retracted', {}],
    ['disallowed', { retracted: false }],
    ['incident-date-unknown', { verification: 'not-found' }],
    ['after-application', { incidentOn: '2026-01-01' }],
    ['reported-late', { complainedOn: '2026-03-04' }],
    ['applied-late', { incidentOn: '2026-03-03' }],
    ['same-incident', { complainedOn: '2026-08-11', incidentOn: '2026-08-10' }],
    ['counts', { incident: 'window' }],
  ];
  const rows = repairedInTurn(complaint('second', worst), repairs);
  test.each(rows)('%s', (reason, row) => expect(reasonOf(row, [first])).toBe(reason));
  test('every reason stands in the table', () =>
    expect(repairs.map(([reason]) => reason)).toEqual([...REASONS_NOT_COUNTED, 'counts']));
});

test('a complaint made on the very day the review is asked for counts', () => {
  const day = '2026-09-05';
  expect(reasonOf(complaint('today', { incidentOn: day, complainedOn: day }))).toBe('counts');
  expect(reasonOf(complaint('tomorrow', { incidentOn: day, complainedOn: '2026-09-06' }))).toBe('after-application');
});

describe('a complaint of which only the month is known', () => {
  const monthOnly = (incidentMonth: string, complainedOn: string) =>
    complaint('m', { incidentOn: null, incidentMonth, complainedOn });

  test.each([
    ['in time for its first day, and so for every later one', '2026-07', '2026-07-31', 'counts'],
    ['a day late for its first day', '2026-07', '2026-08-01', 'incident-date-unknown'],
    ['late for every day: still, the day is what is missing', '2026-05', '2026-07-15', 'incident-date-unknown'],
    ['in time on every day, but too old: knowing the day would not help', '2026-02', '2026-02-20', 'applied-late'],
    ['made in its own month, after the review was asked for', '2026-09', '2026-09-06', 'after-application'],
  ])('%s', (_, month, complainedOn, reason) => expect(reasonOf(monthOnly(month, complainedOn))).toBe(reason));

  test('has a last day to apply, and none to report', () => {
    expect(assess([monthOnly('2026-07', '2026-07-20')]).complaints).toEqual([
      { ref: 'm', counts: true, applyBy: '2027-01-19' },
    ]);
  });

  const two = [
    complaint('b', { incidentOn: '2026-08-15', complainedOn: '2026-08-15' }),
    complaint('c', { incidentOn: '2026-08-31', complainedOn: '2026-08-31' }),
  ];
  const within = (month: string, complainedOn: string) =>
    assess([monthOnly(month, complainedOn), ...two], {
      threshold: { ...threshold, incidentsWithin: { months: 1 } },
    }).criteria.window;

  test('lies in a period only with all its possible days', () => {
    expect(within('2026-08', '2026-08-20')).toBe(true);
    expect(within('2026-07', '2026-07-31')).toBe(false);
    // Its possible days end with the complaint: up to 14 September they lie within one month of 15 August, then no longer.
    expect(within('2026-09', '2026-09-05')).toBe(true);
    expect(within('2026-09', '2026-09-20')).toBe(false);
  });
});

describe('one person, one incident', () => {
  const about = (ref: string, complainedOn: string, more: Partial<AssessedComplaint> = {}) =>
    complaint(ref, { complainedOn, incident: 'i1', ...more });
  const counting = (complaints: readonly AssessedComplaint[], more: Partial<ThresholdQuestion> = {}) =>
    assess(complaints, more).complaints.flatMap(({ ref, counts }) => (counts ? ref : []));

  test('the earliest counts, wherever it is listed', () =>
    expect(counting([about('late', '2026-07-04'), about('early', '2026-07-03')])).toEqual(['early']));
  test('of one day the first listed counts', () =>
    expect(counting([about('one', '2026-07-03'), about('two', '2026-07-03')])).toEqual(['one']));
  test('another person counts beside them', () =>
    expect(counting([about('one', '2026-07-03'), about('two', '2026-07-04', { complainant: 'bob' })])).toEqual([
      'one',
      'two',
    ]));
  test('only what otherwise counts can stand for the others', () =>
    expect(counting([about('gone', '2026-07-02', { retracted: true }), about('stays', '2026-07-03')])).toEqual([
      'stays',
    ]));
  test('a procedure may count them all', () =>
    expect(
      counting([about('one', '2026-07-03'), about('two', '2026-07-04')], {
        threshold: { ...threshold, sameIncidentCountsOnce: false },
      }),
    ).toEqual(['one', 'two']));
});

describe('triggers', () => {
  const withTriggers = (...triggers: Threshold['triggers']) => ({ threshold: { ...threshold, triggers } });
  const anonymous = ['a', 'b'].map((ref) => complaint(ref, { complainant: null }));

  test('people without a name are each their own, beside those with one', () => {
    expect(assess([...anonymous, complaint('c')], withTriggers({ kind: 'people', count: 3 })).trigger).toBe('people');
    expect(
      assess([...anonymous, complaint('c'), complaint('d')], withTriggers({ kind: 'people', count: 4 })).trigger,
    ).toBeNull();
  });
  test('what does not count triggers nothing', () =>
    expect(
      assess([complaint('a', { kind: 'hate', retracted: true })], withTriggers({ kind: 'hate', count: 1 })),
    ).toMatchObject({ trigger: null, conclusion: 'discretion' }));
  test('the first in the order of the procedure is named', () => {
    const both = [
      { kind: 'people', count: 1 },
      { kind: 'hate', count: 1 },
    ] as const;
    expect(assess([complaint('a', { kind: 'hate' })], withTriggers(...both)).trigger).toBe('people');
  });
});

describe('invalid questions are refused, by precedence', () => {
  test.each<[string, Partial<ThresholdQuestion>]>([
    ['procedure/required-complaints-out-of-bounds', { threshold: { ...threshold, requiredComplaints: 4 } }],
    ['procedure/period-out-of-bounds', { threshold: { ...threshold, applyWithin: { months: 6, days: 6 } } }],
    ['procedure/period-out-of-bounds', { threshold: { ...threshold, applyWithin: {} as never } }],
    ['threshold/duplicate-ref', {}],
    [
      'threshold/incident-day-and-month',
      { complaints: [complaint('a', { incidentMonth: '2026-07', complainedOn: '2026-06-30' })] },
    ],
    ['threshold/complaint-before-incident', { complaints: [complaint('a', { complainedOn: '2026-06-30' })] }],
    [
      'threshold/complaint-before-incident',
      { complaints: [complaint('a', { incidentOn: null, incidentMonth: '2026-07', complainedOn: '2026-06-30' })] },
    ],
  ])('%s', (code, more) => {
    const everythingWrong = complaint('a', { incidentMonth: '2026-07', complainedOn: '2026-06-30' });
    expect(assessThreshold(question([everythingWrong, everythingWrong], more))).toMatchObject({ refused: code });
  });
});
