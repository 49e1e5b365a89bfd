import { specificationOf } from '../../test/support/decider-specification.js';
import { repairedInTurn } from '../../test/support/precedence.js';
import type { Given } from '../decider/decider.js';
import { personal } from '../decider/personal.js';
import type { Wording } from '../decider/wording.js';
import type { Report, ReportFact, ReportRecorded } from './facts.js';
import type { CorrectReport, RecordAgencyResponse, RecordReport, RetractReport } from './report-commands.js';
import { type ReportRefusal, reportDecider } from './report-decider.js';

const coordinator = { id: 'cora', role: 'coordinator' } as const;
const officer = { id: 'olu', role: 'agency', body: 'stroud-district-council' } as const;
const otherOfficer = { id: 'oda', role: 'agency', body: 'solace' } as const;
const given: Given = { now: '2026-07-10T09:00:00.000Z', actor: coordinator };
const reports = specificationOf(reportDecider, given);

const told = {
  source: 'agency',
  agency: 'stroud-district-council',
  agencyReference: 'SDC/1',
  kind: 'asb',
  incidentOn: '2026-07-01',
  reportedOn: '2026-07-02',
  complainant: 'ann',
} as const satisfies Report<Wording>;
const record = (report: Partial<Report<Wording>> = {}, more: Partial<RecordReport> = {}): RecordReport => ({
  type: 'RecordReport',
  report: { ...told, ...report },
  ...more,
});
const correct = (changes: CorrectReport['changes'], more: Partial<CorrectReport> = {}): CorrectReport => ({
  type: 'CorrectReport',
  changes,
  reason: 'typing error',
  ...more,
});
const retract: RetractReport = { type: 'RetractReport', reason: 'made twice' };
const respond: RecordAgencyResponse = { type: 'RecordAgencyResponse', whatWasDone: 'a visit' };

const recordedAt = { occurredAt: '2026-07-03T12:00:00Z' };
const recorded = (report: Partial<Report> = {}): ReportRecorded => ({
  type: 'ReportRecorded',
  data: { ...recordedAt, ...told, ...report },
});
const responded = (respondedOn: string): ReportFact => ({
  type: 'AgencyResponded',
  data: { occurredOn: respondedOn, agency: told.agency, whatWasDone: personal('a visit', ['ann']), respondedOn },
});
const retracted: ReportFact = { type: 'ReportRetracted', data: { ...recordedAt, reason: personal('made twice') } };
const sealed = (about: readonly string[]) => ({ about, sealed: 'xyz' });

