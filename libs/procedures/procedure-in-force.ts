import type { Day } from '../calendar/day.js';
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
