import type { Day } from '../calendar/day.js';
import { type Refusal, refuse } from '../decider/decider.js';
import type { Procedure } from './facts.js';

/** The procedure a request made on that day comes under: of those effective by then the latest; undefined before the first. */
export const procedureInForce = <Published extends Pick<Procedure, 'effectiveFrom'>>(
  procedures: readonly Published[],
  on: Day,
): Published | undefined =>
  procedures
    .filter(({ effectiveFrom }) => effectiveFrom <= on)
    .reduce<Published | undefined>(
      (latest, one) => (latest === undefined || one.effectiveFrom > latest.effectiveFrom ? one : latest),
      undefined,
    );

/** The refusal of whatever needs a procedure on a day on which the area has none. */
export type NoneInForce = 'procedure/none-in-force';

export const noneInForce = (): Refusal<NoneInForce> =>
  refuse('procedure/none-in-force', 'No procedure of this area is in force on that day.');
