/** What can be cited, and what a report of the register fills in. */

import { decided } from '../../../test/support/case/complaints.js';
import {
  applicant,
  cited,
  constabulary,
  coordinator,
  council,
  fact,
  given,
  known,
  people,
  reports,
  requested,
  requestReview,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import type { ReportAsRead } from '../../reports/facts.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';
import type { CiteComplaint, ClaimedComplaint } from './commands.js';
import type { CitedComplaint } from './facts.js';

const report: ReportAsRead = {
  id: 'aaaaaaaa-0000-4000-8000-000000000009',
  revision: 3,
  retracted: false,
  agency: council,
  agencyReference: 'CBC-1300',
  kind: 'hate',
  incidentOn: '2026-09-20',
  reportedOn: '2026-09-21',
  complainant: people.theo,
};
const onRegister = (more: Partial<ReportAsRead> = {}): { readonly known: Partial<Known> } => ({
  known: { reports: [...reports, { ...report, ...more }] },
});
const claimed = {
  agency: constabulary,
  incidentOn: '2026-09-20',
  complainedOn: '2026-09-22',
  kind: 'asb',
} as const satisfies ClaimedComplaint;
const cite = (complaint: ClaimedComplaint = claimed, more: Partial<CiteComplaint> = {}): CiteComplaint => ({
  type: 'CiteComplaint',
  complaint,
  ...more,
});
const recordedAs = (complaint: Partial<CitedComplaint>) =>
  fact('ComplaintCited', { occurredAt: given.now, complaint: { ref: 'c4', ...complaint } as CitedComplaint });

describe('citing', () => {
  test('a complaint as it is claimed, by its own ref', () =>
    aCase(requested())
      .when(cite({ ...claimed, agencyReference: 'GC/99', complainant: people.theo, incident: 'fire-1' }), {
        actor: applicant,
      })
      .thenRecorded(
        recordedAs({ ...claimed, agencyReference: 'GC/99', complainant: people.theo, incident: 'fire-1' }),
      ));

  test('a report of the register, with its revision: what is left out is as the register has it', () => {
    const { id, revision, retracted: _, reportedOn: complainedOn, ...rest } = report;
    aCase(requested())
      .when(cite({ reportId: report.id, incident: 'fire-1' }), onRegister())
      .thenRecorded(
        recordedAs({ report: { id, revision }, complainedOn: complainedOn as string, incident: 'fire-1', ...rest }),
      );
  });

  test('what the applicant says stands before what the register says, and a month is not made a day', () =>
    aCase(requested())
      .when(
        cite({
          reportId: report.id,
          agency: council,
          agencyReference: 'OTHER',
          incidentMonth: '2026-08',
          complainedOn: '2026-09-01',
          kind: 'asb',
          complainant: people.nora,
        }),
        onRegister(),
      )
      .thenRecorded(
        recordedAs({
          report: { id: report.id, revision: 3 },
          agency: council,
          agencyReference: 'OTHER',
          incidentMonth: '2026-08',
          complainedOn: '2026-09-01',
          kind: 'asb',
          complainant: people.nora,
        }),
      ));

  test('a report that was retracted, or whose incident nobody dates: the assessment says what that means', () => {
    const undated = { retracted: true, incidentOn: undefined, agencyReference: undefined, complainant: undefined };
    aCase(requested())
      .when(cite({ reportId: report.id }), onRegister(undated))
      .thenRecorded(
        recordedAs({
          report: { id: report.id, revision: 3 },
          agency: council,
          complainedOn: '2026-09-21',
          kind: 'hate',
        }),
      );
  });

  test.each<[string, Partial<ClaimedComplaint>]>([
    ['made today of an incident of today', { incidentOn: '2026-10-12', complainedOn: '2026-10-12' }],
    ['made later than the request', { complainedOn: '2026-10-05' }],
    ['of this month', { incidentOn: undefined, incidentMonth: '2026-10', complainedOn: '2026-10-01' }],
    ['of an incident nobody dates', { incidentOn: undefined }],
    ["under another complaint's reference, but another body's", { agency: council, agencyReference: 'GC/71/26' }],
    ['with everything of another but a reference', { incidentOn: '2026-09-01', complainedOn: '2026-09-10' }],
  ])('one %s', (_, more) =>
    aCase(requested())
      .when(cite({ ...claimed, ...more }))
      .thenRecorded(recordedAs(JSON.parse(JSON.stringify({ ...claimed, ...more })))),
  );

  test('counts its refs on, whatever was cited since', () =>
    aCase(requested(), recordedAs({ ...claimed, agencyReference: 'GC/98' }))
      .when(cite())
      .thenRecorded(recordedAs({ ref: 'c5', ...claimed })));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      actor: { id: 'kim', role: 'coordinator', area: 'kent' } as Actor,
      facts: [requested(), withdrawn(), decided] as CaseFact[],
      happened: { occurredOn: '2026-10-13' },
      register: [] as ReportAsRead[],
      complaint: {
        reportId: report.id,
        agency: constabulary,
        agencyReference: 'GC/71/26',
        incidentOn: '2026-10-14',
        incidentMonth: '2026-10',
        complainedOn: undefined,
        complainant: people.uma,
      } as ClaimedComplaint,
    };
    const claim = (more: Partial<ClaimedComplaint>) => ({ complaint: { ...worst.complaint, ...more } });
    const bare = { reportId: undefined } as const;
    const whole = { ...bare, kind: 'asb', complainedOn: '2026-10-13' } as const;
    const another = { ...whole, agencyReference: 'GC/99' } as const;
    const full = Array.from({ length: 100 }, (_, index) => ({ ...(cited[0] as CitedComplaint), ref: `c${index + 1}` }));
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: coordinator }],
      ['threshold/already-decided', { facts: [requested({ complaints: full }), decided] }],
      ['fact/in-the-future', { facts: [requested({ complaints: full })] }],
      ['fact/before-what-it-answers', { happened: { occurredOn: '2026-09-29' } }],
      ['complaint/too-many', { happened: { occurredOn: '2026-09-30' } }],
      ['complaint/unknown-report', { facts: [requested({ complaints: full.slice(1) })] }],
      ['complaint/report-undated', { register: [{ ...report, reportedOn: undefined }] }],
      ['complaint/report-of-another-agency', { register: [report] }],
      ['complaint/incomplete', claim(bare)],
      ['complaint/incomplete', claim({ ...bare, kind: 'asb' })],
      ['complaint/incomplete', claim({ ...bare, complainedOn: '2026-10-13' })],
      ['complaint/incomplete', claim({ ...whole, agency: undefined })],
      ['complaint/already-cited', claim(whole)],
      ['person/unknown', claim(another)],
      ['person/erased', claim({ ...another, complainant: people.ezra })],
      ['complaint/incident-day-and-month', claim({ ...another, complainant: people.rosa })],
      ['complaint/in-the-future', claim({ ...another, complainant: people.rosa, incidentMonth: undefined })],
      [
        'complaint/in-the-future',
        claim({ ...another, complainant: people.rosa, incidentMonth: undefined, incidentOn: '2026-10-12' }),
      ],
      [
        'complaint/in-the-future',
        claim({
          ...another,
          complainant: people.rosa,
          incidentMonth: '2026-11',
          incidentOn: undefined,
          complainedOn: '2026-10-11',
        }),
      ],
      [
        'complaint/before-its-incident',
        claim({
          ...another,
          complainant: people.rosa,
          incidentMonth: undefined,
          incidentOn: '2026-10-12',
          complainedOn: '2026-10-11',
        }),
      ],
      [
        'complaint/before-its-incident',
        claim({
          ...another,
          complainant: people.rosa,
          incidentMonth: '2026-10',
          incidentOn: undefined,
          complainedOn: '2026-09-30',
        }),
      ],
      [
        'recorded',
        claim({
          ...another,
          complainant: people.rosa,
          incidentMonth: undefined,
          incidentOn: '2026-10-11',
          complainedOn: '2026-10-11',
        }),
      ],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
      const { facts, actor, happened, complaint, register } = row;
      const answer = aCase(...facts).when(cite(complaint, { happened }), { actor, known: { reports: register } });
      if (code !== 'recorded') return answer.thenRefused(code);
      return answer.thenRecorded(
        fact('ComplaintCited', {
          occurredOn: '2026-09-30',
          complaint: {
            ref: 'c100',
            agency: constabulary,
            agencyReference: 'GC/99',
            kind: 'asb',
            incidentOn: '2026-10-11',
            complainedOn: '2026-10-11',
            complainant: people.rosa,
          },
        }),
      );
    });
  });

  test('once: the same report under another reference, and a report by the reference it was claimed by', () => {
    const [first] = reports;
    aCase(requested())
      .when(cite({ reportId: first.id, agencyReference: 'GC/OTHER' }))
      .thenRefused('complaint/already-cited');
    aCase(requested(), recordedAs({ ...claimed, agency: council, agencyReference: 'CBC-1300' }))
      .when(cite({ reportId: report.id }), onRegister())
      .thenRefused('complaint/already-cited');
  });

  test('once: typed in twice, with nothing to tell the two apart', () => {
    const bare = { agency: council, kind: 'asb', incidentOn: '2026-09-01', complainedOn: '2026-09-02' } as const;
    const rosas = { ...bare, complainant: people.rosa };
    const first = { ...rosas, ref: 'c4' };
    const on = requested({ complaints: [...cited, first] });
    aCase(on).when(cite(rosas)).thenRefused('complaint/already-cited');
    for (const other of [
      { ...rosas, incident: 'second-fire' },
      { ...rosas, agencyReference: 'CBC-9' },
      { ...rosas, incidentOn: '2026-09-02' },
      { ...rosas, complainant: people.theo },
    ])
      aCase(on)
        .when(cite(other))
        .thenRecorded(fact('ComplaintCited', { occurredAt: given.now, complaint: { ref: 'c5', ...other } }));
    // Of nobody named each may be another person's.
    aCase(requested({ complaints: [...cited, { ...bare, ref: 'c4' }] }))
      .when(cite(bare))
      .thenRecorded(fact('ComplaintCited', { occurredAt: given.now, complaint: { ref: 'c5', ...bare } }));
  });

  test('nobody erased comes onto the case by a report they made', () =>
    aCase(requested())
      .when(cite({ reportId: report.id }), onRegister({ complainant: people.ezra }))
      .thenRefused('person/erased'));
});

describe('the complaints a request comes with', () => {
  const claims = requestReview.complaints;

  test('are numbered in the order they are sent', () => aCase().when(requestReview).thenRecorded(requested()));

  test('are refused for the first of them that cannot be cited', () => {
    aCase()
      .when({ ...requestReview, complaints: [...claims, {}] })
      .thenRefused('complaint/incomplete');
    aCase()
      .when({ ...requestReview, complaints: [...claims, claims[0] as ClaimedComplaint, {}] })
      .thenRefused('complaint/already-cited');
  });

  test('are a hundred at most', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, index) => ({ ...claimed, agencyReference: `GC/${index}` }));
    const inOne = (length: number) => aCase().when({ ...requestReview, complaints: many(length) }, { known });
    inOne(101).thenRefused('complaint/too-many');
    const complaints = many(100).map((one, index) => ({ ref: `c${index + 1}`, ...one }));
    const rosa = [people.rosa];
    const { behaviour, impact } = requested().data;
    inOne(100).thenRecorded(
      requested({ complaints, behaviour: { ...behaviour, about: rosa }, impact: impact && { ...impact, about: rosa } }),
    );
  });
});
