/** The numbers of a threshold, as a procedure and a threshold check bring them. */
import type { Period } from '../../calendar/period.js';
import { OneOf, Truth, Whole } from '../../web/fields/choices.js';
import { ListOf } from '../../web/fields/lists.js';
import { type Threshold, TRIGGER_KINDS, type Trigger } from '../threshold/threshold.js';
import { PeriodField } from './period-field.js';

export class TriggerFields implements Trigger {
  @OneOf(TRIGGER_KINDS) kind!: Trigger['kind'];
  @Whole({ min: 1, max: 100 }) count!: number;
}

export class ThresholdFields implements Threshold {
  @Whole({ min: 1, max: 3, description: 'qualifying complaints that make the review a right (s.104(4))' })
  requiredComplaints!: number;

  @PeriodField({ description: 'beginning with the day of the incident (s.104(11)(a))' })
  reportWithin!: Period;

  @PeriodField({ description: 'beginning with the day of the complaint (s.104(11)(b))' })
  applyWithin!: Period;

  @PeriodField({ optional: true, description: 'one such period holds the required incidents; absent: anywhere' })
  incidentsWithin?: Period;

  @Truth() ongoingRequired!: boolean;

  @Truth({ description: "one person's complaints about one incident count once (s.104(12))" })
  sameIncidentCountsOnce!: boolean;

  @ListOf(TriggerFields, { max: TRIGGER_KINDS.length, description: 'in the order in which they are looked at' })
  triggers!: TriggerFields[];
}
