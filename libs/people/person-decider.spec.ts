import { specificationOf } from '../../test/support/decider-specification.js';
import { repairedInTurn } from '../../test/support/precedence.js';
import type { Given } from '../decider/decider.js';
import { personal } from '../decider/personal.js';
import type { PersonFact, PersonRegistered } from './facts.js';
import type { CorrectPerson, FindPeopleToBeOne, PersonCommand } from './person-commands.js';
import { personDecider } from './person-decider.js';
import type { PersonRefusal } from './person-refusals.js';

const given: Given = { now: '2026-07-10T09:00:00.000Z', actor: { id: 'dora', role: 'data-protection' } };
const people = specificationOf(personDecider, given);

const registered: PersonRegistered = {
  type: 'PersonRegistered',
  data: {
    occurredAt: '2026-07-01T12:00:00Z',
    kind: 'individual',
    name: personal({ given: 'Ann', surname: 'Lee' }, ['ann']),
    contact: { about: ['ann'], sealed: 'xyz' },
  },
};
const on = (day: string) => ({ occurredOn: day });
const reason = personal('why', ['ann']);
const restricted: PersonFact = {
  type: 'ProcessingRestricted',
  data: { ...on('2026-07-03'), ground: 'accuracy-contested', reason },
};
const foundOne = (day: string): PersonFact => ({
  type: 'PeopleFoundToBeOne',
  data: { ...on(day), other: 'bob', reason },
});
const foundDistinct: PersonFact = { type: 'PeopleFoundDistinct', data: { ...on('2026-07-05'), other: 'bob', reason } };
const erased: PersonFact = {
  type: 'PersonalDataErased',
  data: { ...on('2026-07-09'), erased: ['name', 'texts-and-places'], authority: 'retention' },
};

const correct = (changes: CorrectPerson['changes']): PersonCommand => ({
  type: 'CorrectPerson',
  person: 'ann',
  changes,
  reason: 'why',
});
const findToBeOne = (more: Partial<FindPeopleToBeOne> = {}): PersonCommand => ({
  type: 'FindPeopleToBeOne',
  person: 'ann',
  other: 'bob',
  otherIs: 'registered',
  reason: 'why',
  ...more,
});
const findDistinct: PersonCommand = { type: 'FindPeopleDistinct', person: 'ann', other: 'bob', reason: 'why' };

describe('registering', () => {
  const register: PersonCommand = {
    type: 'RegisterPerson',
    person: 'ann',
    kind: 'individual',
    name: { given: 'Ann', surname: 'Lee' },
    contact: { address: '12 Mill Lane', postcode: 'GL50 1AA', email: 'ann@home.example', phone: '01242 000000' },
    preferences: { channel: 'phone', language: 'Polish', needs: 'large print' },
  };
  test('all that is held is about them', () =>
    people
      .given()
      .when(register)
      .thenRecorded({
        type: 'PersonRegistered',
        data: {
          occurredAt: given.now,
          kind: 'individual',
          name: personal(register.name, ['ann']),
          contact: personal(register.contact as object, ['ann']),
          preferences: personal(register.preferences as object, ['ann']),
        },
      }));
  test('a name is enough', () =>
    people
      .given()
      .when({ type: 'RegisterPerson', person: 'shop', kind: 'business', name: { surname: 'The Corner Shop' } })
      .thenRecorded({
        type: 'PersonRegistered',
        data: { occurredAt: given.now, kind: 'business', name: personal({ surname: 'The Corner Shop' }, ['shop']) },
      }));
  test('once, and not in the future', () => {
    const tomorrow: PersonCommand = { ...register, happened: on('2026-07-11') };
    people.given(registered).when(tomorrow).thenRefused('person/already-registered');
    people.given().when(tomorrow).thenRefused('fact/in-the-future');
  });
});

describe('correcting and changing', () => {
  test('only what changes is kept', () =>
    people
      .given(registered)
      .when(correct({ kind: 'individual', name: { given: 'Anne', surname: 'Lee' }, contact: null, preferences: null }))
      .thenRecorded({
        type: 'PersonCorrected',
        data: {
          occurredAt: given.now,
          changes: { name: personal({ given: 'Anne', surname: 'Lee' }, ['ann']), contact: null },
          reason,
        },
      }));
  test('what changes nothing is refused', () => {
    people.given(registered).when(correct({})).thenRefused('person/changes-nothing');
    people
      .given(registered)
      .when(correct({ kind: 'individual', name: { surname: 'Lee', given: 'Ann' }, preferences: null }))
      .thenRefused('person/changes-nothing');
  });
  test('corrections build on each other', () => {
    const gone: PersonFact = {
      type: 'ContactDetailsChanged',
      data: { ...on('2026-07-02'), changes: { contact: null } },
    };
    people
      .given(registered, gone)
      .when(correct({ contact: null }))
      .thenRefused('person/changes-nothing');
  });
  test('what is wrong may be put right while processing is restricted', () =>
    people
      .given(registered, restricted)
      .when(correct({ kind: 'group' }))
      .thenRecorded({ type: 'PersonCorrected', data: { occurredAt: given.now, changes: { kind: 'group' }, reason } }));

  const move = (more: object = {}): PersonCommand => ({
    type: 'ChangeContactDetails',
    person: 'ann',
    changes: { contact: { postcode: 'GL51 2BB' } },
    ...more,
  });
  test('somebody moved', () =>
    people
      .given(registered)
      .when(move({ happened: on('2026-07-08') }))
      .thenRecorded({
        type: 'ContactDetailsChanged',
        data: { ...on('2026-07-08'), changes: { contact: personal({ postcode: 'GL51 2BB' }, ['ann']) } },
      }));
  test('a move cannot smuggle a name in', () =>
    people
      .given(registered)
      .when(move({ changes: { name: { surname: 'Other' } } }))
      .thenRefused('person/changes-nothing'));
  test.each<[PersonRefusal, PersonFact[], object]>([
    ['fact/in-the-future', [registered, restricted], { happened: on('2026-07-11'), changes: {} }],
    ['fact/before-what-it-answers', [registered, restricted], { happened: on('2026-06-30'), changes: {} }],
    ['person/restricted', [registered, restricted], { changes: {} }],
    ['person/changes-nothing', [registered], { changes: {} }],
  ])('%s', (code, facts, more) =>
    people
      .given(...facts)
      .when(move(more))
      .thenRefused(code),
  );
});

