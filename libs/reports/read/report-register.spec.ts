import { golden } from '../../../test/support/golden.js';
import type { ProjectedFact } from '../../read-models/projection.js';
import type { ReportFact } from '../facts.js';
import { reportRegister } from './report-register.js';

const ID = '0b6a2a58-6d0b-4f0e-8f56-8a3f7c0f9d22';

const projected = ({ type, data }: ReportFact, revision: number): ProjectedFact => ({
  type,
  data,
  metadata: {},
  stored: {
    id: `00000000-0000-4000-8000-00000000000${revision}`,
    stream: `report-${ID}`,
    revision,
    position: `log.000000000000000${revision}`,
    recordedAt: `2026-07-0${revision + 1}T10:00:00.000Z`,
  },
});

/** The rows after these facts, each state through JSON as the engine keeps it. */
const registered = (...facts: readonly ReportFact[]) => {
  type State = ReturnType<typeof reportRegister.evolve> | undefined;
  const state = facts.reduce<State>(
    (before, fact, revision) =>
      JSON.parse(JSON.stringify(reportRegister.evolve(before, projected(fact, revision), undefined))),
    undefined,
  );
  return { state, rows: state && reportRegister.rows?.(state).reports };
};

const recorded = (report: object = {}): ReportFact => ({
  type: 'ReportRecorded',
  data: { occurredOn: '2026-07-01', source: 'agency', agency: 'solace', kind: 'asb', ...report },
});

describe('the register', () => {
  it('has a row for a report as it was told', () => {
    expect(registered(golden('ReportRecorded', 1) as ReportFact).rows).toEqual([
      {
        report: ID,
        source: 'agency',
        agency: 'cheltenham-borough-council',
        agency_reference: 'CBC/2026-0417',
        kind: 'hate',
        category: 'personal',
        hate_strands: ['disability', 'race'],
        incident_on: '2026-07-01',
        incident_month: null,
        incident_earliest: '2026-07-01',
        incident_latest: '2026-07-01',
        reported_on: '2026-07-02',
        local_government_area: 'E07000078',
        complainant: '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11',
        retracted: false,
        responses: 0,
        recorded_at: '2026-07-01T10:00:00.000Z',
        revision: 0,
      },
    ]);
  });

  it('follows its correction, its responses and its retraction', () => {
    const life = (['ReportRecorded', 'ReportCorrected', 'AgencyResponded', 'ReportRetracted'] as const).map(
      (type) => golden(type, 1) as ReportFact,
    );
    expect(registered(...life).rows).toMatchObject([
      {
        kind: 'asb',
        category: 'nuisance',
        hate_strands: null,
        incident_on: null,
        incident_month: '2026-07',
        incident_earliest: '2026-07-01',
        incident_latest: '2026-07-31',
        reported_on: '2026-07-03',
        local_government_area: 'E07000081',
        responses: 1,
        retracted: true,
        recorded_at: '2026-07-01T10:00:00.000Z',
        revision: 3,
      },
    ]);
  });

  it('invents no day', () => {
    expect(registered(recorded()).rows).toMatchObject([
      { incident_on: null, incident_month: null, incident_earliest: '', incident_latest: '', reported_on: '' },
    ]);
    expect(registered(recorded({ incidentMonth: '2024-02' })).rows).toMatchObject([
      { incident_on: null, incident_month: '2024-02', incident_earliest: '2024-02-01', incident_latest: '2024-02-29' },
    ]);
  });

  it('carries no text about anybody, sealed or not', () => {
    const { state, rows } = registered(
      golden('ReportRecorded', 1) as ReportFact,
      golden('ReportCorrected', 1) as ReportFact,
    );
    expect(JSON.stringify([state, rows])).not.toMatch(/sealed|c2VhbGVk/);
  });

  it('knows nothing of a stream that begins with something else', () => {
    expect(registered(golden('ReportRetracted', 1) as ReportFact).rows).toEqual([]);
  });
});
