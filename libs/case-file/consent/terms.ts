/** How far a consent goes, and whether it goes further than another. */
import type { ConsentScope } from './facts.js';

export interface HowFar {
  readonly scope: readonly ConsentScope[];
  /** Sharing is limited to these; absent: the relevant bodies and invited partners all. */
  readonly bodies?: readonly string[];
}

const includesAll = <One>(all: readonly One[], these: readonly One[]): boolean =>
  these.every((one) => all.includes(one));

/** Whether all that one allows is allowed by the other too. All bodies by name are fewer than all there will ever be. */
export const within = (one: HowFar, other: HowFar): boolean =>
  includesAll(other.scope, one.scope) &&
  (!one.scope.includes('share') ||
    other.bodies === undefined ||
    (one.bodies !== undefined && includesAll(other.bodies, one.bodies)));

export const narrower = (one: HowFar, other: HowFar): boolean => within(one, other) && !within(other, one);

/** Sharing with no body is no sharing, and without sharing there are no bodies to name. */
export const plainly = ({ scope, bodies }: HowFar): HowFar => {
  const left = scope.filter((one) => one !== 'share' || bodies?.length !== 0);
  return left.includes('share') ? { scope: left, bodies } : { scope: left };
};
