/** Against all there is to try: random complaints, each told otherwise by a few. */
import fc from 'fast-check';
import { addDays } from '../../calendar/day.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import type { ThresholdQuestion } from '../../procedures/threshold/assess-threshold.js';
import type { AssessedComplaint } from '../../procedures/threshold/assessment.js';
import type { ToldDates } from './facts.js';
import { otherResults } from './other-results.js';
import { redated } from './told-dates.js';
import { workingOf } from './working.js';

const APPLIED = '2026-09-30';
const { threshold } = gloucestershire;

/** Near the edges of a month to report, six to apply, six between the incidents. */
const dates = fc
  .record({ before: fc.constantFrom(1, 30, 100, 179, 182, 184, 190), after: fc.constantFrom(0, 10, 29, 30, 31, 32) })
  .map(({ before, after }) => ({
    complainedOn: addDays(APPLIED, -before),
    incidentOn: addDays(APPLIED, -before - after),
  }));
const complaint = fc.record({
  ours: dates,
  told: fc.array(fc.record({ dates, teller: fc.constantFrom('body' as const, 'report' as const) }), { maxLength: 2 }),
  complainant: fc.constantFrom('ann', 'bob'),
  incident: fc.constantFrom('fire', 'noise', undefined),
  kind: fc.constantFrom('asb' as const, 'hate' as const),
});
const triggers = fc.constantFrom<ThresholdQuestion['threshold']['triggers']>(
  [],
  [
    { kind: 'hate', count: 2 },
    { kind: 'people', count: 2 },
  ],
);
const questions = fc.record({ complaints: fc.array(complaint, { maxLength: 5 }), triggers }).map((drawn) => {
  const told = drawn.complaints.flatMap(({ told }, index) =>
    told.map(({ dates, teller }): ToldDates => ({ ref: `c${index + 1}`, teller, ...dates })),
  );
  const complaints = drawn.complaints.map(
    ({ ours, told: _, ...one }, index): AssessedComplaint => ({
      ref: `c${index + 1}`,
      ...one,
      ...ours,
      verification: 'claimed',
    }),
  );
  const question: ThresholdQuestion = {
    threshold: { ...threshold, triggers: drawn.triggers },
    appliedOn: APPLIED,
    ongoing: 'yes',
    complaints,
  };
  return { question, told };
});

const resultBy = (question: ThresholdQuestion, taken: readonly ToldDates[]): string => {
  const { conclusion, trigger } = workingOf({ ...question, complaints: redated(question.complaints, taken) });
  return `${conclusion} ${trigger}`;
};
/** Counted upwards: complaint by complaint the case's dates, or one of those told. */
function* everyWay(question: ThresholdQuestion, told: readonly ToldDates[]): Generator<readonly ToldDates[]> {
  const choices = question.complaints.map(({ ref }) => [undefined, ...told.filter((one) => one.ref === ref)]);
  const ways = choices.reduce((product, { length }) => product * length, 1);
  for (let way = 0; way < ways; way += 1) {
    let left = way;
    yield choices.flatMap((each) => {
      const chosen = each[left % each.length];
      left = Math.floor(left / each.length);
      return chosen ?? [];
    });
  }
}

test('another result is found exactly where there is one, and is the one it says', () => {
  let [changing, steady] = [0, 0];
  fc.assert(
    fc.property(questions, ({ question, told }) => {
      const ours = workingOf(question);
      const found = otherResults(question, ours, told);
      const changes = [...everyWay(question, told)].some(
        (taken) => resultBy(question, taken) !== resultBy(question, []),
      );
      expect(found.length > 0).toBe(changes);
      if (changes) changing += 1;
      else steady += 1;
      for (const { taken, working } of found) {
        expect(`${working.conclusion} ${working.trigger}`).not.toBe(resultBy(question, []));
        const one = taken.map((each) => told.filter(({ ref, teller }) => ref === each.ref && teller === each.teller));
        expect(one.every(({ length }) => length > 0)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(changing, steady)).toBeGreaterThan(40);
});

test('no other result rests on more dates than it needs', () => {
  fc.assert(
    fc.property(questions, ({ question, told }) => {
      const single = told.filter(({ ref }, index) => told.findIndex((one) => one.ref === ref) === index);
      for (const { taken } of otherResults(question, workingOf(question), single)) {
        const all = single.filter(({ ref }) => taken.some((one) => one.ref === ref));
        for (const without of all)
          expect(
            resultBy(
              question,
              all.filter((one) => one !== without),
            ),
          ).toBe(resultBy(question, []));
      }
    }),
    { numRuns: 200 },
  );
});
