import { fold } from '../../test/support/decider-specification.js';
import { expectSection } from '../../test/support/document-section.js';
import { expectGlossary } from '../../test/support/glossary.js';
import { golden } from '../../test/support/golden.js';
import { lifecycleTable } from '../../test/support/lifecycle-table.js';
import { catalogue } from './catalogue.js';
import {
  CONTACT_CHANNELS,
  ERASED_DATA,
  ERASURE_AUTHORITIES,
  PERSON_KINDS,
  type PersonFact,
  RESTRICTION_GROUNDS,
} from './facts.js';
import { personDecider } from './person-decider.js';
import { personSentence, reasonOf } from './person-sentences.js';

const types = Object.keys(catalogue) as (keyof typeof catalogue)[];
const example = (type: keyof typeof catalogue): PersonFact => golden(type, catalogue[type].version) as PersonFact;
const upTo = (last: keyof typeof catalogue): PersonFact[] => types.slice(0, types.indexOf(last) + 1).map(example);

const SENTENCES: Record<keyof typeof catalogue, string> = {
  PersonRegistered: 'A person was registered.',
  PersonCorrected:
    'The record was corrected: what they are, the name, the contact details (removed) and the preferences.',
  ContactDetailsChanged: 'There was a change of the contact details and the preferences (removed).',
  PeopleFoundToBeOne: 'They were found to be one with another registered person.',
  PeopleFoundDistinct: 'They were found after all not to be the other registered person.',
  ProcessingRestricted: 'Processing of their data was restricted: its accuracy is contested.',
  RestrictionLifted: 'The restriction of processing was lifted.',
  LegalHoldPlaced: 'A legal hold was placed: their data may not be erased while it stands.',
  LegalHoldReleased: 'A legal hold was released.',
  NarrativeReplaced: 'A text about several people was replaced by one without this person.',
  PersonalDataErased:
    "Personal data was erased at the person's own request: the name, the contact details and every text and place about them.",
};

describe('every golden fact still loads, as it rests: sealed', () => {
  test.each(types)('%s tells its sentence', (type) => expect(personSentence(example(type))).toBe(SENTENCES[type]));

  test('they fold into one life', () => {
    expect(fold(personDecider, upTo('ContactDetailsChanged'))).toEqual({
      status: 'registered',
      registered: { occurredAt: '2026-06-01T09:30:00.000Z' },
      person: {
        kind: 'business',
        name: expect.objectContaining({ sealed: 'v1.corrected-name.c2VhbGVkLWJ5dGVz' }),
        contact: expect.objectContaining({ sealed: 'v1.changed-contact.c2VhbGVkLWJ5dGVz' }),
      },
      oneWith: {},
      holds: {},
    });
    expect(fold(personDecider, upTo('NarrativeReplaced'))).toMatchObject({
      restricted: undefined,
      oneWith: {},
      holds: { 'c1f0a3de-9f0b-4d7c-8a53-2f6f1f0b7e44': { placed: { occurredOn: '2026-06-08' }, stands: false } },
    });
    expect(fold(personDecider, upTo('PersonalDataErased'))).toEqual({ status: 'erased' });
  });

  test('a reason is given apart, as it is', () =>
    expect(types.filter((type) => reasonOf(example(type)) !== undefined)).toEqual([
      'PersonCorrected',
      'PeopleFoundToBeOne',
      'PeopleFoundDistinct',
      'ProcessingRestricted',
      'RestrictionLifted',
      'LegalHoldPlaced',
      'LegalHoldReleased',
    ]));
});

test('what has no person before it changes nothing', () =>
  expect(fold(personDecider, [example('LegalHoldReleased')])).toEqual({ status: 'unknown' }));

test('the life of a person in the README is what the decider does', () => {
  const registered = example('PersonRegistered');
  const told = { person: '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11', reason: 'why' };
  const hold = 'c1f0a3de-9f0b-4d7c-8a53-2f6f1f0b7e44';
  const other = '0b6a2a58-6d0b-4f0e-8f56-8a3f7c0f9d22';
  const standsFor = { factId: 'e3b9b1f2-51d5-5a50-b1f3-0f7f0d6d9a55', path: ['summary'] };
  expectSection(
    new URL('README.md', import.meta.url).pathname,
    'lifecycle',
    lifecycleTable(
      personDecider,
      {
        'not registered': [],
        registered: [registered],
        'one with another': [registered, example('PeopleFoundToBeOne')],
        restricted: [registered, example('ProcessingRestricted')],
        held: [registered, example('LegalHoldPlaced')],
        erased: [registered, example('PersonalDataErased')],
      },
      {
        RegisterPerson: { ...told, type: 'RegisterPerson', kind: 'individual', name: { surname: 'Lee' } },
        CorrectPerson: { ...told, type: 'CorrectPerson', changes: { kind: 'group' } },
        ChangeContactDetails: { ...told, type: 'ChangeContactDetails', changes: { contact: null } },
        FindPeopleToBeOne: { ...told, type: 'FindPeopleToBeOne', other, otherIs: 'registered' },
        FindPeopleDistinct: { ...told, type: 'FindPeopleDistinct', other },
        RestrictProcessing: { ...told, type: 'RestrictProcessing', ground: 'objection-pending' },
        LiftRestriction: { ...told, type: 'LiftRestriction' },
        PlaceLegalHold: { ...told, type: 'PlaceLegalHold', hold },
        ReleaseLegalHold: { ...told, type: 'ReleaseLegalHold', hold },
        ReplaceNarrative: {
          ...told,
          type: 'ReplaceNarrative',
          standsFor,
          originallyAbout: [told.person, other],
          text: 'a neighbour',
        },
        'ErasePersonalData, on request': { ...told, type: 'ErasePersonalData', authority: 'subject-request' },
        'ErasePersonalData, for its age': { ...told, type: 'ErasePersonalData', authority: 'retention' },
      },
      { now: '2026-08-01T09:00:00.000Z', actor: { id: 'dora', role: 'data-protection' } },
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('people', {
    'kind of a person': PERSON_KINDS,
    'channel of contact': CONTACT_CHANNELS,
    'ground of a restriction': RESTRICTION_GROUNDS,
    'authority of an erasure': ERASURE_AUTHORITIES,
    'what an erasure takes': ERASED_DATA,
  }));
