import { expectSection } from '../../test/support/document-section.js';
import { expectGlossary } from '../../test/support/glossary.js';
import { golden } from '../../test/support/golden.js';
import { lifecycleTable } from '../../test/support/lifecycle-table.js';
import {
  CHANGEABLE,
  HATE_STRANDS,
  PLACE_KINDS,
  REPORT_CATEGORIES,
  REPORT_KINDS,
  REPORT_SOURCES,
  type ReportFact,
} from './facts.js';
import { reportDecider } from './report-decider.js';

const example = (type: string) => golden(type, 1) as ReportFact;
const recorded = [example('ReportRecorded')];

test('the life of a report in the README is what the decider does', () =>
  expectSection(
    new URL('README.md', import.meta.url).pathname,
    'lifecycle',
    lifecycleTable(
      reportDecider,
      {
        'not recorded': [],
        recorded,
        'corrected, answered': [...recorded, example('ReportCorrected'), example('AgencyResponded')],
        retracted: [...recorded, example('ReportRetracted')],
      },
      {
        RecordReport: { type: 'RecordReport', report: { source: 'agency', agency: 'solace', kind: 'asb' } },
        CorrectReport: { type: 'CorrectReport', changes: { category: 'environmental' }, reason: 'typing error' },
        RetractReport: { type: 'RetractReport', reason: 'made twice' },
        RecordAgencyResponse: { type: 'RecordAgencyResponse', whatWasDone: 'a visit' },
      },
      { now: '2026-08-01T09:00:00.000Z', actor: { id: 'cora', role: 'coordinator' } },
    ),
  ));

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('reports', {
    'kind of a report': REPORT_KINDS,
    category: REPORT_CATEGORIES,
    'hate strand': HATE_STRANDS,
    source: REPORT_SOURCES,
    'kind of a place': PLACE_KINDS,
    'what a correction may change': CHANGEABLE,
  }));
