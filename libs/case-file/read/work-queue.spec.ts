import { asked, disallowed } from '../../../test/support/case/complaints.js';
import { informed } from '../../../test/support/case/consents.js';
import { caseReopened, clockPaused, clockResumed, everyFact } from '../../../test/support/case/every-fact.js';
import {
  acknowledged,
  careBoard,
  cheltenham,
  cited,
  constabulary,
  council,
  fact,
  otherCouncil,
  passedTo,
  people,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { amended, decidedMet, riskAssessed } from '../../../test/support/case/request.js';
import {
  actionAgreed,
  appealDecided,
  appealLodged,
  bodyInvited,
  caseClosed,
  informationRequested,
  meetingHeld,
  recommendationMade,
  recommendationSent,
  reviewOpened,
  wholeReview,
} from '../../../test/support/case/review.js';
import { assessed } from '../../../test/support/case/threshold.js';
import { foldedBy } from '../../../test/support/projected.js';
import type { CaseFact } from '../facts.js';
import { workQueue } from './work-queue.js';

const CASE = 'dddddddd-0000-4000-8000-000000000001';
const after = (...facts: readonly CaseFact[]) => foldedBy(workQueue, `case-${CASE}`, facts);
const row = (...facts: readonly CaseFact[]) => after(...facts).rows.cases?.[0];
const met = [requested(), acknowledged(), decidedMet(), informed({ to: people.rosa })];
const theirs = (table: string, ...facts: readonly CaseFact[]) => after(...facts).rows[table];

describe('the work queue', () => {
  it('has a row for a case as it was asked for', () => {
    expect(after(requested()).rows.cases).toEqual([
      {
        case_id: CASE,
        reference: 'ACR-7K3Q-9XFA',
        area: 'gloucestershire',
        local_government_area: cheltenham,
        status: 'requested',
        open: true,
        capacity: 'victim',
        risk: null,
        urgency: '1',
        appeal_open: false,
        due_name: 'acknowledgement',
        due_key: 'acknowledgement',
        due_on: '2026-10-07',
        relevant_bodies: [council, constabulary, careBoard],
        requested_on: '2026-09-30',
        recorded_at: '2026-10-01T09:00:00.000Z',
        revision: 0,
      },
    ]);
  });

  it.each<[string, readonly CaseFact[], object]>([
    [
      'is acknowledged: the decision is due next',
      [requested(), acknowledged()],
      { status: 'acknowledged', due_name: 'threshold-decision', due_on: '2026-10-21', revision: 1 },
    ],
    ['is of high risk', [requested(), riskAssessed('high')], { risk: 'high', urgency: '0' }],
    [
      'is of high risk no longer',
      [requested(), riskAssessed('high'), riskAssessed('low')],
      { risk: 'low', urgency: '1' },
    ],
    ['is assessed', assessed([requested()]), { status: 'assessed' }],
    ['is decided', [...assessed([requested()]), decidedMet()], { status: 'met', open: true }],
    [
      'is decided otherwise',
      [...assessed([requested()]), decidedMet({ outcome: 'not-met', route: 'discretion' })],
      { status: 'not-met', open: true },
    ],
    [
      'has nothing due once it is withdrawn',
      [requested(), withdrawn()],
      { status: 'withdrawn', open: false, due_name: null, due_on: null },
    ],
    [
      'is reviewed: the outcome is due once the bodies met',
      [...met, reviewOpened(), meetingHeld()],
      { status: 'in-review', due_name: 'outcome', due_on: '2026-11-12' },
    ],
    ['is concluded', [...met, ...wholeReview], { status: 'concluded', open: true }],
    [
      'is asked something: it has a key by which it is moved',
      [requested(), acknowledged(), informed({ to: people.rosa }), informationRequested()],
      { due_name: 'information', due_key: 'information-i1', due_on: '2026-10-30' },
    ],
    [
      'has but the window to appeal: nobody owes anything by its end',
      [
        requested(),
        informed({
          to: people.rosa,
          deadlines: [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-10-10', dueOn: '2026-11-06' }],
        }),
      ],
      { due_name: null, due_key: null, due_on: null },
    ],
    [
      'is paused: what is not is due next',
      [requested(), clockPaused(['acknowledgement'])],
      { due_name: 'threshold-decision', due_on: '2026-10-21' },
    ],
    [
      'goes on: what was moved is due by its new day',
      [
        requested(),
        clockPaused(['acknowledgement']),
        clockResumed([{ deadline: 'acknowledgement', dueOn: '2026-10-10' }]),
      ],
      { due_name: 'acknowledgement', due_on: '2026-10-10' },
    ],
    ['is appealed against', [...met, ...wholeReview, appealLodged()], { appeal_open: true, status: 'concluded' }],
    [
      'is sent back by an appeal',
      [...met, ...wholeReview, appealLodged(), appealDecided()],
      { appeal_open: false, status: 'in-review', due_name: 'meeting', due_on: '2026-12-28' },
    ],
    [
      'is closed: nothing is due, though an appeal may come late',
      [...met, ...wholeReview, caseClosed(), appealLodged({ late: true })],
      { status: 'closed', open: false, appeal_open: true, due_name: null },
    ],
    [
      'is closed and reopened',
      [...met, ...wholeReview, caseClosed(), caseReopened()],
      { status: 'concluded', open: true },
    ],
    [
      'is withdrawn and taken up again',
      [requested(), withdrawn(), caseReopened()],
      { status: 'requested', open: true },
    ],
    [
      'is amended, its deadlines with it',
      [
        requested(),
        amended(
          { requestedOn: '2026-09-29', localGovernmentArea: 'E07000082' },
          {
            relevantBodies: [otherCouncil],
            deadlines: [{ name: 'acknowledgement', anchoredOn: '2026-09-29', dueOn: '2026-10-06' }],
          },
        ),
      ],
      {
        requested_on: '2026-09-29',
        local_government_area: 'E07000082',
        relevant_bodies: [otherCouncil],
        due_on: '2026-10-06',
      },
    ],
  ])('follows a case that %s', (_what, facts, expected) => expect(row(...facts)).toMatchObject(expected));

  it('knows the bodies that are relevant, and which were told', () => {
    const told = theirs('bodies', requested(), passedTo(council), asked('c3', { body: 'a-landlord' }));
    expect(told).toEqual([
      { body: council, told: true },
      { body: constabulary, told: false },
      { body: careBoard, told: false },
      { body: 'a-landlord', told: true },
    ]);
  });

  it('knows which bodies were invited, asked, told a recommendation or given an action', () => {
    const facts = [
      ...met,
      reviewOpened(),
      bodyInvited('solace'),
      informationRequested({ body: 'a-landlord' }),
      recommendationMade({ to: 'youth-support-service' }),
      recommendationMade({ recommendation: 'r2', to: 'probation-service' }),
      recommendationSent({ recommendation: 'r2', to: 'probation-service' }),
      actionAgreed({ by: 'another-landlord' }),
    ];
    expect(theirs('bodies', ...facts)?.flatMap(({ body, told }) => (told === true ? [body] : []))).toEqual([
      'solace',
      'a-landlord',
      'probation-service',
      'another-landlord',
    ]);
  });

  it('knows who is on a case, each once, and as what', () => {
    expect(theirs('people', requestedByRepresentative())).toEqual([
      { person: people.marcus, applicant: true, victim: false },
      { person: people.rosa, applicant: false, victim: true },
      { person: people.theo, applicant: false, victim: true },
      { person: people.priya, applicant: false, victim: false },
    ]);
    expect(theirs('people', requestedByRepresentative(), amended({ victims: [people.theo] }))).toEqual(
      expect.arrayContaining([
        { person: people.theo, applicant: false, victim: true },
        { person: people.rosa, applicant: false, victim: false },
      ]),
    );
  });

  it('knows the complaints of a case by their reports and references, however they are written', () => {
    const more = fact('ComplaintCited', {
      occurredAt: '2026-10-02T09:00:00Z',
      complaint: { ref: 'c4', agency: council, agencyReference: 'CBC-77', kind: 'asb', complainedOn: '2026-09-01' },
    });
    expect(theirs('complaints', requested(), more, disallowed('c1'))).toEqual([
      { agency: constabulary, reference: 'gc/71/26', report: cited[0]?.report?.id },
      { agency: council, reference: 'cbc-1204', report: cited[1]?.report?.id },
      { agency: council, reference: 'cbc-77', report: null },
    ]);
  });

  it('carries no text about anybody, sealed or not', () => {
    const folded = after(...Object.values(everyFact));
    expect(folded.rows.cases).toHaveLength(1);
    expect(JSON.stringify(folded)).not.toMatch(/clear|sealed/);
  });

  it('knows nothing of a stream that begins with something else', () => {
    expect(after(acknowledged()).rows).toEqual({ cases: [], bodies: [], people: [], complaints: [] });
  });
});
