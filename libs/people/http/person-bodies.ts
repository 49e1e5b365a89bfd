/** What the commands on people are sent: texts as plain strings. */
import { Said } from '../../records/said.js';
import { OneOf, Whole } from '../../web/fields/choices.js';
import { field } from '../../web/fields/field.js';
import { Id } from '../../web/fields/identifiers.js';
import { listShape } from '../../web/fields/lists.js';
import { Nested } from '../../web/fields/nested.js';
import { Matching, Text } from '../../web/fields/texts.js';
import {
  AUTHORITY_REFERENCE,
  ERASURE_AUTHORITIES,
  type ErasureAuthority,
  PERSON_KINDS,
  type PersonKind,
  RESTRICTION_GROUNDS,
  type RestrictionGround,
} from '../facts.js';
import { pathStepShape } from './path-step.js';
import {
  ContactChangesFields,
  ContactDetailsFields,
  PersonChangesFields,
  PersonNameFields,
  PreferencesFields,
} from './person-fields.js';

const LONGEST_TEXT = 10_000;

export class RegisterPersonBody extends Said {
  @OneOf(PERSON_KINDS, { optional: true, description: 'left out, `individual`' })
  kind?: PersonKind;

  @Nested(PersonNameFields)
  name!: PersonNameFields;

  @Nested(ContactDetailsFields, { optional: true })
  contact?: ContactDetailsFields;

  @Nested(PreferencesFields, { optional: true })
  preferences?: PreferencesFields;
}

export class ReasonBody extends Said {
  @Text({ max: LONGEST_TEXT, description: 'personal' })
  reason!: string;
}

export class CorrectPersonBody extends ReasonBody {
  @Nested(PersonChangesFields, { description: 'what was wrong, by its new values; null removes one' })
  changes!: PersonChangesFields;
}

export class ChangeContactDetailsBody extends Said {
  @Nested(ContactChangesFields, { description: 'what has changed, by its new values; null removes one' })
  changes!: ContactChangesFields;
}

export const FINDINGS = ['one', 'distinct'] as const;

export class FindingBody extends ReasonBody {
  @Id({ description: 'the other registered person' })
  other!: string;

  @OneOf(FINDINGS, { description: '`distinct` takes back that they were found to be one' })
  finding!: (typeof FINDINGS)[number];
}

export class RestrictProcessingBody extends ReasonBody {
  @OneOf(RESTRICTION_GROUNDS, { description: 'UK GDPR Article 18(1)' })
  ground!: RestrictionGround;
}

export class ErasePersonalDataBody extends Said {
  @OneOf(ERASURE_AUTHORITIES)
  authority!: ErasureAuthority;

  @Matching({
    pattern: AUTHORITY_REFERENCE.source,
    max: 64,
    says: 'a reference of letters, digits and . _ / : - that begins with a letter or digit',
    example: 'DP/3/26',
    optional: true,
  })
  authorityReference?: string;
}

export const NARRATING = ['report', 'person', 'case'] as const;

/** Where the text stands: in a fact of a record, by the fact's place on its timeline and the names that lead to the text. */
export class NarrativePlaceFields {
  @OneOf(NARRATING)
  kind!: (typeof NARRATING)[number];

  @Id()
  id!: string;

  @Whole({ min: 0, max: 1_000_000, description: "the fact's `revision`" })
  revision!: number;

  @field(listShape(pathStepShape, { min: 1, max: 8 }), { description: 'as `["summary"]` or `["changes", "summary"]`' })
  path!: (string | number)[];
}

export class ReplaceNarrativeBody extends Said {
  @Nested(NarrativePlaceFields)
  standsFor!: NarrativePlaceFields;

  @Text({ max: LONGEST_TEXT, description: 'the text without this person; personal, about those who remain' })
  text!: string;
}
