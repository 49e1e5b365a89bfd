/** The question of a threshold check: nothing of it is stored. */
import { OneOf, Truth } from '../../web/fields/choices.js';
import { Day, Month } from '../../web/fields/dates.js';
import { ListOf } from '../../web/fields/lists.js';
import { Nested } from '../../web/fields/nested.js';
import { Reference } from '../../web/fields/texts.js';
import { type AssessedComplaint, COMPLAINT_KINDS, ONGOING, VERIFICATIONS } from '../threshold/assessment.js';
import { ThresholdFields } from './threshold-fields.js';

class CheckedComplaint implements AssessedComplaint {
  @Reference({ description: 'names it in the answer' })
  ref!: string;

  @Day({ optional: true, nullable: true, description: 'the day of the incident' })
  incidentOn?: string | null;

  @Month({ optional: true, nullable: true, description: 'the month of the incident, where its day is not known' })
  incidentMonth?: string | null;

  @Day()
  complainedOn!: string;

  @OneOf(COMPLAINT_KINDS)
  kind!: AssessedComplaint['kind'];

  @Reference({ optional: true, nullable: true, description: 'who complained; without, a person of their own' })
  complainant?: string | null;

  @Reference({ optional: true, nullable: true, description: 'the same for complaints about one incident' })
  incident?: string | null;

  @OneOf(VERIFICATIONS)
  verification!: AssessedComplaint['verification'];

  @Truth({ optional: true })
  retracted?: boolean;
}

export class ThresholdCheckBody {
  @Day({ description: 'the day the review was asked for' })
  appliedOn!: string;

  @OneOf(ONGOING, { description: 'whether the behaviour still goes on' })
  ongoing!: (typeof ONGOING)[number];

  @ListOf(CheckedComplaint, { max: 500 })
  complaints!: CheckedComplaint[];

  @Nested(ThresholdFields, { optional: true, description: "instead of the area's own, in force on `appliedOn`" })
  procedure?: ThresholdFields;
}
