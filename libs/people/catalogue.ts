import type { PersonFact } from './facts.js';

/** Every fact of a person's stream with the version of its schema that is written today. */
export const catalogue = {
  PersonRegistered: { version: 1 },
  PersonCorrected: { version: 1 },
  ContactDetailsChanged: { version: 1 },
  PeopleFoundToBeOne: { version: 1 },
  PeopleFoundDistinct: { version: 1 },
  ProcessingRestricted: { version: 1 },
  RestrictionLifted: { version: 1 },
  LegalHoldPlaced: { version: 1 },
  LegalHoldReleased: { version: 1 },
  NarrativeReplaced: { version: 1 },
  PersonalDataErased: { version: 1 },
} as const satisfies Record<PersonFact['type'], { readonly version: number }>;
