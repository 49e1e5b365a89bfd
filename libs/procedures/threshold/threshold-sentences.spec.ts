import { isRefusal } from '../../decider/decider.js';
import { assessThreshold, type ThresholdQuestion } from './assess-threshold.js';
import type { AssessedComplaint } from './assessment.js';

const sentences = (complaints: readonly Partial<AssessedComplaint>[], more: Partial<ThresholdQuestion> = {}) => {
  const answer = assessThreshold({
    threshold: {
      requiredComplaints: 3,
      reportWithin: { months: 1 },
      applyWithin: { months: 6 },
      incidentsWithin: { months: 6 },
      ongoingRequired: true,
      sameIncidentCountsOnce: true,
      triggers: [],
    },
    appliedOn: '2026-09-30',
    ongoing: 'yes',
    complaints: complaints.map((one, index) => ({
      ref: `c${index + 1}`,
      incidentOn: '2026-07-01',
      complainedOn: '2026-07-02',
      kind: 'asb',
      complainant: 'ann',
      verification: 'claimed',
      ...one,
    })),
    ...more,
  });
  return isRefusal(answer) ? [] : answer.sentences;
};

test('every reason is told in a sentence', () => {
  expect(
    sentences([
      { incident: 'i1' },
      { retracted: true },
      { verification: 'disallowed' },
      { incidentOn: null },
      { incidentOn: null, incidentMonth: '2026-06' },
      { complainedOn: '2026-10-01' },
      { complainedOn: '2026-08-01' },
      { incidentOn: '2026-03-29', complainedOn: '2026-03-29' },
      { incident: 'i1', complainedOn: '2026-07-03' },
    ]),
  ).toEqual([
    'Complaint c1 counts: the incident of 1 July 2026 was reported on 2 July 2026, within 1 month, and the review was asked for on 30 September 2026, within 6 months of that.',
    'Complaint c2 does not count: it was retracted.',
    'Complaint c3 does not count: it was disallowed after the evidence was weighed.',
    'Complaint c4 does not count: it is not known when the incident took place, so nobody can tell whether it was reported in time.',
    'Complaint c5 does not count: only the month of the incident is known, June 2026, and it was not reported in time for every day of that month.',
    'Complaint c6 does not count: it was made on 1 October 2026, after the review was asked for on 30 September 2026.',
    'Complaint c7 does not count: the incident of 1 July 2026 was reported on 1 August 2026; the last day in time was 31 July 2026.',
    'Complaint c8 does not count: it was made on 29 March 2026, so a review had to be asked for by 28 September 2026 and was asked for on 30 September 2026.',
    "Complaint c9 does not count: the same person's complaint c1 about the same incident counts already.",
    '1 complaint counts; 3 are needed.',
    'The behaviour still goes on.',
    'Neither the procedure nor the Act requires a review: the threshold may still be decided met for persistence, harm or an inadequate response (section 104(5)), and either decision needs reasons.',
  ]);
});

const three = [{}, {}, { incidentOn: null, incidentMonth: '2026-07', complainedOn: '2026-07-20' }] as const;

test('a threshold that is met says so', () => {
  expect(sentences(three).slice(2)).toEqual([
    'Complaint c3 counts: the incident of July 2026 was reported on 20 July 2026, within 1 month, and the review was asked for on 30 September 2026, within 6 months of that.',
    '3 complaints count; 3 are needed.',
    'The incidents of 3 of them lie within one period of 6 months.',
    'The behaviour still goes on.',
    'The procedure is satisfied: the threshold must be decided met.',
  ]);
});

test('the duty of the Act names the local criteria that failed', () => {
  const apart = { incidentOn: '2026-03-02', complainedOn: '2026-04-01' };
  const late = { incidentOn: '2026-09-03', complainedOn: '2026-09-03' };
  expect(sentences([apart, {}, late], { ongoing: 'unknown' }).slice(3)).toEqual([
    '3 complaints count; 3 are needed.',
    'No 3 of them have incidents within one period of 6 months.',
    'It is not known whether the behaviour still goes on.',
    "The procedure's own test fails on how close together the incidents lie and whether the behaviour still goes on, but with 3 qualifying complaints the Act requires the threshold to be decided met (section 104(4)).",
  ]);
});

test('only the criterion that failed is named', () => {
  const apart = [
    { incidentOn: '2026-03-02', complainedOn: '2026-04-01' },
    {},
    { incidentOn: '2026-09-03', complainedOn: '2026-09-03' },
  ];
  expect(sentences(apart).at(-1)).toMatch(/ fails on how close together the incidents lie, but with 3 /);
  expect(sentences([{}, {}, {}], { ongoing: 'no' }).slice(-2)).toEqual([
    'The behaviour no longer goes on.',
    expect.stringMatching(/ fails on whether the behaviour still goes on, but with 3 /),
  ]);
});

test('a complaint about the same incident is told which one counts, among others that do', () => {
  const two = [{ incident: 'other' }, { incident: 'i1', complainedOn: '2026-07-04' }, { incident: 'i1' }];
  expect(sentences(two)[1]).toBe(
    "Complaint c2 does not count: the same person's complaint c3 about the same incident counts already.",
  );
});

test('a trigger is named, and what a procedure does not ask is not spoken of', () => {
  const threshold = {
    requiredComplaints: 1,
    reportWithin: { days: 30 },
    applyWithin: { months: 12 },
    ongoingRequired: false,
    sameIncidentCountsOnce: true,
    triggers: [{ kind: 'hate', count: 1 }] as const,
  };
  expect(sentences([{ kind: 'hate' }], { threshold }).slice(1)).toEqual([
    '1 complaint counts; 1 is needed.',
    "Enough hate complaints count for the procedure's rule on hate (1).",
    'The procedure is satisfied: the threshold must be decided met.',
  ]);
});
