/** What is written down about information: its life in the README, its words in the glossary, its facts as they rest in the log. */
import { informationRefused } from '../../../test/support/case/actions.js';
import { decided } from '../../../test/support/case/complaints.js';
import { coordinator, council, councilOfficer, known, requested, withdrawn } from '../../../test/support/case/facts.js';
import {
  caseClosed,
  informationRequested,
  informationSupplied,
  later,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { expectGlossary } from '../../../test/support/glossary.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import type { Actor } from '../../decider/actor.js';
import type { Decider } from '../../decider/decider.js';
import { type Personal, personal } from '../../decider/personal.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import type { InformationCommand } from './commands.js';
import { INFORMATION_DUTIES, type InformationFact, REFUSAL_GROUNDS } from './facts.js';
import { INFORMATION_ANSWERS } from './http/information-bodies.js';
import { informationReason, informationSentence } from './sentences.js';

/** The real decider, asked by whoever may ask: an answer comes from the body, all else from the office. */
const asking: Decider<CaseState, readonly [InformationCommand, Actor?], CaseFact> = {
  ...caseDecider,
  decide: ([command, actor = coordinator], state, moment) =>
    caseDecider.decide({ command, known }, state, { ...moment, actor }),
};

test('the life of a request in the README is what the decider does', () => {
  const open = [requested(), decided, reviewOpened()];
  const asked = [...open, informationRequested()];
  const entry = { on: '2026-08-03', what: 'A letter was sent.' };
  const notDue = informationRequested({ dueOn: '2026-12-01' });
  expectSection(
    new URL('README.md', import.meta.url).pathname,
    'lifecycle',
    lifecycleTable(
      asking,
      {
        'no review': [requested(), decided],
        'not asked': open,
        'asked, not due': [...open, notDue],
        late: asked,
        supplied: [...asked, informationSupplied()],
        refused: [...asked, informationRefused()],
        'late, then concluded': [...asked, reviewConcluded()],
        'late, then closed': [...asked, caseClosed()],
        withdrawn: [...asked, withdrawn()],
      },
      {
        RequestInformation: [{ type: 'RequestInformation', body: council, what: 'What was done.', disclosed: [] }],
        SendReminder: [{ type: 'SendReminder', request: 'i1' }],
        'SupplyInformation, by the body': [
          { type: 'SupplyInformation', request: 'i1', chronology: [entry], documents: [] },
          { ...councilOfficer, role: 'coordinator', onBehalfOf: council },
        ],
        'RefuseInformation, by the body': [
          { type: 'RefuseInformation', request: 'i1', ground: 'not-held' },
          { ...councilOfficer, role: 'coordinator', onBehalfOf: council },
        ],
      },
      later,
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('information', {
    'duty to answer': INFORMATION_DUTIES,
    'answer to a request for information': INFORMATION_ANSWERS,
    'ground to refuse information': REFUSAL_GROUNDS,
  }));

const SENTENCES: Record<InformationFact['type'], string> = {
  InformationRequested:
    'Cheltenham Borough Council was asked for information, as request i1, which it must answer by 30 October 2026, with the data of 1 person (name and complaints).',
  ReminderSent: 'Cheltenham Borough Council was reminded that its answer to request i1 for information is late.',
  InformationRefused:
    'Cheltenham Borough Council did not give the information asked for by request i1, because data protection law stands in the way.',
  InformationSupplied:
    'Cheltenham Borough Council answered request i1 for information: a chronology of 1 entry and a document.',
};

describe('every golden fact still loads, as it rests: sealed', () => {
  const types = Object.keys(SENTENCES) as InformationFact['type'][];
  const example = (type: InformationFact['type']) => golden(type, catalogue[type].version) as InformationFact;
  const after = (last: InformationFact['type']) =>
    fold(caseDecider, [requested(), reviewOpened(), ...types.slice(0, types.indexOf(last) + 1).map(example)]);
  const sealed = (text: string) => ({ about: [expect.any(String)], sealed: `v1.${text}.c2VhbGVkLWJ5dGVz` });

  test.each(types)('%s tells its sentence', (type) => expect(informationSentence(example(type))).toBe(SENTENCES[type]));

  test('they fold into one request', () => {
    const asked = {
      request: 'i1',
      asked: { occurredAt: '2026-10-16T09:00:00.000Z' },
      body: council,
      duty: 'must',
      what: sealed('what'),
      dueOn: '2026-10-30',
      disclosed: [{ person: expect.any(String), fields: ['name', 'complaints'] }],
      reminded: [],
    };
    const reminded = { ...asked, reminded: [{ occurredAt: '2026-11-02T09:00:00.000Z' }] };
    const refused = {
      ...reminded,
      answered: { occurredAt: '2026-11-03T11:15:00.000Z' },
      ground: 'data-protection',
      reason: sealed('reason'),
    };
    const supplied = {
      ...reminded,
      answered: { occurredAt: '2026-11-04T16:40:00.000Z' },
      ground: undefined,
      reason: undefined,
      supplied: {
        chronology: [{ on: '2026-08-03', what: sealed('what') }],
        documents: [{ digest: expect.stringMatching(/^9f86/), mediaType: 'application/pdf' }],
      },
    };
    const answeredFor = [{ body: council, by: 'carl@council' }];
    expect(after('InformationRequested')).toHaveProperty('information', { byRef: { i1: asked }, answeredFor: [] });
    expect(after('ReminderSent')).toHaveProperty('information', { byRef: { i1: reminded }, answeredFor: [] });
    expect(after('InformationRefused')).toHaveProperty('information', { byRef: { i1: refused }, answeredFor });
    expect(after('InformationSupplied')).toHaveProperty('information', { byRef: { i1: supplied }, answeredFor });
  });

  test('only a refusal has a reason, and that is personal', () =>
    expect(types.map((type) => informationReason(example(type)))).toEqual([
      undefined,
      undefined,
      sealed('reason'),
      undefined,
    ]));
});

test('what is supplied twice is all there', () =>
  expect(
    fold(caseDecider, [
      requested(),
      informationRequested(),
      informationSupplied(),
      informationSupplied({ chronology: [], documents: [{ digest: 'd', mediaType: 'image/png' }] }),
    ]),
  ).toHaveProperty('information.byRef.i1.supplied', {
    chronology: informationSupplied().data.chronology,
    documents: [{ digest: 'd', mediaType: 'image/png' }],
  }));

test('an answer to what nobody asked changes nothing', () =>
  expect(fold(caseDecider, [requested(), informationRefused({ answeredBy: undefined })])).toHaveProperty(
    'information',
    { byRef: {}, answeredFor: [] },
  ));

test('a sentence tells what is there and no more', () => {
  const occurredOn = '2026-10-20';
  const tell = (type: InformationFact['type'], data: object) =>
    informationSentence({ type, data: { occurredOn, request: 'i2', body: 'solace', ...data } } as InformationFact);
  expect(tell('InformationRequested', { duty: 'may', dueOn: '2026-11-03', disclosed: [] })).toBe(
    "Solace was asked for information, as request i2, which it may answer by 3 November 2026, without anybody's data.",
  );
  const entry = { on: '2026-08-03', what: personal('A letter.') };
  expect(tell('InformationSupplied', { chronology: [entry, entry], documents: [] })).toBe(
    'Solace answered request i2 for information: a chronology of 2 entries.',
  );
  expect(tell('InformationSupplied', { chronology: [], documents: ['a', 'b'] })).toBe(
    'Solace answered request i2 for information: 2 documents.',
  );
  expect(tell('InformationRefused', { ground: 'not-held' })).toBe(
    'Solace did not give the information asked for by request i2, because it holds none.',
  );
  expect(tell('InformationRefused', { ground: 'unwilling' })).toBe(
    'Solace did not give the information asked for by request i2, because it is not willing to.',
  );
});

test('a sentence is the same whether what is personal is sealed, clear or erased', () => {
  const texts: Personal[] = [personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true }];
  const told = texts.map((text) =>
    [
      informationRequested({ what: text }),
      informationSupplied({ chronology: [{ on: '2026-08-03', what: text }] }),
      informationRefused({ reason: text }),
    ].map(informationSentence),
  );
  expect(new Set(told.map((sentences) => sentences.join(' '))).size).toBe(1);
  expect(told[0]?.join(' ')).not.toContain('MARKER');
});
