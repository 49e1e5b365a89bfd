/** What a body answers when it is asked for information. */
import { informationRefused } from '../../../test/support/case/actions.js';
import { decided, digests, stored } from '../../../test/support/case/complaints.js';
import {
  applicant,
  constabulary,
  coordinator,
  council,
  councilOfficer,
  fact,
  known,
  officer,
  passedTo,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import {
  caseClosed,
  informationRequested,
  informationSupplied,
  later,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import { MOST_ENTRIES } from './chronology.js';
import type { RefuseInformation, SupplyInformation } from './commands.js';
import type { InformationRefused, InformationSupplied } from './facts.js';

const text = 'A letter was sent.';
const entry = { on: '2026-08-03', what: text };
const about = [people.rosa, people.priya];
const supply: SupplyInformation = { type: 'SupplyInformation', request: 'i1', chronology: [entry], documents: [] };
const decline: RefuseInformation = { type: 'RefuseInformation', request: 'i1', ground: 'not-held' };
const before = [requested(), passedTo(constabulary), decided, reviewOpened()];
const asked = [...before, informationRequested()];
const onBehalfOf = (body: string): Actor => ({ ...coordinator, onBehalfOf: body, receivedBy: 'email' });
const byTheBody = { now: later.now, actor: councilOfficer };

const supplied = (data: Partial<InformationSupplied['data']> = {}) =>
  fact('InformationSupplied', {
    occurredAt: later.now,
    request: 'i1',
    body: council,
    chronology: [{ on: entry.on, what: personal(text, about) }],
    documents: [],
    answeredBy: councilOfficer.id,
    ...data,
  });
const refused = (data: Partial<InformationRefused['data']> = {}) =>
  fact('InformationRefused', {
    occurredAt: later.now,
    request: 'i1',
    body: council,
    ground: 'not-held',
    answeredBy: councilOfficer.id,
    ...data,
  });

describe('supplying', () => {
  test('a chronology, and documents with what they are', () =>
    aCase(...asked)
      .when({ ...supply, documents: [digests[1]] }, { ...byTheBody, known: { documents: stored } })
      .thenRecorded(supplied({ documents: [{ digest: digests[1], mediaType: 'application/pdf' }] })));

  test('a document alone', () =>
    aCase(...asked)
      .when({ ...supply, chronology: [], documents: [digests[0]] }, { ...byTheBody, known: { documents: stored } })
      .thenRecorded(supplied({ chronology: [], documents: [{ digest: digests[0], mediaType: 'application/pdf' }] })));

  test('a document once, however often it is stored as about somebody else', () => {
    const [one, other] = stored as [(typeof stored)[number], (typeof stored)[number]];
    const documents = [{ ...one, about: [] }, one, other, { ...other, about: [people.priya] }];
    aCase(...asked)
      .when({ ...supply, documents: [...digests, digests[0]] }, { ...byTheBody, known: { documents } })
      .thenRecorded(supplied({ documents: digests.map((digest) => ({ digest, mediaType: 'application/pdf' })) }));
  });

  test('by a coordinator on its behalf: then nobody answered in person', () => {
    const { answeredBy: _, ...data } = supplied().data;
    aCase(...asked)
      .when(supply, { ...later, actor: onBehalfOf(council) })
      .thenRecorded(fact('InformationSupplied', data));
  });

  test.each<[string, readonly CaseFact[]]>([
    ['late, and after the conclusion', [reviewConcluded()]],
    ['more than before', [informationSupplied()]],
    ['after it was refused at first', [informationRefused()]],
  ])('%s', (_, facts) =>
    aCase(...asked, ...facts)
      .when(supply, byTheBody)
      .thenRecorded(supplied()),
  );

  test('leaves out of whom the texts are about who was erased since', () =>
    aCase(...asked)
      .when(supply, { ...byTheBody, known: { people: { ...known.people, erased: [people.priya] } } })
      .thenRecorded(supplied({ chronology: [{ on: entry.on, what: personal(text, [people.rosa]) }] })));

  describe('what it did by the day it answers', () => {
    const answers = { ...supply, happened: { occurredOn: '2026-10-20' } };
    const at = (on: string) => aCase(...asked).when({ ...answers, chronology: [entry, { on, what: text }] }, byTheBody);
    test('is told', () =>
      at('2026-10-20').thenRecorded(
        supplied({
          occurredOn: '2026-10-20',
          chronology: [entry, { ...entry, on: '2026-10-20' }].map(({ on }) => ({ on, what: personal(text, about) })),
        }),
      ));
    test('is not told of the day after', () => at('2026-10-21').thenRefused('information/in-the-future'));
  });

  describe('as much as one fact can hold', () => {
    const entries = (many: number, letters: string) =>
      Array.from({ length: many }, () => ({ on: entry.on, what: letters }));
    const when = (chronology: SupplyInformation['chronology']) =>
      aCase(...asked).when({ ...supply, chronology }, byTheBody);
    /** 204,800 bytes, counting for every entry a frame of 160, 39 for each of two ids, and a third more than the text for the seal. */
    test.each([
      [MOST_ENTRIES, 'x'.repeat(587), 'recorded'],
      [MOST_ENTRIES, 'x'.repeat(588), 'information/too-long'],
      [14, 'x'.repeat(10_000), 'recorded'],
      [16, 'x'.repeat(10_000), 'information/too-long'],
      [4, '🙂'.repeat(10_000), 'information/too-long'],
    ] as const)('%d entries of "%.1s…": %#', (many, letters, code) => {
      const outcome = when(entries(many, letters));
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(
        supplied({ chronology: entries(many, letters).map(({ on }) => ({ on, what: personal(letters, about) })) }),
      );
    });
  });

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      actor: { id: 'oda', role: 'agency', body: 'stroud-district-council' } as Actor,
      facts: [...asked, withdrawn(), caseClosed()] as CaseFact[],
      happened: { occurredAt: '2026-12-01T09:00:00.001Z' },
      request: 'i2',
      documents: ['c'.repeat(64)] as readonly string[],
      chronology: [{ on: '2026-10-17', what: 'x'.repeat(200_000) }] as SupplyInformation['chronology'],
    };
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: officer }],
      ['case/closed', { facts: [...asked, caseClosed()] }],
      ['information/unknown', { facts: asked }],
      ['information/not-your-body', { request: 'i1' }],
      ['information/not-your-body', { actor: coordinator }],
      ['information/not-your-body', { actor: onBehalfOf(constabulary) }],
      ['information/not-your-body', { actor: { ...coordinator, body: council } }],
      ['information/not-your-body', { actor: applicant }],
      ['fact/in-the-future', { actor: councilOfficer }],
      ['fact/before-what-it-answers', { happened: { occurredAt: '2026-10-16T08:59:59Z' } }],
      ['document/unknown', { happened: { occurredAt: '2026-10-16T09:00:00Z' } }],
      ['information/in-the-future', { documents: [] }],
      ['information/too-long', { chronology: [{ on: '2026-10-16', what: 'x'.repeat(200_000) }] }],
      ['information/nothing-supplied', { chronology: [] }],
      ['recorded', { chronology: [entry] }],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
      const { facts, actor, happened, request, documents, chronology } = row;
      const outcome = aCase(...facts).when(
        { ...supply, happened, request, documents, chronology },
        { now: later.now, actor },
      );
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(supplied(happened));
    });
  });
});

