/**
 * What of the rows somebody may see. Every query takes it as an argument, so that a rule about rows has one place to go.
 * Today it knows roles only: a route's roles decide who asks at all.
 */
import type { Actor, ActorRole } from '../decider/actor.js';

export interface Visibility {
  readonly actor: Actor;
  /** Sealed values are opened for this reader; for anybody else they stay sealed. */
  readonly opensPersonalData: boolean;
}

/** Oversight reads decision trails and never needs a name; an administrator and the clock run the system. */
const WITHOUT_NAMES: readonly ActorRole[] = ['oversight', 'administrator', 'clock'];

export const visibleTo = (actor: Actor): Visibility => ({
  actor,
  opensPersonalData: !WITHOUT_NAMES.includes(actor.role),
});
