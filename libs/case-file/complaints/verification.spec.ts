/** Asking a body whether it holds a complaint, and what it answers. */
import { asked, decided, notFound, verified } from '../../../test/support/case/complaints.js';
import {
  applicant,
  constabulary,
  coordinator,
  council,
  councilOfficer,
  fact,
  given,
  known,
  officer,
  otherCouncil,
  passedTo,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import type { CaseRefusal } from '../case-file.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';
import type { AnswerNotFound, AskVerification, VerifyComplaint } from './commands.js';

const ask: AskVerification = { type: 'AskVerification', ref: 'c1', disclosed: [] };
const verify: VerifyComplaint = { type: 'VerifyComplaint', ref: 'c1' };
const answer: AnswerNotFound = { type: 'AnswerNotFound', ref: 'c1', searched: 'Calls, by address.' };
const passedOn = [passedTo(constabulary), passedTo(council)];
const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
const onBehalfOf = (body: string): Actor => ({ ...coordinator, onBehalfOf: body, receivedBy: 'phone' });
const searched = personal('Calls, by address.', [people.rosa, people.priya]);

describe('asking', () => {
  const disclosed: readonly Disclosure[] = [{ person: people.rosa, fields: ['name', 'complaints'] }];

  test('the body the complaint was made to, for ten working days, telling what is disclosed', () =>
    aCase(requested())
      .when({ ...ask, ref: 'c2', disclosed })
      .thenRecorded(
        fact('VerificationAsked', { occurredAt: given.now, ref: 'c2', body: council, dueOn: '2026-10-26', disclosed }),
      ));

  test('counts the days from the day it was asked, as the procedure of the case has it', () => {
    const happened = { occurredOn: '2026-10-02' };
    const inAWeek = gloucestershire.deadlines.map((one) =>
      one.name === 'information' ? ({ ...one, length: 1, unit: 'weeks', calendar: 'every-day' } as const) : one,
    );
    const by = (deadlines: typeof gloucestershire.deadlines): Partial<Known> => ({
      procedure: { procedure: { ...gloucestershire, deadlines }, revision: 0 },
    });
    const dueOn = (day: string) =>
      fact('VerificationAsked', { ...happened, ref: 'c1', body: constabulary, dueOn: day, disclosed: [] });
    const when = (more: Partial<Known>) => aCase(requested()).when({ ...ask, happened }, { known: more });
    when(by(inAWeek)).thenRecorded(dueOn('2026-10-09'));
    when(by(inAWeek.filter(({ name }) => name !== 'information'))).thenRecorded(dueOn('2026-10-16'));
    when({ procedure: undefined }).thenRecorded(dueOn('2026-10-16'));
  });

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      actor: stranger,
      facts: [requested(), asked('c1'), withdrawn(), decided] as CaseFact[],
      ref: 'c4',
      happened: { occurredAt: '2026-10-12T09:00:00.001Z' },
      disclosed: [{ person: people.uma, fields: ['name'] }] as readonly Disclosure[],
      restricted: [people.rosa, people.priya] as readonly string[],
    };
    const of = (...persons: readonly string[]): { disclosed: readonly Disclosure[] } => ({
      disclosed: persons.map((person) => ({ person, fields: ['name'] })),
    });
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: coordinator }],
      ['complaint/unknown', { facts: [requested(), asked('c1'), decided] }],
      ['threshold/already-decided', { ref: 'c1' }],
      ['complaint/already-asked', { facts: [requested(), asked('c1')] }],
      ['fact/in-the-future', { facts: [requested()] }],
      ['fact/before-what-it-answers', { happened: { occurredAt: '2026-09-30T09:29:59Z' } }],
      ['person/unknown', { happened: { occurredAt: '2026-09-30T09:30:00Z' } }],
      ['person/erased', of(people.ezra)],
      ['consent/not-on-this-case', of(people.priya, people.nora)],
      ['person/restricted', of(people.priya)],
      ['consent/none-stands', { restricted: [] }],
      ['recorded', of(people.rosa)],
    ]);
    test.each(table)('%s', (code, { facts, actor, ref, happened, disclosed: toDisclose, restricted }) => {
      const more = { people: { ...known.people, restricted } };
      const outcome = aCase(...facts).when({ ...ask, ref, happened, disclosed: toDisclose }, { actor, known: more });
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(
        fact('VerificationAsked', {
          ...happened,
          ref: 'c1',
          body: constabulary,
          dueOn: '2026-10-14',
          ...of(people.rosa),
        } as never),
      );
    });
  });

  test('a complaint that was put on the case later, not before that', () => {
    const complaint = { ref: 'c4', agency: council, kind: 'asb', complainedOn: '2026-10-01' } as const;
    const later = aCase(requested(), fact('ComplaintCited', { occurredOn: '2026-10-06', complaint }));
    later
      .when({ ...ask, ref: 'c4', happened: { occurredOn: '2026-10-05' } })
      .thenRefused('fact/before-what-it-answers');
  });
});

