import { fold } from '../../test/support/decider-specification.js';
import { golden } from '../../test/support/golden.js';
import { type Personal, personal } from '../decider/personal.js';
import { catalogue } from './catalogue.js';
import type { Report, ReportFact } from './facts.js';
import { reportDecider } from './report-decider.js';
import { reasonOf, reportSentence } from './report-sentences.js';

const example = (type: keyof typeof catalogue): ReportFact => golden(type, catalogue[type].version) as ReportFact;
const recorded = (report: Partial<Report>): ReportFact => ({
  type: 'ReportRecorded',
  data: { occurredOn: '2026-07-05', source: 'agency', agency: 'solace', kind: 'asb', ...report },
});

const SENTENCES: Record<keyof typeof catalogue, string> = {
  ReportRecorded:
    'A report to Cheltenham Borough Council under reference CBC/2026-0417 was recorded by the agency: a hate incident on 1 July 2026, reported on 2 July 2026.',
  ReportCorrected:
    'The report was corrected: the kind (now anti-social behaviour), the category, the hate strands (removed), the day of the incident (removed), the month of the incident (now July 2026), the day it was reported (now 3 July 2026), the place, the local government area, who complained, who is complained about and the summary.',
  ReportRetracted: 'The report was retracted.',
  AgencyResponded: 'Cheltenham Borough Council responded to the report on 6 July 2026.',
};

describe('every golden fact still loads, as it rests: sealed', () => {
  const types = Object.keys(catalogue) as (keyof typeof catalogue)[];
  test.each(types)('%s tells its sentence', (type) => expect(reportSentence(example(type))).toBe(SENTENCES[type]));

  test('they fold into one report', () => {
    const state = fold(reportDecider, types.filter((type) => type !== 'ReportRetracted').map(example));
    expect(state).toMatchObject({
      status: 'recorded',
      recorded: { occurredAt: '2026-07-02T10:15:00.000Z' },
      firstResponseOn: '2026-07-06',
      corrections: 1,
      responses: 1,
      report: { agencyReference: 'CBC/2026-0417', kind: 'asb', incidentMonth: '2026-07', place: { kind: 'snapped' } },
    });
    expect(state).not.toHaveProperty('report.incidentOn');
    expect(state).not.toHaveProperty('report.occurredAt');
    expect(fold(reportDecider, types.map(example))).toMatchObject({
      status: 'retracted',
      corrections: 1,
      responses: 1,
    });
  });
});

test('what has no report before it changes nothing', () =>
  expect(fold(reportDecider, [example('AgencyResponded')])).toEqual({ status: 'unknown' }));

test('an incident is dated as well as it is known', () => {
  expect(reportSentence(recorded({ incidentMonth: '2018-10', source: 'police-uk' }))).toBe(
    'A report to Solace was recorded from police.uk: anti-social behaviour in October 2018.',
  );
  expect(reportSentence(recorded({ source: 'applicant' }))).toBe(
    "A report to Solace was recorded from the applicant's account: anti-social behaviour, at an unknown date.",
  );
});

test('a correction tells the new dates', () => {
  const changes = { incidentOn: '2026-07-02', about: ['x'] };
  const correction: ReportFact = {
    type: 'ReportCorrected',
    data: { occurredOn: '2026-07-05', changes, reason: personal('x') },
  };
  expect(reportSentence(correction)).toBe(
    'The report was corrected: the day of the incident (now 2 July 2026) and who is complained about.',
  );
});

test('a sentence is the same whether what is personal is sealed, clear or erased', () => {
  const told = (text: Personal) =>
    reportSentence(recorded({ summary: text, place: { kind: 'exact', description: text }, incidentOn: '2026-07-01' }));
  expect(
    new Set([personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true as const }].map(told)).size,
  ).toBe(1);
  expect(told(personal('MARKER'))).not.toContain('MARKER');
});

test('a reason is given apart, as it is', () => {
  expect(reasonOf(example('ReportCorrected'))).toEqual(
    expect.objectContaining({ sealed: 'v1.reason.c2VhbGVkLWJ5dGVz' }),
  );
  expect(reasonOf(example('ReportRetracted'))).toBeDefined();
  expect(reasonOf(example('ReportRecorded'))).toBeUndefined();
  expect(reasonOf(example('AgencyResponded'))).toBeUndefined();
});