describe('recording', () => {
  test('its texts are about everybody it names, unless they say otherwise', () =>
    reports
      .given()
      .when(
        record({
          about: ['bob', 'ann'],
          place: { kind: 'exact', description: '12 Mill Lane' },
          summary: personal('shouting', ['eve']),
        }),
      )
      .thenRecorded({
        type: 'ReportRecorded',
        data: {
          occurredAt: given.now,
          ...told,
          about: ['bob', 'ann'],
          place: { kind: 'exact', description: personal('12 Mill Lane', ['ann', 'bob']) },
          summary: personal('shouting', ['eve']),
        },
      }));

  test('a month stays a month and a snapped place stays open', () => {
    const place = { kind: 'snapped', longitude: -2.08, latitude: 51.9, near: 'On or near Supermarket' } as const;
    const street = { source: 'police-uk', agency: 'gloucestershire-constabulary', kind: 'asb', place } as const;
    reports
      .given()
      .when({ type: 'RecordReport', report: { ...street, incidentMonth: '2018-10' } })
      .thenRecorded({ type: 'ReportRecorded', data: { occurredAt: given.now, ...street, incidentMonth: '2018-10' } });
  });

  test('a text about nobody in particular belongs to the report', () =>
    reports
      .given()
      .when(record({ complainant: undefined, summary: 'litter' }))
      .thenRecorded({
        type: 'ReportRecorded',
        data: { occurredAt: given.now, ...told, complainant: undefined, summary: personal('litter') },
      }));

  test.each<Partial<Report<Wording>>>([
    { incidentOn: '2026-07-10', reportedOn: '2026-07-10' },
    { incidentOn: undefined, incidentMonth: '2026-07', reportedOn: undefined },
  ])('what happened today, or this month, is no future: %j', (report) =>
    reports
      .given()
      .when(record(report))
      .thenRecorded({ type: 'ReportRecorded', data: { occurredAt: given.now, ...told, ...report } as never }),
  );

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      actor: otherOfficer as Given['actor'],
      facts: [recorded()] as ReportFact[],
      happened: { occurredOn: '2026-07-11' },
      unknownPeople: ['ann'],
      erasedPeople: ['ann'],
      report: {
        source: 'police-uk',
        agencyReference: 'Ann Lee',
        hateStrands: ['race'],
        incidentOn: '2026-07-12',
        incidentMonth: '2026-07',
        reportedOn: '2026-06-30',
      } as Partial<Report<Wording>>,
    };
    const repair = (report: Partial<Report<Wording>>) => ({ report: { ...worst.report, ...report } });
    const dated = { agencyReference: 'SDC/1', incidentMonth: undefined, incidentOn: '2026-07-01' } as const;
    const table = repairedInTurn<ReportRefusal | 'recorded', typeof worst>(worst, [
      ['report/not-your-body', {}],
      ['report/already-recorded', { actor: officer }],
      ['fact/in-the-future', { facts: [] }],
      ['report/invalid-reference', { happened: { occurredOn: '2026-07-10' } }],
      ['report/incident-day-and-month', repair({ agencyReference: 'SDC/1' })],
      ['report/in-the-future', repair({ agencyReference: 'SDC/1', incidentMonth: undefined })],
      ['report/in-the-future', repair({ ...dated, incidentOn: undefined, incidentMonth: '2026-08' })],
      ['report/in-the-future', repair({ ...dated, reportedOn: '2026-07-11' })],
      ['report/complaint-before-incident', repair(dated)],
      ['report/complaint-before-incident', repair({ ...dated, incidentOn: undefined, incidentMonth: '2026-07' })],
      ['report/strands-without-hate', repair({ ...dated, reportedOn: '2026-07-01' })],
      ['report/police-uk-is-never-cited', repair({ ...dated, reportedOn: '2026-07-01', kind: 'hate' })],
      ['person/unknown', { report: {} }],
      ['person/erased', { unknownPeople: [] }],
      ['recorded', { erasedPeople: ['somebody else'] }],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
      const { facts, actor, report, ...more } = row;
      const answer = reports.given(...facts).when(record(report, more), { actor });
      if (code === 'recorded')
        answer.thenRecorded({ type: 'ReportRecorded', data: { occurredOn: '2026-07-10', ...told } });
      else answer.thenRefused(code);
    });
  });
});