describe('refusing', () => {
  test.each<[string, Actor, object]>([
    ['by a worker of the body', councilOfficer, {}],
    ['by a coordinator on its behalf', onBehalfOf(council), { answeredBy: undefined }],
  ])('%s', (_, actor, by) =>
    aCase(...asked)
      .when(decline, { now: later.now, actor })
      .thenRecorded(refused(by)),
  );

  test('with a reason, about everybody on the case who was not erased', () =>
    aCase(...asked)
      .when(
        { ...decline, ground: 'data-protection', reason: 'It is about a child.' },
        { ...byTheBody, known: { people: { ...known.people, erased: [people.priya] } } },
      )
      .thenRecorded(refused({ ground: 'data-protection', reason: personal('It is about a child.', [people.rosa]) })));

  test('nobody is unwilling who must answer; who may, may', () => {
    const unwilling = { ...decline, ground: 'unwilling' as const };
    aCase(...asked)
      .when(unwilling, byTheBody)
      .thenRefused('information/must-answer');
    aCase(...before, informationRequested({ duty: 'may' }))
      .when(unwilling, byTheBody)
      .thenRecorded(refused({ ground: 'unwilling' }));
  });

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      actor: { id: 'oda', role: 'agency', body: 'stroud-district-council' } as Actor,
      facts: [...asked, informationSupplied(), withdrawn(), caseClosed()] as CaseFact[],
      happened: { occurredAt: '2026-12-01T09:00:00.001Z' },
      request: 'i2',
      ground: 'unwilling' as RefuseInformation['ground'],
    };
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: officer }],
      ['case/closed', { facts: [...asked, informationSupplied(), caseClosed()] }],
      ['information/unknown', { facts: [...asked, informationSupplied()] }],
      ['information/not-your-body', { request: 'i1' }],
      ['information/already-supplied', { actor: councilOfficer }],
      ['information/already-refused', { facts: [...asked, informationRefused()] }],
      ['fact/in-the-future', { facts: asked }],
      ['fact/before-what-it-answers', { happened: { occurredAt: '2026-10-16T08:59:59Z' } }],
      ['information/must-answer', { happened: { occurredAt: '2026-10-16T09:00:00Z' } }],
      ['recorded', { ground: 'not-held' }],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
      const { facts, actor, happened, request, ground } = row;
      const outcome = aCase(...facts).when({ ...decline, happened, request, ground }, { now: later.now, actor });
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(refused(happened));
    });
  });
});