describe('verifying', () => {
  test('by a worker of the body, with reference and dates as the body holds them', () =>
    aCase(requested(), asked('c1'))
      .when(
        { ...verify, agencyReference: 'GC/72/26', incidentMonth: '2026-07', complainedOn: '2026-07-03' },
        { actor: officer },
      )
      .thenRecorded(
        fact('ComplaintVerified', {
          occurredAt: given.now,
          ref: 'c1',
          body: constabulary,
          agencyReference: 'GC/72/26',
          held: { incidentMonth: '2026-07', complainedOn: '2026-07-03' },
          answeredBy: officer.id,
        }),
      ));

  test('by a coordinator on its behalf: then nobody answered in person', () =>
    aCase(requested(), asked('c1'))
      .when(verify, { actor: onBehalfOf(constabulary) })
      .thenRecorded(fact('ComplaintVerified', { occurredAt: given.now, ref: 'c1', body: constabulary, held: {} })));

  test('after it was not found at first, after the decision, and after the day it was due', () =>
    aCase(requested(), asked('c1'), notFound('c1'), decided)
      .when(verify, { actor: officer, now: '2026-12-01T09:00:00Z' })
      .thenRecorded(
        fact('ComplaintVerified', {
          occurredAt: '2026-12-01T09:00:00Z',
          ref: 'c1',
          body: constabulary,
          held: {},
          answeredBy: officer.id,
        }),
      ));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      actor: { id: 'oda', role: 'agency', body: otherCouncil } as Actor,
      facts: [requested(), ...passedOn, withdrawn()] as CaseFact[],
      happened: { occurredOn: '2026-10-13' },
      ref: 'c4',
      held: { incidentOn: '2026-10-13', incidentMonth: '2026-10' } as Partial<VerifyComplaint>,
    };
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: councilOfficer }],
      ['complaint/unknown', { facts: [requested(), ...passedOn] }],
      ['complaint/not-your-body', { ref: 'c1' }],
      ['complaint/not-your-body', { actor: coordinator }],
      ['complaint/not-your-body', { actor: onBehalfOf(council) }],
      ['complaint/not-your-body', { actor: { ...coordinator, body: constabulary } }],
      ['complaint/not-asked', { actor: officer }],
      ['complaint/already-verified', { facts: [requested(), ...passedOn, asked('c1'), verified('c1')] }],
      ['fact/in-the-future', { facts: [requested(), ...passedOn, asked('c1')] }],
      ['fact/before-what-it-answers', { happened: { occurredOn: '2026-09-30' } }],
      ['complaint/incident-day-and-month', { happened: { occurredOn: '2026-10-01' } }],
      ['complaint/in-the-future', { held: { incidentOn: '2026-10-13' } }],
      ['complaint/before-its-incident', { held: { incidentOn: '2026-07-03' } }],
      ['complaint/before-its-incident', { held: { complainedOn: '2026-06-30' } }],
      ['complaint/before-its-incident', { held: { incidentMonth: '2026-08' } }],
      ['recorded', { held: { incidentOn: '2026-07-02' } }],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
      const { facts, actor, ref, happened, held } = row;
      const outcome = aCase(...facts).when({ ...verify, ref, happened, ...held }, { actor });
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(
        fact('ComplaintVerified', {
          occurredOn: '2026-10-01',
          ref: 'c1',
          body: constabulary,
          held: { incidentOn: '2026-07-02' },
          answeredBy: officer.id,
        }),
      );
    });
  });
});

describe('not finding', () => {
  test.each([
    ['by a worker of the body', officer, { answeredBy: officer.id }],
    ['by a coordinator on its behalf', onBehalfOf(constabulary), {}],
  ])('%s, saying what was searched', (_, actor, by) =>
    aCase(requested(), asked('c1'))
      .when(answer, { actor })
      .thenRecorded(
        fact('ComplaintNotFound', { occurredAt: given.now, ref: 'c1', body: constabulary, searched, ...by }),
      ),
  );

  test.each<[CaseRefusal, readonly CaseFact[], Partial<AnswerNotFound>, Actor]>([
    ['complaint/unknown', [asked('c1')], { ref: 'c4' }, officer],
    ['complaint/not-your-body', [asked('c2'), passedTo(constabulary)], { ref: 'c2' }, officer],
    ['complaint/not-asked', [asked('c3')], {}, officer],
    ['complaint/already-verified', [asked('c1'), notFound('c1'), verified('c1')], {}, officer],
    ['complaint/already-not-found', [asked('c1'), notFound('c1')], {}, officer],
    ['fact/before-what-it-answers', [asked('c1')], { happened: { occurredAt: '2026-10-01T09:59:59Z' } }, officer],
    ['complaint/not-your-body', [asked('c1')], {}, applicant],
  ])('%s', (code, facts, more, actor) =>
    aCase(requested(), ...facts)
      .when({ ...answer, ...more }, { actor })
      .thenRefused(code),
  );

  test('leaves out of whom the text is about who was erased since', () =>
    aCase(requested(), asked('c1'))
      .when(answer, { actor: officer, known: { people: { ...known.people, erased: [people.priya] } } })
      .thenRecorded(
        fact('ComplaintNotFound', {
          occurredAt: given.now,
          ref: 'c1',
          body: constabulary,
          searched: personal('Calls, by address.', [people.rosa]),
          answeredBy: officer.id,
        }),
      ));
});