describe('finding two to be one', () => {
  test('and after all two', () => {
    const both = personal('why', ['ann', 'bob']);
    people
      .given(registered)
      .when(findToBeOne())
      .thenRecorded({ type: 'PeopleFoundToBeOne', data: { occurredAt: given.now, other: 'bob', reason: both } });
    people
      .given(registered, foundOne('2026-07-04'))
      .when(findDistinct)
      .thenRecorded({ type: 'PeopleFoundDistinct', data: { occurredAt: given.now, other: 'bob', reason: both } });
    people
      .given(registered, foundOne('2026-07-04'), foundDistinct)
      .when(findToBeOne())
      .thenRecorded({ type: 'PeopleFoundToBeOne', data: { occurredAt: given.now, other: 'bob', reason: both } });
  });

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      facts: [registered, foundOne('2026-07-02'), restricted] as PersonFact[],
      happened: on('2026-07-11'),
      other: 'ann',
      otherIs: 'unknown' as FindPeopleToBeOne['otherIs'],
      otherSaysOne: true,
      otherRestricted: true,
    };
    const table = repairedInTurn<PersonRefusal | 'recorded', typeof worst>(worst, [
      ['fact/in-the-future', {}],
      ['fact/before-what-it-answers', { happened: on('2026-06-30') }],
      ['person/restricted', { happened: on('2026-07-04') }],
      ['person/restricted', { facts: [registered, foundOne('2026-07-02')] }],
      ['person/same-person', { otherRestricted: false }],
      ['person/unknown', { other: 'bob' }],
      ['person/erased', { otherIs: 'erased' }],
      ['person/already-one', { otherIs: 'registered' }],
      ['person/already-one', { facts: [registered] }],
      ['person/already-one', { facts: [registered, foundOne('2026-07-02')], otherSaysOne: false }],
      ['recorded', { facts: [registered] }],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, ...more }) => {
      const answer = people.given(...facts).when(findToBeOne(more));
      if (code !== 'recorded') return answer.thenRefused(code);
      const both = personal('why', ['ann', 'bob']);
      return answer.thenRecorded({
        type: 'PeopleFoundToBeOne',
        data: { ...on('2026-07-04'), other: 'bob', reason: both },
      });
    });
  });

  test.each<[PersonRefusal, PersonFact[], string]>([
    ['fact/in-the-future', [registered], '2026-07-11'],
    ['fact/before-what-it-answers', [registered, foundOne('2026-07-04')], '2026-07-03'],
    ['fact/before-what-it-answers', [registered], '2026-06-30'],
    ['person/not-found-one', [registered], '2026-07-03'],
    ['person/not-found-one', [registered, foundOne('2026-07-04'), foundDistinct], '2026-07-06'],
  ])('not distinct: %s', (code, facts, day) =>
    people
      .given(...facts)
      .when({ ...findDistinct, happened: on(day) })
      .thenRefused(code),
  );
});

describe('after erasure', () => {
  const commands: PersonCommand[] = [
    { type: 'RegisterPerson', person: 'ann', kind: 'individual', name: { surname: 'Lee' } },
    correct({ kind: 'group' }),
    { type: 'ChangeContactDetails', person: 'ann', changes: { contact: null } },
    findToBeOne(),
    findDistinct,
    { type: 'RestrictProcessing', person: 'ann', ground: 'objection-pending', reason: 'why' },
    { type: 'LiftRestriction', person: 'ann', reason: 'why' },
    { type: 'PlaceLegalHold', person: 'ann', hold: 'h1', reason: 'why' },
    { type: 'ReleaseLegalHold', person: 'ann', hold: 'h1', reason: 'why' },
    {
      type: 'ReplaceNarrative',
      person: 'ann',
      standsFor: { factId: 'f', path: ['summary'] },
      originallyAbout: ['ann', 'bob'],
      text: 'x',
    },
  ];
  test.each(commands.map((command) => [command.type, command] as const))('%s is refused', (_, command) => {
    people.given(registered, erased).when(command).thenRefused('person/erased');
    // Who is not registered is unknown, and stays so.
    if (command.type !== 'RegisterPerson') people.given().when(command).thenRefused('person/unknown');
  });
  test('erasing again records nothing', () =>
    people
      .given(registered, erased)
      .when({ type: 'ErasePersonalData', person: 'ann', authority: 'retention' })
      .thenRecorded());
});
