/** What is answered about people. What is not known is left out. */
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import {
  CONTACT_CHANNELS,
  type ContactDetails,
  PERSON_KINDS,
  type PersonKind,
  type PersonName,
  type Preferences,
} from '../facts.js';

const Uuid = () => ApiProperty({ format: 'uuid' });
const Revision = () => ApiProperty({ type: 'integer', minimum: 0 });
const Ids = (description: string) => ApiProperty({ type: [String], format: 'uuid', description } as object);
const OptionalDay = () => ApiPropertyOptional({ format: 'date' });
const OptionalInstant = () => ApiPropertyOptional({ format: 'date-time' });

const ERASED = {
  type: 'object',
  required: ['erased'],
  properties: { erased: { type: 'boolean', enum: [true] } },
  additionalProperties: false,
};

export class NameAnswer implements PersonName {
  @ApiPropertyOptional() given?: string;
  @ApiProperty() surname!: string;
}
export class ContactAnswer implements ContactDetails {
  @ApiPropertyOptional() address?: string;
  @ApiPropertyOptional() postcode?: string;
  @ApiPropertyOptional() email?: string;
  @ApiPropertyOptional() phone?: string;
}
export class PreferencesAnswer implements Preferences {
  @ApiPropertyOptional({ enum: CONTACT_CHANNELS }) channel?: (typeof CONTACT_CHANNELS)[number];
  @ApiPropertyOptional() language?: string;
  @ApiPropertyOptional() needs?: string;
}
const shownAs = (shape: new () => object): object => ({ oneOf: [{ $ref: getSchemaPath(shape) }, ERASED] });

export class HoldAnswer {
  @Uuid() id!: string;
  @ApiProperty() stands!: boolean;
  @ApiPropertyOptional({ format: 'date-time' }) occurredAt?: string;
  @OptionalDay() occurredOn?: string;
}

@ApiExtraModels(NameAnswer, ContactAnswer, PreferencesAnswer)
export class PersonAnswer {
  @Uuid() id!: string;
  @ApiProperty({ enum: ['registered', 'erased'] }) status!: 'registered' | 'erased';
  @ApiPropertyOptional({ enum: PERSON_KINDS }) kind?: PersonKind;
  @ApiProperty(shownAs(NameAnswer)) name!: Shown<PersonName>;
  @ApiPropertyOptional(shownAs(ContactAnswer)) contact?: Shown<ContactDetails>;
  @ApiPropertyOptional(shownAs(PreferencesAnswer)) preferences?: Shown<Preferences>;
  @Ids('the other records found to be of this person') sameAs!: readonly string[];
  @ApiProperty({ description: 'processing is restricted (UK GDPR Article 18)' }) restricted!: boolean;
  @ApiProperty({ type: [HoldAnswer] }) legalHolds!: readonly HoldAnswer[];
  @OptionalInstant() occurredAt?: string;
  @OptionalDay() occurredOn?: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @Revision() revision!: number;
}

export class PossibleDuplicate {
  @Uuid() id!: string;
  @ApiProperty({ enum: ['same-surname-and-postcode'] }) why!: 'same-surname-and-postcode';
}

export class RegisteredPersonAnswer {
  @Uuid() id!: string;
  @Revision() revision!: number;
  @ApiProperty({ type: [PossibleDuplicate], description: 'as far as the read model had got within a second' })
  possibleDuplicates!: readonly PossibleDuplicate[];
}

export class ChangedPerson {
  @Uuid() id!: string;
  @Revision() revision!: number;
}

export class PlacedHold extends ChangedPerson {
  @Uuid() hold!: string;
}

/** What is handed to whoever asked for the erasure. */
export class ErasureCertificate {
  @Uuid() personId!: string;
  @ApiProperty({ format: 'date-time', description: 'when the erasure was recorded' }) erasedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'the key is gone since this instant at the latest' })
  keyDestroyedAt!: string;
  @ApiProperty({ format: 'date', description: 'the last backup of the key expires: complete only now' })
  completeOn!: string;
  @Revision() revision!: number;
}

export class DisclosedFact {
  @Revision() revision!: number;
  @ApiProperty() type!: string;
  @ApiPropertyOptional({ description: 'of facts of the person alone' }) sentence?: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'others, and texts about them, left out' })
  data!: object;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}
export class DisclosedRecord {
  @ApiProperty({ description: 'report, case or person' }) kind!: string;
  @ApiPropertyOptional({ format: 'uuid', description: "left out where it is another person's" }) id?: string;
  @ApiProperty({ type: [DisclosedFact] }) facts!: readonly DisclosedFact[];
}

export class DisclosedDocument {
  @ApiProperty({ description: 'SHA-256 of the bytes: it can be fetched by this' }) digest!: string;
  @ApiProperty() mediaType!: string;
  @ApiProperty({ type: 'integer' }) bytes!: number;
  @ApiProperty({ format: 'date-time' }) storedAt!: string;
  @ApiProperty({ description: 'about others too, and so not to be handed over as it is' }) aboutOthersToo!: boolean;
}

/** Everything held on one person, for that person (UK GDPR Article 15). */
export class SubjectAccessExport {
  @ApiProperty({ type: PersonAnswer }) person!: PersonAnswer;
  @ApiProperty({ type: [DisclosedFact] }) history!: readonly DisclosedFact[];
  @ApiProperty({ type: [DisclosedRecord], description: 'the records in which they appear' })
  records!: readonly DisclosedRecord[];
  @ApiProperty({ type: [DisclosedDocument], description: 'the documents about them that can still be read' })
  documents!: readonly DisclosedDocument[];
}
