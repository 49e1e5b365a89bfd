import type { Period } from '../../calendar/period.js';
import { type Refusal, refuse } from '../../decider/decider.js';

export const TRIGGER_KINDS = ['hate', 'people'] as const;

/** A way of its own to meet the threshold: so many counted hate complaints, or so many different complainants counted. */
export interface Trigger {
  readonly kind: (typeof TRIGGER_KINDS)[number];
  readonly count: number;
}

/** The threshold of a procedure, as data: every number an area may set (s.104(4), (11), (12)). */
export interface Threshold {
  /** How many qualifying complaints make the review a right: 1 to 3 (s.104(4)). */
  readonly requiredComplaints: number;
  /** A complaint is made within this period beginning with the day of the incident (s.104(11)(a)). */
  readonly reportWithin: Period;
  /** The review is asked for within this period beginning with the day of the complaint (s.104(11)(b)). */
  readonly applyWithin: Period;
  /** The required number of incidents lies within one such period, beginning with the earliest of them; absent: anywhere. */
  readonly incidentsWithin?: Period;
  readonly ongoingRequired: boolean;
  /** One person's complaints about one incident count once (s.104(12)). */
  readonly sameIncidentCountsOnce: boolean;
  /** In the order in which they are looked at: the first that holds is named. */
  readonly triggers: readonly Trigger[];
}

export type ThresholdRefusal =
  | 'procedure/required-complaints-out-of-bounds'
  | 'procedure/period-out-of-bounds'
  | 'procedure/trigger-count-out-of-bounds'
  | 'procedure/duplicate-trigger';

const isWhole = (number: unknown, least: number, most: number): boolean =>
  Number.isInteger(number) && (number as number) >= least && (number as number) <= most;

/** Exactly one of months (1 to 24) and days (1 to 731). */
const isPeriodInBounds = (period: Period): boolean =>
  Object.keys(period).length === 1 && ('days' in period ? isWhole(period.days, 1, 731) : isWhole(period.months, 1, 24));

/** Why these numbers cannot be a threshold; undefined when they can. */
export const refuseThreshold = (threshold: Threshold): Refusal<ThresholdRefusal> | undefined => {
  const { requiredComplaints, reportWithin, applyWithin, incidentsWithin, triggers } = threshold;
  if (!isWhole(requiredComplaints, 1, 3))
    return refuse(
      'procedure/required-complaints-out-of-bounds',
      'A procedure requires one, two or three qualifying complaints and never more (section 104(4)).',
    );
  if (![reportWithin, applyWithin, ...(incidentsWithin ? [incidentsWithin] : [])].every(isPeriodInBounds))
    return refuse('procedure/period-out-of-bounds', 'A period is either 1 to 24 whole months or 1 to 731 whole days.');
  if (!triggers.every(({ count }) => isWhole(count, 1, 100)))
    return refuse('procedure/trigger-count-out-of-bounds', 'A trigger counts from 1 to 100.');
  if (new Set(triggers.map(({ kind }) => kind)).size < triggers.length)
    return refuse('procedure/duplicate-trigger', 'Each kind of trigger stands in a procedure once at most.');
  return undefined;
};
