import fc from 'fast-check';
import { addDays, monthOf } from '../../calendar/day.js';
import { isRefusal } from '../../decider/decider.js';
import { assessThreshold, type ThresholdQuestion } from './assess-threshold.js';
import { type AssessedComplaint, VERIFICATIONS } from './assessment.js';
import type { Threshold } from './threshold.js';

const aPeriod = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((months) => ({ months })),
  fc.integer({ min: 1, max: 200 }).map((days) => ({ days })),
);
const aThreshold: fc.Arbitrary<Threshold> = fc.record(
  {
    requiredComplaints: fc.integer({ min: 1, max: 3 }),
    reportWithin: aPeriod,
    applyWithin: aPeriod,
    incidentsWithin: aPeriod,
    ongoingRequired: fc.boolean(),
    sameIncidentCountsOnce: fc.boolean(),
    triggers: fc.uniqueArray(
      fc.record({ kind: fc.constantFrom('hate' as const, 'people' as const), count: fc.integer({ min: 1, max: 4 }) }),
      { selector: ({ kind }) => kind },
    ),
  },
  {
    requiredKeys: [
      'requiredComplaints',
      'reportWithin',
      'applyWithin',
      'ongoingRequired',
      'sameIncidentCountsOnce',
      'triggers',
    ],
  },
);

const aComplaint: fc.Arbitrary<Omit<AssessedComplaint, 'ref'>> = fc
  .record({
    day: fc.integer({ min: 0, max: 400 }),
    delay: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 60 })),
    known: fc.constantFrom('day', 'day', 'day', 'month', 'neither'),
    kind: fc.constantFrom('asb' as const, 'hate' as const),
    complainant: fc.constantFrom('ann', 'bob', null),
    incident: fc.constantFrom('i1', 'i2', null),
    verification: fc.constantFrom(...VERIFICATIONS, 'claimed' as const),
  })
  .map(({ day, delay, known, ...rest }) => {
    const incidentOn = addDays('2025-09-01', day);
    return {
      ...rest,
      incidentOn: known === 'day' ? incidentOn : null,
      incidentMonth: known === 'month' ? monthOf(incidentOn) : null,
      complainedOn: addDays(incidentOn, delay),
    };
  });

const someComplaints = fc
  .array(aComplaint, { maxLength: 7 })
  .map((complaints) => complaints.map((complaint, index) => ({ ...complaint, ref: `c${index + 1}` })));
const aQuestion: fc.Arbitrary<ThresholdQuestion> = fc.record({
  threshold: aThreshold,
  appliedOn: fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-09-01', days)),
  ongoing: fc.constantFrom('yes', 'no', 'unknown'),
  complaints: someComplaints,
});

const assess = (question: ThresholdQuestion) => {
  const answer = assessThreshold(question);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};

const allDays = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};
const subsets = <Item>(items: readonly Item[], size: number): Item[][] =>
  size === 0
    ? [[]]
    : items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));

/** The day after a period, counted on the fingers: day by day, month by month, with no arithmetic shared with the rule. */
const daysOfPeriod = (period: Threshold['reportWithin'], beginning: string): ReadonlySet<string> => {
  if ('days' in period) return new Set(allDays(beginning, addDays(beginning, period.days - 1)));
  const [year, month, day] = beginning.split('-').map(Number) as [number, number, number];
  const corresponding = new Date(Date.UTC(year, month - 1 + period.months, day));
  const days = allDays(beginning, addDays(corresponding.toISOString().slice(0, 10), -1));
  const lastMonth = new Date(Date.UTC(year, month - 1 + period.months, 1)).toISOString().slice(0, 7);
  return new Set(days.filter((one) => monthOf(one) <= lastMonth));
};

const possibleDays = ({ incidentOn, incidentMonth, complainedOn }: AssessedComplaint): string[] =>
  incidentOn
    ? [incidentOn]
    : allDays(`${incidentMonth}-01`, complainedOn).filter((day) => monthOf(day) === incidentMonth);

describe('the threshold, whatever is asked', () => {
  test('the window agrees with trying every set of complaints, day by day', () => {
    fc.assert(
      fc.property(aQuestion, aPeriod, (question, incidentsWithin) => {
        const { criteria, complaints: rows } = assess({
          ...question,
          threshold: { ...question.threshold, incidentsWithin },
        });
        const counted = question.complaints.filter((_, index) => rows[index]?.counts).map(possibleDays);
        const expected = subsets(counted, question.threshold.requiredComplaints).some((days) => {
          const earliest = days.flat().sort()[0] as string;
          const window = daysOfPeriod(incidentsWithin, earliest);
          return days.flat().every((day) => window.has(day));
        });
        expect(criteria.window).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('a complaint known by its month is in time exactly when it would be on every one of its days', () => {
    fc.assert(
      fc.property(aQuestion, (question) => {
        const rows = assess(question).complaints;
        question.complaints.forEach((complaint, index) => {
          if (!complaint.incidentMonth) return;
          const onEveryDay = possibleDays(complaint).every((incidentOn) => {
            const known = { ...complaint, incidentOn, incidentMonth: null, incident: null };
            return assess({ ...question, complaints: [known] }).complaints[0]?.counts;
          });
          expect(rows[index]?.counts || rows[index]?.reason === 'same-incident').toBe(onEveryDay);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the order of the complaints changes nothing but which of one day stands for an incident', () => {
    fc.assert(
      fc.property(aQuestion, fc.infiniteStream(fc.nat()), ({ complaints, ...rest }, keys) => {
        const onDifferentDays = complaints.filter(
          ({ complainedOn }, index) => complaints.findIndex((one) => one.complainedOn === complainedOn) === index,
        );
        const shuffled = onDifferentDays
          .map((complaint) => ({ complaint, key: keys.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ complaint }) => complaint);
        const byRef = (question: ThresholdQuestion) => {
          const { complaints: rows, sentences: _, ...answer } = assess(question);
          return { ...answer, rows: new Map(rows.map((row) => [row.ref, row])) };
        };
        expect(byRef({ ...rest, complaints: shuffled })).toEqual(byRef({ ...rest, complaints: onDifferentDays }));
      }),
    );
  });

  test('one more complaint, of an incident of its own, never takes the review away', () => {
    const rank = { discretion: 0, 'statutory-duty': 1, met: 2 };
    fc.assert(
      fc.property(aQuestion, aComplaint, (question, added) => {
        const complaints = [...question.complaints, { ...added, ref: 'more', incident: 'another' }];
        const [before, after] = [assess(question), assess({ ...question, complaints })];
        expect(rank[after.conclusion]).toBeGreaterThanOrEqual(rank[before.conclusion]);
      }),
      { numRuns: 500 },
    );
  });

  test('nobody may refuse what the Act requires: enough qualifying complaints never end in discretion', () => {
    fc.assert(
      fc.property(aQuestion, (question) => {
        const answer = assess(question);
        const enough = answer.complaints.filter(({ counts }) => counts).length >= question.threshold.requiredComplaints;
        expect(answer.statutory).toBe(enough);
        if (enough) expect(answer.conclusion).not.toBe('discretion');
        if (answer.conclusion === 'met' && answer.trigger === null)
          expect(answer.criteria).toEqual({ count: true, window: true, ongoing: true });
      }),
    );
  });
});
