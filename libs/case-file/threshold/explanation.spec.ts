/** What a councillor reads. */
import { asked, settled, verified } from '../../../test/support/case/complaints.js';
import {
  cited,
  passedTo,
  people,
  reports,
  requested,
  requestedByRepresentative,
} from '../../../test/support/case/facts.js';
import { consented } from '../../../test/support/case/request.js';
import {
  assessed,
  decideMet,
  lastAssessment,
  recordedBy,
  underProcedure,
} from '../../../test/support/case/threshold.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';
import type { ThresholdFact } from './facts.js';
import { thresholdReason, thresholdSentence } from './sentences.js';

const explained = (facts: readonly CaseFact[], known: Partial<Known> = {}) =>
  lastAssessment(assessed(facts, known)).explanation;
const told = (facts: readonly CaseFact[]) => thresholdSentence(facts.at(-1) as ThresholdFact);
const [first, second] = reports;
const corrected = (changes: Partial<(typeof reports)[0]>): Partial<Known> => ({
  reports: [{ ...first, revision: 1, ...changes }, second],
});

const WORKING = [
  'Complaint c1 counts: the incident of 1 July 2026 was reported on 2 July 2026, within 1 month, and the review was asked for on 30 September 2026, within 6 months of that.',
  'Complaint c2 counts: the incident of 1 August 2026 was reported on 1 August 2026, within 1 month, and the review was asked for on 30 September 2026, within 6 months of that.',
  'Complaint c3 counts: the incident of 1 September 2026 was reported on 10 September 2026, within 1 month, and the review was asked for on 30 September 2026, within 6 months of that.',
  '3 complaints count; 3 are needed.',
  'The incidents of 3 of them lie within one period of 6 months.',
  'The behaviour still goes on.',
  'The procedure is satisfied: the threshold must be decided met.',
];

describe('an assessment, explained', () => {
  test('where nobody tells anything otherwise, is its working', () =>
    expect(explained([requested()])).toEqual(WORKING));

  test('where dates are told otherwise and matter', () =>
    expect(
      explained(
        [requested(), asked('c2'), verified('c2', { held: { incidentMonth: '2026-06' } })],
        corrected({ reportedOn: '2026-08-05' }),
      ),
    ).toEqual([
      ...WORKING,
      'According to the report in the register, complaint c1 was made on 5 August 2026 about the incident of 1 July 2026.',
      'According to the body it was made to, complaint c2 was made on 1 August 2026 about the incident of June 2026.',
      'With the dates of c1 from the report in the register, 2 complaints would count and neither the procedure nor the Act would require a review.',
      'With the dates of c2 from the body it was made to, 2 complaints would count and neither the procedure nor the Act would require a review.',
      'The dates of complaints c1 and c2 must be settled before anybody decides.',
    ]));

  test('where dates contradict each other', () =>
    expect(explained([requested()], corrected({ incidentOn: undefined, reportedOn: '2026-06-30' })).slice(-2)).toEqual([
      'According to the report in the register, complaint c1 was made on 30 June 2026 about the incident of 1 July 2026: that is before it, so one of the two days must be wrong.',
      'The dates of complaint c1 must be settled before anybody decides.',
    ]));

  test('where nobody knows when the incident was', () => {
    const undated = requested({
      complaints: [{ ref: 'c1', report: cited[0]?.report, agency: 'solace', kind: 'asb', complainedOn: '2026-07-03' }],
    });
    expect(explained([undated], corrected({ incidentOn: undefined }))).toContain(
      'According to the report in the register, complaint c1 was made on 2 July 2026 about an incident of unknown date.',
    );
  });

  test('where another result rests on the Act, or on a rule of the procedure', () => {
    const held = { incidentOn: '2026-03-01', complainedOn: '2026-03-31' };
    const theirs = [asked('c1'), verified('c1', { held })];
    expect(explained([requested(), ...theirs]).at(-2)).toBe(
      'With the dates of c1 from the body it was made to, 3 complaints would count and the Act, though not the procedure, would require the threshold to be decided met.',
    );
    const inTime = [asked('c3'), verified('c3', { held: { complainedOn: '2026-09-30' } })];
    const tooLate = requested({ complaints: cited.slice(2).map((one) => ({ ...one, complainedOn: '2026-10-01' })) });
    const triggered = (kind: 'hate' | 'people') =>
      explained([tooLate, ...inTime], underProcedure({ triggers: [{ kind, count: 1 }] })).at(-2);
    expect(triggered('hate')).toBe(
      'With the dates of c3 from the body it was made to, 1 complaint would count and the procedure would be satisfied, by its rule on hate.',
    );
    expect(triggered('people')).toMatch(/satisfied, by its rule on people\.$/);
  });

  test('where complaints may not be used', () =>
    expect(explained([requestedByRepresentative(), consented()])[0]).toBe(
      'Complaint c3 is not used: whoever made it has not consented to this request, or consents no longer.',
    ));
});