describe('correcting', () => {
  test('only what changes is kept, and a null removes', () =>
    reports
      .given(recorded({ category: 'nuisance' }))
      .when(
        correct({ kind: 'hate', category: null, localGovernmentArea: null, complainant: 'ann', hateStrands: ['race'] }),
      )
      .thenRecorded({
        type: 'ReportCorrected',
        data: {
          occurredAt: given.now,
          changes: { kind: 'hate', category: null, hateStrands: ['race'] },
          reason: personal('typing error', ['ann']),
        },
      }));

  test('a changed text is about those the text was about, and whoever the correction puts in the place of another', () =>
    reports
      .given(
        recorded({
          about: ['bob'],
          summary: sealed(['ann', 'bob', 'witness']),
          place: { kind: 'exact', description: sealed(['ann']) },
        }),
      )
      .when(
        correct({ about: ['carl'], summary: 'it was not him', place: { kind: 'exact', description: '14 Mill Lane' } }),
      )
      .thenRecorded({
        type: 'ReportCorrected',
        data: {
          occurredAt: given.now,
          changes: {
            about: ['carl'],
            summary: personal('it was not him', ['ann', 'witness', 'carl']),
            place: { kind: 'exact', description: personal('14 Mill Lane', ['ann', 'carl']) },
          },
          reason: personal('typing error', ['ann', 'bob', 'carl']),
        },
      }));

  test('a sealed text counts as changed, for it cannot be compared; a clear one that is the same does not', () => {
    const changes = { summary: 'shouting' };
    reports
      .given(recorded({ summary: sealed(['ann']) }))
      .when(correct(changes))
      .thenRecorded({
        type: 'ReportCorrected',
        data: {
          occurredAt: given.now,
          changes: { summary: personal('shouting', ['ann']) },
          reason: personal('typing error', ['ann']),
        },
      });
    reports
      .given(recorded({ summary: personal('shouting', ['ann']) }))
      .when(correct(changes))
      .thenRefused('report/changes-nothing');
  });

  test('corrections build on each other', () => {
    const first: ReportFact = {
      type: 'ReportCorrected',
      data: { ...recordedAt, changes: { incidentOn: null, incidentMonth: '2026-06' }, reason: personal('x') },
    };
    reports
      .given(recorded(), first)
      .when(correct({ incidentOn: '2026-07-01' }))
      .thenRefused('report/incident-day-and-month');
    reports
      .given(recorded(), first)
      .when(correct({ incidentMonth: '2026-06' }))
      .thenRefused('report/changes-nothing');
    reports
      .given(recorded(), first)
      .when(correct({ reportedOn: '2026-06-01' }))
      .thenRecorded({
        type: 'ReportCorrected',
        data: {
          occurredAt: given.now,
          changes: { reportedOn: '2026-06-01' },
          reason: personal('typing error', ['ann']),
        },
      });
  });

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      actor: otherOfficer as Given['actor'],
      facts: [] as ReportFact[],
      happened: { occurredOn: '2026-07-11' },
      unknownPeople: ['bob'],
      erasedPeople: ['ann', 'bob'],
      changes: {} as CorrectReport['changes'],
    };
    const answered = [recorded(), responded('2026-07-05'), responded('2026-07-08')];
    const table = repairedInTurn<ReportRefusal | 'recorded', typeof worst>(worst, [
      ['report/unknown', {}],
      ['report/not-your-body', { facts: [...answered, retracted] }],
      ['report/retracted', { actor: officer }],
      ['fact/in-the-future', { facts: answered }],
      ['fact/before-what-it-answers', { happened: { occurredOn: '2026-07-02' } }],
      ['report/changes-nothing', { happened: { occurredOn: '2026-07-03' } }],
      ['report/incident-day-and-month', { changes: { incidentMonth: '2026-07', reportedOn: '2026-07-06' } }],
      ['report/answered-before-reported', { changes: { reportedOn: '2026-07-06' } }],
      ['person/unknown', { changes: { about: ['bob', 'ann'] } }],
      ['person/erased', { unknownPeople: [] }],
      ['recorded', { changes: { reportedOn: '2026-07-05' }, erasedPeople: ['bob'] }],
    ]);
    test.each(table)('%s', (code, { facts, actor, ...more }) => {
      const answer = reports.given(...facts).when(correct({}, more), { actor });
      if (code !== 'recorded') return answer.thenRefused(code);
      return answer.thenRecorded({
        type: 'ReportCorrected',
        data: {
          occurredOn: '2026-07-03',
          changes: { reportedOn: '2026-07-05' },
          reason: personal('typing error', ['ann']),
        },
      });
    });
  });
});

test('a report is never dated after its first response, in whatever order they were recorded', () => {
  for (const days of [
    ['2026-07-05', '2026-07-08'],
    ['2026-07-08', '2026-07-05'],
  ]) {
    reports
      .given(recorded(), ...days.map(responded))
      .when(correct({ reportedOn: '2026-07-06' }))
      .thenRefused('report/answered-before-reported');
  }
});

