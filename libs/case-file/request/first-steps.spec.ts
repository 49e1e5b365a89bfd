/** Acknowledging a request, and passing it on to the relevant bodies. */
import {
  acknowledged,
  careBoard,
  constabulary,
  coordinator,
  council,
  known,
  otherCouncil,
  passedTo,
  people,
  requested,
  requestedByRepresentative,
} from '../../../test/support/case/facts.js';
import { consented, decidedMet, everybody } from '../../../test/support/case/request.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';
import type { AcknowledgeRequest, PassRequestToBody } from './commands.js';

const { marcus, rosa, theo, priya, uma, ezra, nora } = people;
const restricted = { ...known, people: { ...known.people, restricted: [rosa] } };

describe('acknowledging', () => {
  const happened = { occurredAt: '2026-10-01T08:00:00Z' };
  const acknowledge = (more: Partial<AcknowledgeRequest> = {}): AcknowledgeRequest => ({
    type: 'AcknowledgeRequest',
    happened,
    namedContact: 'Cora, 01452 000000',
    supportOffered: true,
    supportAnswer: 'accepted',
    ...more,
  });
  const byRepresentative = (consentAskedOf: readonly string[], dueOn?: string) =>
    acknowledged({
      consentAskedOf,
      deadlines: dueOn === undefined ? [] : [{ name: 'consent', anchoredOn: '2026-10-01', dueOn }],
    });

  test("whoever acknowledges is the contact; a victim's own request asks nobody's consent", () =>
    aCase(requested()).when(acknowledge()).thenRecorded(acknowledged()));

  test('another may be the contact, support not be offered, and adjustments be needed', () =>
    aCase(requested())
      .when(
        acknowledge({
          coordinator: 'carl@office',
          supportOffered: false,
          supportAnswer: undefined,
          adjustments: 'Large print.',
        }),
      )
      .thenRecorded(
        acknowledged({
          coordinator: 'carl@office',
          supportOffered: false,
          supportAnswer: undefined,
          adjustments: personal('Large print.', everybody),
        }),
      ));

  test('an offer may stand without an answer', () =>
    aCase(requested())
      .when(acknowledge({ supportAnswer: undefined }))
      .thenRecorded(acknowledged({ supportAnswer: undefined })));

  test("a representative's is the moment from which the victims' consent is due, ten working days on", () =>
    aCase(requestedByRepresentative())
      .when(acknowledge())
      .thenRecorded(byRepresentative([rosa, theo], '2026-10-15')));

  test('consent is asked of those whose own does not stand by then', () => {
    const rosas = consented({ occurredAt: '2026-10-01T07:00:00Z' });
    aCase(requestedByRepresentative(), rosas)
      .when(acknowledge())
      .thenRecorded(byRepresentative([theo], '2026-10-15'));
    const later = consented({ occurredAt: '2026-10-01T09:00:00Z' });
    aCase(requestedByRepresentative(), later)
      .when(acknowledge())
      .thenRecorded(byRepresentative([rosa, theo], '2026-10-15'));
    const shared = consented({ scope: ['share'] });
    aCase(requestedByRepresentative(), shared)
      .when(acknowledge())
      .thenRecorded(byRepresentative([rosa, theo], '2026-10-15'));
  });

  test('where all consented there is nothing to wait for', () => {
    const theos = consented({ consent: 'dddddddd-0000-4000-8000-000000000002', victim: theo, givenBy: theo });
    aCase(requestedByRepresentative(), consented(), theos).when(acknowledge()).thenRecorded(byRepresentative([]));
  });

  test("adjustments are about everybody on the case whose data are there, the contact is the office's own", () =>
    aCase(requested())
      .when(acknowledge({ adjustments: 'Large print' }), {
        known: { ...known, people: { ...known.people, erased: [priya] } },
      })
      .thenRecorded(acknowledged({ adjustments: personal('Large print', [rosa]) })));

  test('late is better than never', () =>
    aCase(requested(), decidedMet()).when(acknowledge()).thenRecorded(acknowledged()));

  const worst = {
    facts: [requested(), acknowledged()] as CaseFact[],
    happened: { occurredOn: '2026-10-13' } as AcknowledgeRequest['happened'],
    supportOffered: false,
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['request/already-acknowledged', {}],
    ['fact/in-the-future', { facts: [requested()] }],
    ['fact/before-what-it-answers', { happened: { occurredAt: '2026-09-30T09:29:59Z' } }],
    ['request/support-not-offered', { happened: { occurredOn: '2026-09-30' } }],
    ['recorded', { supportOffered: true, happened }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('refusals by precedence: %i %s', (_, code, row) => {
    const { facts, ...more } = row;
    const answer = aCase(...facts).when(acknowledge(more));
    if (code === 'recorded') answer.thenRecorded(acknowledged());
    else answer.thenRefused(code);
  });
});

describe('passing on', () => {
  const happened = { occurredAt: '2026-10-01T09:00:00Z' };
  const passOn = (more: Partial<PassRequestToBody> = {}): PassRequestToBody => ({
    type: 'PassRequestToBody',
    happened,
    body: council,
    disclosed: [{ person: rosa, fields: ['name', 'behaviour'] }],
    ...more,
  });

  test.each([council, constabulary, careBoard])('goes to %s without more, of a request in their own right', (body) =>
    aCase(requested()).when(passOn({ body })).thenRecorded(passedTo(body)),
  );

  test('goes to each body once', () => {
    aCase(requested(), passedTo(constabulary)).when(passOn()).thenRecorded(passedTo(council));
    aCase(requested(), passedTo(council)).when(passOn()).thenRefused('request/already-passed-on');
  });

  test('may disclose nobody, and needs nobody to consent then', () =>
    aCase(requestedByRepresentative())
      .when(passOn({ disclosed: [] }))
      .thenRecorded(passedTo(council, { disclosed: [] })));

  test("discloses the representative's own data, and a victim's once they consented to share", () => {
    const own = [{ person: marcus, fields: ['name'] }] as const;
    aCase(requestedByRepresentative())
      .when(passOn({ disclosed: own }))
      .thenRecorded(passedTo(council, { disclosed: own }));
    aCase(requestedByRepresentative(), consented()).when(passOn()).thenRecorded(passedTo(council));
  });

  test('is still done after the decision', () =>
    aCase(requested(), decidedMet()).when(passOn()).thenRecorded(passedTo(council)));

  test('goes to the bodies of the area as amended', () => {
    const relevantBodies = [otherCouncil, constabulary, careBoard];
    const moved = requested({ relevantBodies });
    aCase(moved).when(passOn()).thenRefused('request/unknown-body');
    aCase(moved)
      .when(passOn({ body: otherCouncil }))
      .thenRecorded(passedTo(otherCouncil));
  });

  const of = (person: string) => ({ person, fields: ['name'] as const });
  const worst = {
    facts: [requestedByRepresentative(), passedTo(council)] as CaseFact[],
    known: restricted as Known,
    happened: { occurredOn: '2026-10-13' } as PassRequestToBody['happened'],
    body: otherCouncil,
    disclosed: [of(uma), of(ezra), of(nora), of(rosa)] as PassRequestToBody['disclosed'],
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['request/unknown-body', {}],
    ['request/already-passed-on', { body: council }],
    ['fact/in-the-future', { facts: [requestedByRepresentative()] }],
    ['fact/before-what-it-answers', { happened: { occurredAt: '2026-09-30T09:29:59Z' } }],
    ['person/unknown', { happened }],
    ['person/erased', { disclosed: [of(ezra), of(nora), of(rosa)] }],
    ['consent/not-on-this-case', { disclosed: [of(nora), of(rosa)] }],
    ['person/restricted', { disclosed: [of(rosa)] }],
    ['consent/none-stands', { known }],
    ['recorded', { facts: [requestedByRepresentative(), consented()] }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('refusals by precedence: %i %s', (_, code, row) => {
    const { facts, known: told, ...more } = row;
    const answer = aCase(...facts).when(passOn(more), { known: told, actor: coordinator });
    if (code === 'recorded') answer.thenRecorded(passedTo(council, { disclosed: [of(rosa)] }));
    else answer.thenRefused(code);
  });
});
