import { specificationOf } from '../../test/support/decider-specification.js';
import { repairedInTurn } from '../../test/support/precedence.js';
import type { Given } from '../decider/decider.js';
import { personal } from '../decider/personal.js';
import type { PersonFact, PersonRegistered } from './facts.js';
import type { ErasePersonalData, PersonCommand, ReplaceNarrative } from './person-commands.js';
import { personDecider } from './person-decider.js';
import type { PersonRefusal } from './person-refusals.js';

const given: Given = { now: '2026-07-10T09:00:00.000Z', actor: { id: 'dora', role: 'data-protection' } };
const people = specificationOf(personDecider, given);

const on = (day: string) => ({ occurredOn: day });
const reason = personal('why', ['ann']);
const registered: PersonRegistered = {
  type: 'PersonRegistered',
  data: { ...on('2026-07-01'), kind: 'individual', name: personal({ surname: 'Lee' }, ['ann']) },
};
const restricted: PersonFact = {
  type: 'ProcessingRestricted',
  data: { ...on('2026-07-03'), ground: 'accuracy-contested', reason },
};
const lifted: PersonFact = { type: 'RestrictionLifted', data: { ...on('2026-07-05'), reason } };
const placed = (hold: string): PersonFact => ({ type: 'LegalHoldPlaced', data: { ...on('2026-07-03'), hold, reason } });
const released = (hold: string): PersonFact => ({
  type: 'LegalHoldReleased',
  data: { ...on('2026-07-05'), hold, reason },
});

type Row = [PersonRefusal | 'recorded', PersonFact[], string];

describe('restricting', () => {
  const command: PersonCommand = {
    type: 'RestrictProcessing',
    person: 'ann',
    ground: 'needed-for-claims',
    reason: 'why',
  };
  test.each<Row>([
    ['fact/in-the-future', [registered, restricted], '2026-07-11'],
    ['fact/before-what-it-answers', [registered, restricted], '2026-06-30'],
    ['person/already-restricted', [registered, restricted], '2026-07-06'],
    ['recorded', [registered], '2026-07-06'],
    ['recorded', [registered, restricted, lifted], '2026-07-06'],
  ])('%s', (code, facts, day) => {
    const answer = people.given(...facts).when({ ...command, happened: on(day) });
    if (code !== 'recorded') return answer.thenRefused(code);
    return answer.thenRecorded({
      type: 'ProcessingRestricted',
      data: { ...on(day), ground: 'needed-for-claims', reason },
    });
  });
});

describe('lifting', () => {
  test.each<Row>([
    ['fact/in-the-future', [registered], '2026-07-11'],
    ['fact/before-what-it-answers', [registered, restricted], '2026-07-02'],
    ['person/not-restricted', [registered], '2026-07-06'],
    ['person/not-restricted', [registered, restricted, lifted], '2026-07-06'],
    ['recorded', [registered, restricted], '2026-07-06'],
  ])('%s', (code, facts, day) => {
    const answer = people
      .given(...facts)
      .when({ type: 'LiftRestriction', person: 'ann', reason: 'why', happened: on(day) });
    if (code !== 'recorded') return answer.thenRefused(code);
    return answer.thenRecorded({ type: 'RestrictionLifted', data: { ...on(day), reason } });
  });
});

describe('placing a hold', () => {
  test.each<Row>([
    ['fact/in-the-future', [registered, placed('h1')], '2026-07-11'],
    ['fact/before-what-it-answers', [registered, placed('h1')], '2026-06-30'],
    ['person/hold-already-placed', [registered, placed('h1')], '2026-07-06'],
    ['person/hold-already-placed', [registered, placed('h1'), released('h1')], '2026-07-06'],
    ['recorded', [registered, placed('h2')], '2026-07-06'],
  ])('%s', (code, facts, day) => {
    const answer = people
      .given(...facts)
      .when({ type: 'PlaceLegalHold', person: 'ann', hold: 'h1', reason: 'why', happened: on(day) });
    if (code !== 'recorded') return answer.thenRefused(code);
    return answer.thenRecorded({ type: 'LegalHoldPlaced', data: { ...on(day), hold: 'h1', reason } });
  });
});

