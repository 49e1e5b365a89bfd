/** An assessment keeps what it saw; a decision rests on it while it would still come out the same. */
import {
  asked,
  disallowed,
  evidenced,
  grouped,
  notFound,
  settled,
  verified,
} from '../../../test/support/case/complaints.js';
import {
  cited,
  council,
  fact,
  passedTo,
  people,
  reports,
  requested,
  requestedByRepresentative,
} from '../../../test/support/case/facts.js';
import { amended, consented, ongoingFound, riskAssessed } from '../../../test/support/case/request.js';
import { aCase } from '../../../test/support/case/specification.js';
import {
  assessed,
  decideMet,
  fileOf,
  lastAssessment,
  recordedBy,
  underProcedure,
} from '../../../test/support/case/threshold.js';
import type { CitedComplaint } from '../complaints/facts.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';

const [first, second] = reports;
const before = assessed([requested()]);
const corrected = (changes: Partial<(typeof reports)[0]>): Partial<Known> => ({
  reports: [{ ...first, revision: 1, ...changes }, second],
});
const consentOfTheo = consented({ consent: 'dddddddd-0000-4000-8000-000000000002', victim: people.theo });
const citedLater = fact('ComplaintCited', {
  occurredAt: '2026-10-10T10:00:00Z',
  complaint: { ref: 'c4', agency: council, kind: 'asb', incidentOn: '2026-09-05', complainedOn: '2026-09-05' },
});

describe('is stale after', () => {
  test.each<[string, readonly CaseFact[]]>([
    ['another complaint', [citedLater]],
    ['a ruling', [disallowed('c1')]],
    ['complaints of one person found to be about one incident', [grouped('c1', 'c2')]],
    ['a finding that it has stopped', [ongoingFound('no')]],
    ['another day of the request', [amended({ requestedOn: '2026-09-29' })]],
    [
      'other dates of a body, though they change no result',
      [asked('c1'), verified('c1', { held: { complainedOn: '2026-07-03' } })],
    ],
    [
      'dates settled otherwise, though they change no result',
      [settled('c1', { settled: { incidentOn: '2026-06-30', complainedOn: '2026-07-02' } })],
    ],
  ])('%s', (_, facts) =>
    aCase(...before, ...facts)
      .when(decideMet)
      .thenRefused('threshold/assessment-stale'),
  );

  test.each<[string, Partial<Known>]>([
    ['the retraction of a report', corrected({ retracted: true })],
    ['a correction of a report that changes the result', corrected({ reportedOn: '2026-08-05' })],
    ['a correction of a report that does not', corrected({ reportedOn: '2026-07-03' })],
    ['another version of the procedure, though it comes to the same', underProcedure({}, { version: 2 })],
  ])('%s', (_, known) =>
    aCase(...before)
      .when(decideMet, { known })
      .thenRefused('threshold/assessment-stale'),
  );

  test('one of two consents was withdrawn', () => {
    const complaints = [
      ...cited,
      { ref: 'c4', agency: council, kind: 'asb' as const, complainedOn: '2026-09-05', complainant: people.theo },
    ];
    const facts = assessed([requestedByRepresentative({ complaints }), consented(), consentOfTheo]);
    const theoWithdrew = fact('ConsentWithdrawn', { occurredOn: '2026-10-10', consent: consentOfTheo.data.consent });
    aCase(...facts, theoWithdrew)
      .when({ ...decideMet, ground: 'harm' })
      .thenRefused('threshold/assessment-stale');
  });
});

test('is stale where only the dates that must be settled are others', () => {
  const [c1, , c3] = cited as readonly [CitedComplaint, CitedComplaint, CitedComplaint];
  const late = requested({ complaints: [c1, { ...c3, ref: 'c2', complainedOn: '2026-10-02' }] });
  const facts = [late, asked('c2'), verified('c2', { held: { complainedOn: '2026-09-10' } })];
  const byHate = underProcedure({ triggers: [{ kind: 'hate', count: 2 }] });
  const hate = { ...byHate, ...corrected({ kind: 'hate' }) };
  expect(lastAssessment(assessed(facts, byHate)).unsettled).toEqual([]);
  expect(lastAssessment(assessed(facts, hate)).unsettled).toEqual(['c2']);
  aCase(...assessed(facts, byHate))
    .when({ ...decideMet, ground: 'harm' }, { known: hate })
    .thenRefused('threshold/assessment-stale');
});

describe('still stands after', () => {
  test.each<[string, readonly CaseFact[], Partial<Known>]>([
    ['a body verified what was claimed', [asked('c1'), verified('c1')], {}],
    ['a body did not find it', [asked('c1'), notFound('c1')], {}],
    ['evidence', [evidenced('c1')], {}],
    ['dates settled as they were', [settled('c1')], {}],
    ['a finding that it goes on, as was said', [ongoingFound('yes')], {}],
    ['passing on, and an assessment of risk', [passedTo(council), riskAssessed('high')], {}],
    ['complaints of different people found to be about one incident', [grouped('c1', 'c3')], {}],
    ['a correction of a report that leaves its dates', [], corrected({ agencyReference: 'GC/72/26' })],
    ['a report that cannot be read', [], { reports: [second] }],
  ])('%s', (_, facts, known) =>
    expect(recordedBy(decideMet, [...before, ...facts], known)).toMatchObject([{ type: 'ThresholdDecided' }]),
  );
});

test('after the correction of a report: the kept assessment, a refused decision, settled dates, and the decision', () => {
  const late = corrected({ reportedOn: '2026-08-05' });
  const kept = lastAssessment(before);
  aCase(...before)
    .when(decideMet, { known: late })
    .thenRefused('threshold/assessment-stale');

  const again = assessed(before, late);
  expect(lastAssessment(again)).toMatchObject({ assessment: 'a2', unsettled: ['c1'], reports: [{ revision: 1 }, {}] });
  aCase(...again)
    .when(decideMet, { known: late })
    .thenRefused('threshold/dates-unsettled');
  aCase(...again)
    .when({ ...decideMet, assessment: 'a1' }, { known: late })
    .thenRefused('threshold/assessment-stale');

  const settle = { type: 'SettleDates', ref: 'c1', reasons: 'The call was logged on 2 July.' } as const;
  const dates = { incidentOn: '2026-07-01', complainedOn: '2026-07-02' };
  const forThem = [...again, ...recordedBy({ ...settle, settled: dates }, again, late)];
  aCase(...forThem)
    .when(decideMet, { known: late })
    .thenRefused('threshold/assessment-stale');
  const ready = assessed(forThem, late);
  expect(recordedBy(decideMet, ready, late)).toMatchObject([
    { data: { outcome: 'met', route: 'met', assessment: 'a3' } },
  ]);

  const against = [
    ...again,
    ...recordedBy({ ...settle, settled: { ...dates, complainedOn: '2026-08-05' } }, again, late),
  ];
  expect(lastAssessment(assessed(against, late))).toMatchObject({
    working: { conclusion: 'discretion' },
    unsettled: [],
  });
  expect(fileOf(...ready).threshold.assessments.a1).toEqual(kept);
});