describe('a timeline tells', () => {
  test('an assessment', () =>
    expect(told(assessed([requested()]))).toBe(
      'The threshold was assessed (a1): 3 complaints count and 3 are needed; the procedure is satisfied, so the threshold must be decided met.',
    ));
  test('what was left out of it, and what it waits for', () =>
    expect(
      told(
        assessed(
          [
            requestedByRepresentative({
              complaints: cited.map((one) => ({ ...one, complainant: one.ref === 'c2' ? people.rosa : people.priya })),
            }),
            consented(),
            settled('c2'),
          ],
          underProcedure({ requiredComplaints: 1 }),
        ),
      ),
    ).toBe(
      'The threshold was assessed (a1): 1 complaint counts and 1 is needed; the procedure is satisfied, so the threshold must be decided met. Without consent, complaints c1 and c3 could not be used.',
    ));
  test('that dates must be settled', () =>
    expect(told(assessed([requested()], corrected({ reportedOn: '2026-08-05' })))).toMatch(
      / First the dates of complaint c1 must be settled\.$/,
    ));

  const BODIES = 'Cheltenham Borough Council, Gloucestershire Constabulary and NHS Gloucestershire ICB';
  test('a decision', () => {
    const bound = assessed([requested()]);
    expect(told(recordedBy({ ...decideMet, consulted: ['gloucestershire-opcc'] }, bound))).toBe(
      `The threshold was decided met for ${BODIES}, as the procedure requires, on assessment a1, after consulting Gloucestershire OPCC.`,
    );
  });
  test('a decision that the Act alone requires, and a refusal', () => {
    const stopped = assessed([requested({ ongoing: 'no' })]);
    expect(told(recordedBy(decideMet, stopped))).toBe(
      `The threshold was decided met for ${BODIES}, as the Act requires (section 104(4)), on assessment a1.`,
    );
    const free = assessed([requested({ complaints: [], relevantBodies: ['solace'] }), passedTo('solace')]);
    expect(told(recordedBy({ ...decideMet, outcome: 'not-met' }, free))).toBe(
      'The threshold was decided not met for Solace, at discretion, on assessment a1.',
    );
  });
  test.each([
    ['harm', 'the harm, done or threatening'],
    ['persistence', 'the persistence of the behaviour'],
    ['adequacy', 'how adequate the response was'],
    ['senior-officer', 'senior officer'],
  ])('a decision for %s', (ground, words) => {
    const free = assessed([requested({ complaints: [] })]);
    const own = underProcedure({}, { ownGrounds: ['senior-officer'] });
    expect(told(recordedBy({ ...decideMet, ground }, free, own))).toBe(
      `The threshold was decided met for ${BODIES}, at discretion (section 104(5)), for ${words}, on assessment a1.`,
    );
  });
  test('the reasons of a decision, and of an assessment none', () => {
    const bound = assessed([requested()]);
    expect(thresholdReason(bound.at(-1) as ThresholdFact)).toBeUndefined();
    expect(thresholdReason(recordedBy(decideMet, bound)[0] as ThresholdFact)).toBe('Three complaints in time.');
  });
});
