/** What of a case its assessment is made of. */
import {
  asked,
  disallowed,
  group,
  grouped,
  notFound,
  settled,
  ungrouped,
  verified,
} from '../../../test/support/case/complaints.js';
import {
  applicant,
  cited,
  given,
  people,
  REQUESTED,
  reports,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { amended, consented, decidedMet, ongoingFound } from '../../../test/support/case/request.js';
import { aCase } from '../../../test/support/case/specification.js';
import { assessed, lastAssessment, recordedBy, underProcedure } from '../../../test/support/case/threshold.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';
import type { AssessCase } from './commands.js';

const assess: AssessCase = { type: 'AssessCase' };
const of = (facts: readonly CaseFact[], known: Partial<Known> = {}) => lastAssessment(assessed(facts, known));
const [first, second] = reports;

test('the whole working is kept, with what it saw', () =>
  aCase(requested(), asked('c1'), notFound('c1'))
    .when(assess)
    .thenRecorded({
      type: 'ThresholdAssessed',
      data: {
        occurredAt: given.now,
        assessment: 'a1',
        procedureVersion: 1,
        appliedOn: '2026-09-30',
        ongoing: 'yes',
        ongoingFrom: 'applicant',
        complaints: [
          {
            ref: 'c1',
            incidentOn: '2026-07-01',
            complainedOn: '2026-07-02',
            kind: 'asb',
            complainant: people.rosa,
            verification: 'not-found',
          },
          {
            ref: 'c2',
            incidentOn: '2026-08-01',
            complainedOn: '2026-08-01',
            kind: 'asb',
            complainant: people.rosa,
            verification: 'claimed',
          },
          {
            ref: 'c3',
            incidentOn: '2026-09-01',
            complainedOn: '2026-09-10',
            kind: 'hate',
            complainant: people.priya,
            verification: 'claimed',
          },
        ],
        withheld: [],
        working: {
          qualifying: 3,
          required: 3,
          complaints: [
            { ref: 'c1', counts: true, reportBy: '2026-07-31', applyBy: '2027-01-01' },
            { ref: 'c2', counts: true, reportBy: '2026-08-31', applyBy: '2027-01-31' },
            { ref: 'c3', counts: true, reportBy: '2026-09-30', applyBy: '2027-03-09' },
          ],
          statutory: true,
          criteria: { count: true, window: true, ongoing: true },
          trigger: null,
          conclusion: 'met',
        },
        toldOtherwise: [],
        otherwise: [],
        unsettled: [],
        reports: [
          { id: first.id, revision: 0 },
          { id: second.id, revision: 2 },
        ],
        explanation: expect.any(Array),
        caseRevision: 2,
      },
    }));

test('each assessment is kept under an id of its own, also where it comes to the same', () =>
  expect(of(assessed(assessed([requested()])))).toMatchObject({ assessment: 'a3', caseRevision: 2 }));

describe('what happens on the case', () => {
  test.each<[string, readonly CaseFact[], object]>([
    [
      'the day of the request is the amended one',
      [amended({ requestedOn: '2026-09-29' })],
      { appliedOn: '2026-09-29' },
    ],
    [
      "the officer's finding goes before the applicant's word",
      [ongoingFound('no')],
      { ongoing: 'no', ongoingFrom: 'officer' },
    ],
    [
      'also where the officer could not tell',
      [ongoingFound('unknown')],
      { ongoing: 'unknown', ongoingFrom: 'officer' },
    ],
    ['the applicant may change their word', [amended({ ongoing: 'no' })], { ongoing: 'no', ongoingFrom: 'applicant' }],
  ])('%s', (_, facts, expected) => expect(of([requested(), ...facts])).toMatchObject(expected));

  test.each<[string, readonly CaseFact[], object]>([
    ['is claimed while its body has not answered', [asked('c1')], { verification: 'claimed' }],
    ['is verified', [asked('c1'), verified('c1')], { verification: 'verified' }],
    [
      'is disallowed whatever its body answered',
      [asked('c1'), verified('c1'), disallowed('c1')],
      { verification: 'disallowed' },
    ],
    [
      'has the dates that were settled',
      [settled('c1', { settled: { incidentMonth: '2026-06', complainedOn: '2026-07-03' } })],
      { incidentMonth: '2026-06', complainedOn: '2026-07-03' },
    ],
    ['is about the incident an officer found', [grouped('c1', 'c2')], { incident: group }],
    ['and no longer once that was undone', [grouped('c1', 'c2'), ungrouped('c1', 'c2')], {}],
  ])('a complaint %s', (_, facts, expected) => {
    const { ref, kind, complainant } = cited[0] as (typeof cited)[number];
    const dates = 'complainedOn' in expected ? {} : { incidentOn: '2026-07-01', complainedOn: '2026-07-02' };
    expect(of([requested(), ...facts]).complaints[0]).toEqual({
      ref,
      kind,
      complainant,
      verification: 'claimed',
      ...dates,
      ...expected,
    });
  });

  test('an incident is the one the officer found, not the one it was called', () => {
    const called = requested({ complaints: cited.map((one) => ({ ...one, incident: 'fire' })) });
    expect(of([called, grouped('c1', 'c2')]).complaints.map(({ incident }) => incident)).toEqual([
      group,
      group,
      'fire',
    ]);
  });
});

describe('the reports as they are read', () => {
  const c1 = (known: Partial<Known>) => of([requested()], known).complaints[0];
  test('one that was retracted takes its complaint with it', () =>
    expect(of([requested()], { reports: [{ ...first, retracted: true, revision: 1 }, second] })).toMatchObject({
      working: { qualifying: 2, complaints: [{ ref: 'c1', counts: false, reason: 'retracted' }, {}, {}] },
      reports: [{ id: first.id, revision: 1 }, {}],
    }));
  test('hate in either is hate', () => {
    expect(c1({ reports: [{ ...first, kind: 'hate' }, second] })).toMatchObject({ kind: 'hate' });
    const claimed = requested({ complaints: cited.map((one) => ({ ...one, kind: 'hate' as const })) });
    expect(of([claimed]).complaints.map(({ kind }) => kind)).toEqual(['hate', 'hate', 'hate']);
  });
  test('one that is not there takes nothing away', () =>
    expect(of([requested()], { reports: [second] })).toMatchObject({
      working: { qualifying: 3 },
      reports: [{ id: second.id }],
    }));
});

test('the procedure that counts is that of the request', () =>
  expect(of([requested()], underProcedure({ requiredComplaints: 2 }, { version: 7 }))).toMatchObject({
    procedureVersion: 7,
    working: { required: 2 },
  }));

describe("a representative's request uses consenting victims' complaints", () => {
  const complaints = [
    ...cited,
    { ref: 'c4', agency: 'solace', kind: 'asb' as const, incidentOn: '2026-09-02', complainedOn: '2026-09-02' },
    { ...(cited[0] as (typeof cited)[number]), ref: 'c5', report: undefined, complainant: people.marcus },
    { ...(cited[0] as (typeof cited)[number]), ref: 'c6', report: undefined, complainant: people.theo },
  ];
  const request = requestedByRepresentative({ complaints });
  const used = (...facts: readonly CaseFact[]) => of([request, ...facts]).complaints.map(({ ref }) => ref);
  const withdrawnOn = (day: string): CaseFact => ({
    type: 'ConsentWithdrawn',
    data: { occurredOn: day, consent: 'dddddddd-0000-4000-8000-000000000001' },
  });

  test("the representative's own, and those nobody is named for, without more", () =>
    expect(of([request])).toMatchObject({
      withheld: ['c1', 'c2', 'c3', 'c6'].map((ref) => ({ ref, reason: 'no-consent' })),
      complaints: [{ ref: 'c4' }, { ref: 'c5' }],
      working: { complaints: [{ ref: 'c4' }, { ref: 'c5' }] },
    }));
  test('those of a victim who consents; never those of somebody who is no victim', () =>
    expect(used(consented())).toEqual(['c1', 'c2', 'c4', 'c5']));
  test('consent that ended before the assessment is none', () =>
    expect(used(consented(), withdrawnOn('2026-10-09'))).toEqual(['c4', 'c5']));
  test('consent that ended after it still stood', () =>
    expect(used(consented(), withdrawnOn('2026-10-10'))).toEqual(['c1', 'c2', 'c4', 'c5']));
  test('consent to something else is none to this', () =>
    expect(used(consented({ scope: ['share'] }))).toEqual(['c4', 'c5']));
  test('whoever asks in their own right uses them all', () =>
    expect(of([requested({ applicant: { personId: people.marcus, capacity: 'complainant' } })]).withheld).toEqual([]));
});

describe('is refused, by precedence', () => {
  const worst = {
    facts: [requestedByRepresentative(), decidedMet(), withdrawn()] as CaseFact[],
    actor: applicant,
    happened: { occurredOn: '2026-10-13' },
    known: { procedure: undefined } as Partial<Known>,
  };
  const table = repairedInTurn<CaseRefusal, typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: given.actor }],
    ['threshold/already-decided', { facts: [requestedByRepresentative(), decidedMet()] }],
    ['fact/in-the-future', { facts: [requestedByRepresentative()] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-09-29' } }],
    ['threshold/no-procedure', { happened: { occurredOn: '2026-09-30' } }],
  ]);
  test.each(table)('%s', (code, { facts, actor, happened, known }) =>
    aCase(...facts)
      .when({ ...assess, happened }, { actor, known })
      .thenRefused(code),
  );
  test('on the very day of the request, and at its very moment, it is accepted', () => {
    for (const happened of [{ occurredOn: '2026-09-30' }, REQUESTED])
      expect(recordedBy({ ...assess, happened }, [requested()])).toMatchObject([{ data: happened }]);
  });
});