describe('releasing a hold', () => {
  test.each<Row>([
    ['fact/in-the-future', [registered], '2026-07-11'],
    ['fact/before-what-it-answers', [registered, placed('h1')], '2026-07-02'],
    ['person/hold-unknown', [registered, placed('h2')], '2026-07-06'],
    ['person/hold-already-released', [registered, placed('h1'), released('h1')], '2026-07-06'],
    ['recorded', [registered, placed('h1'), placed('h2'), released('h2')], '2026-07-06'],
  ])('%s', (code, facts, day) => {
    const answer = people
      .given(...facts)
      .when({ type: 'ReleaseLegalHold', person: 'ann', hold: 'h1', reason: 'why', happened: on(day) });
    if (code !== 'recorded') return answer.thenRefused(code);
    return answer.thenRecorded({ type: 'LegalHoldReleased', data: { ...on(day), hold: 'h1', reason } });
  });
});

describe('replacing a narrative, by precedence', () => {
  const standsFor = { factId: 'f1', path: ['changes', 'summary'] } as const;
  const worst = { happened: on('2026-07-11'), originallyAbout: undefined as ReplaceNarrative['originallyAbout'] };
  const table = repairedInTurn<PersonRefusal | 'recorded', typeof worst>(worst, [
    ['fact/in-the-future', {}],
    ['fact/before-what-it-answers', { happened: on('2026-06-30') }],
    ['person/narrative-unknown', { happened: on('2026-07-06') }],
    ['person/narrative-not-about-them', { originallyAbout: ['bob'] }],
    ['person/nobody-remains', { originallyAbout: ['ann'] }],
    ['recorded', { originallyAbout: ['bob', 'ann', 'carl'] }],
  ]);
  test.each(table)('%s', (code, more) => {
    const answer = people
      .given(registered, restricted)
      .when({ type: 'ReplaceNarrative', person: 'ann', standsFor, text: 'a neighbour', ...more });
    if (code !== 'recorded') return answer.thenRefused(code);
    return answer.thenRecorded({
      type: 'NarrativeReplaced',
      data: { ...on('2026-07-06'), standsFor, text: personal('a neighbour', ['bob', 'carl']) },
    });
  });
});

describe('erasing', () => {
  const worst = {
    facts: [registered, placed('h1'), restricted] as PersonFact[],
    happened: on('2026-07-11'),
    authorityReference: 'Ann Lee asked',
    authority: 'retention' as ErasePersonalData['authority'],
  };
  const table = repairedInTurn<PersonRefusal | 'recorded', typeof worst>(worst, [
    ['fact/in-the-future', {}],
    ['fact/before-what-it-answers', { happened: on('2026-06-30') }],
    ['person/invalid-reference', { happened: on('2026-07-10') }],
    ['person/legal-hold-stands', { authorityReference: 'DPO/1' }],
    ['person/legal-hold-stands', { facts: [registered, placed('h1'), placed('h2'), released('h2'), restricted] }],
    ['person/restricted', { facts: [registered, placed('h1'), released('h1'), restricted] }],
    ['recorded', { authority: 'subject-request' }],
    ['recorded', { authority: 'court-order' }],
    ['recorded', { facts: [registered, restricted, lifted], authority: 'retention' }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, ...more }) => {
    const answer = people.given(...facts).when({ type: 'ErasePersonalData', person: 'ann', ...more });
    if (code !== 'recorded') return answer.thenRefused(code);
    return answer.thenRecorded({
      type: 'PersonalDataErased',
      data: {
        ...on('2026-07-10'),
        erased: ['name', 'texts-and-places'],
        authority: more.authority,
        authorityReference: 'DPO/1',
      },
    });
  });

  test('says of what kind the data was that goes, never what it was', () => {
    const sealed = { about: ['ann'], sealed: 'xyz' };
    const full: PersonFact = { ...registered, data: { ...registered.data, contact: sealed, preferences: sealed } };
    people
      .given(full)
      .when({ type: 'ErasePersonalData', person: 'ann', authority: 'retention' })
      .thenRecorded({
        type: 'PersonalDataErased',
        data: {
          occurredAt: given.now,
          erased: ['name', 'contact-details', 'preferences', 'texts-and-places'],
          authority: 'retention',
        },
      });
  });
});
