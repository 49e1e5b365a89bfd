/** Asking a body for what it knows. */
import { decided } from '../../../test/support/case/complaints.js';
import {
  cited,
  constabulary,
  coordinator,
  council,
  fact,
  known,
  otherCouncil,
  partner,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import {
  appealDecided,
  bodyInvited,
  caseClosed,
  informationRequested,
  later,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import type { CaseRefusal } from '../case-file.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';
import type { RequestInformation } from './commands.js';
import type { InformationRequested } from './facts.js';
import { MOST_REQUESTS } from './request-information.js';

const text = 'What was done after each report.';
const ask: RequestInformation = { type: 'RequestInformation', body: council, what: text, disclosed: [] };
const what = personal(text, [people.rosa, people.priya]);
const reviewed = [requested(), decided, reviewOpened()];
const held = [{ given: 'Rosa', surname: 'Quillfeather' }];
const landlord = 'green-homes';
/** The standard request under a procedure that co-opts a landlord. */
const withLandlord = requested({ relevantBodies: [council, constabulary, landlord] });
const coOpted: Partial<Known> = {
  procedure: { procedure: { ...gloucestershire, coOptedLandlords: [landlord] }, revision: 0 },
};

const recorded = (data: Partial<InformationRequested['data']> = {}) =>
  fact('InformationRequested', {
    occurredAt: later.now,
    request: 'i1',
    body: council,
    duty: 'must',
    what,
    dueOn: '2026-12-15',
    disclosed: [],
    ...data,
  });

test('a relevant body must answer within the time of the procedure, and is told what is disclosed', () => {
  const disclosed: readonly Disclosure[] = [{ person: people.rosa, fields: ['name', 'complaints'] }];
  aCase(...reviewed)
    .when({ ...ask, disclosed }, later)
    .thenRecorded(recorded({ disclosed }));
});

test('the days count from the day it was asked; each request has a ref of its own, several of one body too', () =>
  aCase(...reviewed, informationRequested())
    .when({ ...ask, happened: { occurredOn: '2026-10-20' } }, later)
    .thenRecorded(recorded({ occurredOn: '2026-10-20', request: 'i2', dueOn: '2026-11-03' })));

test.each<[string, Partial<RequestInformation>, Partial<InformationRequested['data']>, readonly CaseFact[]]>([
  ['of a partner', { body: partner }, { body: partner, duty: 'may' }, reviewed],
  ['of a partner with public functions', { body: partner, duty: 'must' }, { body: partner, duty: 'must' }, reviewed],
  ['of a relevant body, said so', { duty: 'must' }, {}, reviewed],
  [
    'of a co-opted landlord, though relevant',
    { body: landlord },
    { body: landlord, duty: 'may' },
    [withLandlord, decided, reviewOpened()],
  ],
  [
    'of a body a complaint was made to',
    { body: otherCouncil },
    { body: otherCouncil, duty: 'may' },
    [
      requested(),
      fact('ComplaintCited', {
        occurredOn: '2026-10-01',
        complaint: { ...(cited[0] as (typeof cited)[number]), ref: 'c4', agency: otherCouncil },
      }),
      decided,
      reviewOpened(),
    ],
  ],
  [
    'of a body that was invited',
    { body: otherCouncil },
    { body: otherCouncil, duty: 'may' },
    [...reviewed, bodyInvited(otherCouncil)],
  ],
])('%s', (_, command, data, facts) =>
  aCase(...facts)
    .when({ ...ask, ...command }, { ...later, known: coOpted })
    .thenRecorded(recorded(data)),
);

test('a landlord that is co-opted by no procedure that is known must answer as every relevant body', () =>
  aCase(withLandlord, decided, reviewOpened())
    .when({ ...ask, body: landlord, duty: 'may' }, { ...later, known: { procedure: undefined } })
    .thenRefused('information/must-answer'));

test('without a procedure no partner is known, and ten working days are given', () => {
  const nothing = { ...later, known: { procedure: undefined } };
  aCase(...reviewed)
    .when({ ...ask, body: partner }, nothing)
    .thenRefused('information/unknown-body');
  aCase(...reviewed)
    .when(ask, nothing)
    .thenRecorded(recorded());
});

test('leaves out of whom the text is about who was erased since', () =>
  aCase(...reviewed)
    .when(ask, { ...later, known: { people: { ...known.people, erased: [people.priya] } } })
    .thenRecorded(recorded({ what: personal(text, [people.rosa]) })));

test('the fiftieth is asked, and no other', () => {
  const asked = (many: number) =>
    Array.from({ length: many }, (_, index) => informationRequested({ request: `i${index + 1}` }));
  aCase(...reviewed, ...asked(MOST_REQUESTS - 1))
    .when(ask, later)
    .thenRecorded(recorded({ request: 'i50' }));
  aCase(...reviewed, ...asked(MOST_REQUESTS))
    .when(ask, later)
    .thenRefused('information/too-many');
});

describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
  const too = Array.from({ length: MOST_REQUESTS }, (_, index) => informationRequested({ request: `i${index + 1}` }));
  const of = (...persons: readonly string[]): { disclosed: readonly Disclosure[] } => ({
    disclosed: persons.map((person) => ({ person, fields: ['name'] })),
  });
  const worst = {
    actor: { id: 'kim', role: 'coordinator', area: 'kent' } as Actor,
    facts: [requested(), decided, withdrawn(), ...too, caseClosed()] as CaseFact[],
    happened: { occurredAt: '2026-12-01T09:00:00.001Z' } as RequestInformation['happened'],
    body: otherCouncil,
    duty: 'may' as RequestInformation['duty'],
    what: 'What Rosa Quillfeather reported.' as RequestInformation['what'],
    ...of(people.uma),
    restricted: [people.rosa, people.priya] as readonly string[],
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [requested(), decided, ...too, caseClosed()] }],
    ['review/not-open', { facts: [requested(), decided, ...too] }],
    ['review/concluded', { facts: [...reviewed, ...too, reviewConcluded()] }],
    ['information/too-many', { facts: [...reviewed, ...too] }],
    ['fact/in-the-future', { facts: reviewed }],
    ['fact/before-what-it-answers', { happened: { occurredAt: '2026-10-13T08:59:59Z' } }],
    ['information/unknown-body', { happened: { occurredAt: '2026-10-13T09:00:00Z' } }],
    ['person/unknown', { body: council }],
    ['person/erased', of(people.ezra)],
    ['consent/not-on-this-case', of(people.priya, people.nora)],
    ['person/restricted', of(people.priya)],
    ['consent/none-stands', { restricted: [] }],
    ['information/must-answer', of(people.rosa)],
    ['text/names-a-person', { duty: undefined }],
    ['text/names-a-person', { what: personal('What Rosa Quillfeather reported.', [people.rosa]) }],
    ['recorded', { what: text }],
  ]);
  test.each(table)('%s', (code, { facts, actor, happened, restricted, ...command }) => {
    const more = { people: { ...known.people, restricted }, held };
    const { body, duty, what: wording, disclosed } = command;
    const outcome = aCase(...facts).when(
      { ...ask, happened, body, duty, what: wording, disclosed },
      { now: later.now, actor, known: more },
    );
    if (code !== 'recorded') return outcome.thenRefused(code);
    return outcome.thenRecorded(
      recorded({ occurredAt: '2026-10-13T09:00:00Z', dueOn: '2026-10-27', ...of(people.rosa) }),
    );
  });
});

test('a review that an appeal sent back goes on from then on', () => {
  const sentBack = [...reviewed, reviewConcluded(), appealDecided()];
  const when = (occurredAt: string) => aCase(...sentBack).when({ ...ask, happened: { occurredAt } }, later);
  when('2026-11-30T08:59:59Z').thenRefused('fact/before-what-it-answers');
  when('2026-11-30T09:00:00Z').thenRecorded(recorded({ occurredAt: '2026-11-30T09:00:00Z', dueOn: '2026-12-14' }));
});
