/** Who somebody is and how they are reached, as sent. Everything here but the kind is personal. */
import { OneOf } from '../../web/fields/choices.js';
import { Email, Phone } from '../../web/fields/contacts.js';
import { type FieldOptions, field } from '../../web/fields/field.js';
import { Nested } from '../../web/fields/nested.js';
import { lineShape, Name, Text } from '../../web/fields/texts.js';
import {
  CONTACT_CHANNELS,
  type ContactDetails,
  PERSON_KINDS,
  type PersonKind,
  type PersonName,
  type Preferences,
} from '../facts.js';
import type { ToldChanges } from '../person-commands.js';

/** Not checked against the pattern of British ones: people move. */
export const Postcode = (options?: FieldOptions): PropertyDecorator => field(lineShape({ max: 16 }), options);

export class PersonNameFields implements PersonName {
  @Name({ optional: true })
  given?: string;

  @Name({ description: "a business's or a group's whole name stands here" })
  surname!: string;
}

export class ContactDetailsFields implements ContactDetails {
  @Text({ max: 500, optional: true })
  address?: string;

  @Postcode({ optional: true })
  postcode?: string;

  @Email({ optional: true })
  email?: string;

  @Phone({ optional: true })
  phone?: string;
}

export class PreferencesFields implements Preferences {
  @OneOf(CONTACT_CHANNELS, { optional: true })
  channel?: (typeof CONTACT_CHANNELS)[number];

  @Name({ optional: true })
  language?: string;

  @Text({ max: 2_000, optional: true, description: 'what they need to take part' })
  needs?: string;
}

export class ContactChangesFields implements Pick<ToldChanges, 'contact' | 'preferences'> {
  @Nested(ContactDetailsFields, { optional: true, nullable: true })
  contact?: ContactDetailsFields | null;

  @Nested(PreferencesFields, { optional: true, nullable: true })
  preferences?: PreferencesFields | null;
}

export class PersonChangesFields extends ContactChangesFields implements ToldChanges {
  @OneOf(PERSON_KINDS, { optional: true })
  kind?: PersonKind;

  @Nested(PersonNameFields, { optional: true })
  name?: PersonNameFields;
}
