import type { Personal } from '../decider/personal.js';
import { list } from '../sentences/list.js';
import type { PersonChanges, PersonFact } from './facts.js';

const KINDS = { individual: 'person', business: 'business', group: 'community group' } as const;
const FIELDS = {
  kind: 'what they are',
  name: 'the name',
  contact: 'the contact details',
  preferences: 'the preferences',
} as const;
const GROUNDS = {
  'accuracy-contested': 'its accuracy is contested',
  'unlawful-processing': 'it was unlawful',
  'needed-for-claims': 'it is needed for legal claims',
  'objection-pending': 'an objection is being looked into',
} as const;
const AUTHORITIES = {
  'subject-request': "at the person's own request",
  retention: 'at the end of the time it is kept',
  'court-order': "by a court's order",
} as const;
const ERASED = {
  name: 'the name',
  'contact-details': 'the contact details',
  preferences: 'the preferences',
  'texts-and-places': 'every text and place about them',
} as const;

const changed = (changes: PersonChanges): string =>
  list(
    (['kind', 'name', 'contact', 'preferences'] as const)
      .filter((field) => field in changes)
      .map((field) => (changes[field] === null ? `${FIELDS[field]} (removed)` : FIELDS[field])),
  );

/** One plain sentence for the timeline; it holds no name and nothing else personal, opened or not. */
export const personSentence = (fact: PersonFact): string => {
  switch (fact.type) {
    case 'PersonRegistered':
      return `A ${KINDS[fact.data.kind]} was registered.`;
    case 'PersonCorrected':
      return `The record was corrected: ${changed(fact.data.changes)}.`;
    case 'ContactDetailsChanged':
      return `There was a change of ${changed(fact.data.changes)}.`;
    case 'PeopleFoundToBeOne':
      return 'They were found to be one with another registered person.';
    case 'PeopleFoundDistinct':
      return 'They were found after all not to be the other registered person.';
    case 'ProcessingRestricted':
      return `Processing of their data was restricted: ${GROUNDS[fact.data.ground]}.`;
    case 'RestrictionLifted':
      return 'The restriction of processing was lifted.';
    case 'LegalHoldPlaced':
      return 'A legal hold was placed: their data may not be erased while it stands.';
    case 'LegalHoldReleased':
      return 'A legal hold was released.';
    case 'NarrativeReplaced':
      return 'A text about several people was replaced by one without this person.';
    case 'PersonalDataErased':
      return `Personal data was erased ${AUTHORITIES[fact.data.authority]}: ${list(fact.data.erased.map((kind) => ERASED[kind]))}.`;
  }
};

/** The reason somebody gave in their own words; undefined where a fact has none. */
export const reasonOf = (fact: PersonFact): Personal | undefined =>
  'reason' in fact.data ? fact.data.reason : undefined;
