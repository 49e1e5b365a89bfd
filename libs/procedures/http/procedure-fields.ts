/** A procedure as an administrator publishes it. */
import type { Day as London } from '../../calendar/day.js';
import { OneOf, oneOfShape, Whole } from '../../web/fields/choices.js';
import { Email, Phone } from '../../web/fields/contacts.js';
import { Day } from '../../web/fields/dates.js';
import { Slug, slugShape } from '../../web/fields/identifiers.js';
import { ListOf } from '../../web/fields/lists.js';
import { Nested } from '../../web/fields/nested.js';
import { Matching, Name, Text } from '../../web/fields/texts.js';
import {
  APPEAL_GROUNDS,
  DATED_SWITCHES,
  DEADLINE_ANCHORS,
  DEADLINE_CALENDARS,
  DEADLINE_NAMES,
  DEADLINE_UNITS,
  type Deadline,
  type LocalGovernmentArea,
  type Procedure,
  type PublicPointOfContact,
} from '../facts.js';
import { ThresholdFields } from './threshold-fields.js';

const OnsCode = (): PropertyDecorator =>
  Matching({ pattern: '^[A-Z][0-9]{8}$', min: 9, max: 9, says: 'an ONS code, as E07000078', example: 'E07000078' });

class LocalGovernmentAreaFields implements LocalGovernmentArea {
  @OnsCode() code!: string;
  @Name() name!: string;
}
class PublicPointOfContactFields implements PublicPointOfContact {
  @Name({ description: 'an office, never a person' }) name!: string;
  @Email({ optional: true }) email?: string;
  @Phone({ optional: true }) phone?: string;
  @Text({ max: 500, optional: true }) address?: string;
  @Matching({
    pattern: '^https://[!-~]+$',
    max: 500,
    says: 'an https address',
    example: 'https://example.org',
    optional: true,
  })
  website?: string;
}
class DeadlineFields implements Deadline {
  @OneOf(DEADLINE_NAMES) name!: Deadline['name'];
  @OneOf(DEADLINE_ANCHORS) anchor!: Deadline['anchor'];
  @Whole({ min: 1, max: 366 }) length!: number;
  @OneOf(DEADLINE_UNITS) unit!: Deadline['unit'];
  @OneOf(DEADLINE_CALENDARS, { description: 'working days need england-and-wales, and only they do' })
  calendar!: Deadline['calendar'];
}
class RelevantBodiesFields {
  @OnsCode() localGovernmentArea!: string;
  @ListOf(slugShape, { min: 1, max: 50, unique: true }) bodies!: string[];
}
class RetentionFields {
  @Whole({ min: 1, max: 100 }) years!: number;
}
class DecidesFields {
  @Slug() who!: string;
  @Text({ max: 500 }) delegation!: string;
}
class ConsultedFields {
  @Slug() who!: string;
  @Day({ optional: true }) on?: London;
}
class DatedSwitchFields {
  @OneOf(DATED_SWITCHES) name!: (typeof DATED_SWITCHES)[number];
  @Day() from!: London;
}

/** All of a procedure but its own grounds, which may be left out where it is published. */
export class ProcedureFields implements Omit<Procedure, 'ownGrounds'> {
  @Whole({ min: 1, max: 10_000, description: 'one more than the last' }) version!: number;
  @Day() effectiveFrom!: London;
  @ListOf(LocalGovernmentAreaFields, { min: 1, max: 100 }) localGovernmentAreas!: LocalGovernmentAreaFields[];
  @Nested(PublicPointOfContactFields) publicPointOfContact!: PublicPointOfContactFields;
  @Nested(ThresholdFields) threshold!: ThresholdFields;
  @ListOf(DeadlineFields, { max: DEADLINE_NAMES.length }) deadlines!: DeadlineFields[];
  @ListOf(RelevantBodiesFields, { min: 1, max: 100 }) relevantBodies!: RelevantBodiesFields[];
  @ListOf(slugShape, { max: 100, unique: true }) invitedPartners!: string[];
  @ListOf(slugShape, { max: 100, unique: true }) coOptedLandlords!: string[];
  @ListOf(oneOfShape(APPEAL_GROUNDS), { min: 1, max: APPEAL_GROUNDS.length, unique: true })
  appealGrounds!: (typeof APPEAL_GROUNDS)[number][];
  @Whole({ min: 1, max: 12, description: 's.104(9)' }) reportingPeriodMonths!: number;
  @Nested(RetentionFields) retention!: RetentionFields;
  @Nested(DecidesFields, { description: "who takes the bodies' decision for them, and by what authority" })
  decides!: DecidesFields;
  @ListOf(ConsultedFields, { min: 1, max: 100, description: 'Sch.4 para 1' }) consultation!: ConsultedFields[];
  @ListOf(DatedSwitchFields, { max: DATED_SWITCHES.length }) datedSwitches!: DatedSwitchFields[];
}