describe('retracting', () => {
  test('once', () => {
    reports
      .given(recorded())
      .when(retract)
      .thenRecorded({
        type: 'ReportRetracted',
        data: { occurredAt: given.now, reason: personal('made twice', ['ann']) },
      });
    reports.given(recorded(), retracted).when(retract).thenRefused('report/already-retracted');
  });
  test('not before it was recorded, nor naming somebody unknown', () => {
    reports
      .given(recorded())
      .when({ ...retract, happened: { occurredAt: '2026-07-03T11:59:59Z' }, unknownPeople: ['x'] })
      .thenRefused('fact/before-what-it-answers');
    reports
      .given(recorded())
      .when({ ...retract, unknownPeople: ['x'] })
      .thenRefused('person/unknown');
  });
});

describe('responding', () => {
  const response = (data: object): ReportFact => ({
    type: 'AgencyResponded',
    data: { agency: told.agency, whatWasDone: personal('a visit', ['ann']), ...data } as never,
  });

  test.each<[string, Partial<RecordAgencyResponse>, object]>([
    ['now', {}, { occurredAt: given.now, respondedOn: '2026-07-10' }],
    ['on the day given', { respondedOn: '2026-07-05' }, { occurredOn: '2026-07-05', respondedOn: '2026-07-05' }],
    [
      'on the day it is said to have happened',
      { happened: { occurredAt: '2026-07-04T23:30:00Z' } },
      { occurredAt: '2026-07-04T23:30:00Z', respondedOn: '2026-07-05' },
    ],
    [
      'on one day, told of on another',
      { respondedOn: '2026-07-02', happened: { occurredOn: '2026-07-08' } },
      { occurredOn: '2026-07-08', respondedOn: '2026-07-02' },
    ],
  ])('%s', (_, more, expected) =>
    reports
      .given(recorded())
      .when({ ...respond, ...more }, { actor: officer })
      .thenRecorded(response(expected)),
  );

  test.each<[ReportRefusal, Partial<RecordAgencyResponse>]>([
    ['fact/in-the-future', { respondedOn: '2026-07-11' }],
    ['fact/in-the-future', { happened: { occurredOn: '2026-07-11' }, respondedOn: '2026-07-05' }],
    ['fact/before-what-it-answers', { respondedOn: '2026-07-01', unknownPeople: ['x'] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-07-01' }, respondedOn: '2026-07-02' }],
    ['person/unknown', { unknownPeople: ['x'] }],
  ])('%s', (code, more) =>
    reports
      .given(recorded())
      .when({ ...respond, ...more })
      .thenRefused(code),
  );

  test('where the day of the complaint is not known, not before the incident', () => {
    const month = recorded({ incidentOn: undefined, reportedOn: undefined, incidentMonth: '2026-06' });
    reports
      .given(month)
      .when({ ...respond, respondedOn: '2026-05-31' })
      .thenRefused('fact/before-what-it-answers');
    reports
      .given(month)
      .when({ ...respond, respondedOn: '2026-06-01' })
      .thenRecorded(response({ occurredOn: '2026-06-01', respondedOn: '2026-06-01' }));
  });

  test('for another body by nobody, on behalf of its own by a coordinator', () => {
    reports.given(recorded()).when(respond, { actor: otherOfficer }).thenRefused('report/not-your-body');
    const onBehalfOf = (body: string) => ({ actor: { ...coordinator, onBehalfOf: body } });
    reports.given(recorded()).when(respond, onBehalfOf('solace')).thenRefused('report/not-your-body');
    reports
      .given(recorded())
      .when(respond, onBehalfOf(told.agency))
      .thenRecorded(response({ occurredAt: given.now, respondedOn: '2026-07-10' }));
  });

  test('never to a retracted report', () =>
    reports.given(recorded(), retracted).when(respond).thenRefused('report/retracted'));
});
