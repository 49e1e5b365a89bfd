/** What other slices may ask of people, through the query bus. */
import { Query } from '@nestjs/cqrs';
import type { ContactDetails, HeldOnPerson, PersonName } from './facts.js';

/** Of the people a command names, those it cannot name as it likes. */
export interface NamedPeople {
  /** Nobody is registered under this id. */
  readonly unknown: readonly string[];
  readonly erased: readonly string[];
  /** Processing of their data is restricted (UK GDPR Article 18). */
  readonly restricted: readonly string[];
}

/** From the people's own streams, as they are now. Each id is told once, whoever is in order not at all. */
export class PeopleNamed extends Query<NamedPeople> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}

/** Every name, address, number and mailbox these people have or had, opened; of whoever was erased, or nobody registered, nothing. */
export class TextsHeldOn extends Query<readonly HeldOnPerson[]> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}

/** Ids of people whose surname or whose postcode this text is, however it is written; in order of their ids, at most so many. */
export class PeopleFound extends Query<readonly string[]> {
  constructor(
    readonly text: string,
    readonly most: number,
  ) {
    super();
  }
}

/** Somebody's name and how they are reached, opened, as both stand now. */
export interface KnownPerson {
  readonly id: string;
  readonly name: PersonName;
  readonly contact?: ContactDetails;
}

/** For whom these were disclosed. In the order asked; whoever was erased, or nobody registered, is absent. */
export class NamesAndContacts extends Query<readonly KnownPerson[]> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}
