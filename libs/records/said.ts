/** What every command's body may carry beside its own fields: when it happened and, from a coordinator, whose word it is. */
import type { SaidToHaveHappened } from '../calendar/happened.js';
import { type Actor, RECEIVED_BY, type ReceivedBy } from '../decider/actor.js';
import { OneOf } from '../web/fields/choices.js';
import { Day, Instant } from '../web/fields/dates.js';
import { Slug } from '../web/fields/identifiers.js';
import { invalid } from '../web/problems/problem.js';

/** The bodies of commands extend this. */
export class Said {
  @Instant({ optional: true, description: 'when it happened; with neither this nor `occurredOn`, now' })
  occurredAt?: string;

  @Day({ optional: true, description: 'the London day on which it happened, where only that is known' })
  occurredOn?: string;

  @Slug({ optional: true, description: 'whose word a coordinator records: a body by its name, or an applicant by id' })
  onBehalfOf?: string;

  @OneOf(RECEIVED_BY, { optional: true, description: 'how the coordinator received it; with `onBehalfOf`' })
  receivedBy?: ReceivedBy;
}

/** Throws the problem `request/invalid` where both are given. */
export function saidToHaveHappened({ occurredAt, occurredOn }: Said): SaidToHaveHappened {
  if (occurredAt !== undefined && occurredOn !== undefined)
    throw invalid({ path: 'occurredOn', message: 'must be left out where `occurredAt` is given' });
  return { occurredAt, occurredOn };
}

/** Who acts, and for whom. Throws the problem `request/invalid` where that may not be said, or is half said. */
export function actorSaying({ onBehalfOf, receivedBy }: Said, actor: Actor): Actor {
  if (onBehalfOf === undefined && receivedBy === undefined) return actor;
  if (actor.role !== 'coordinator')
    throw invalid({ path: 'onBehalfOf', message: 'is for a coordinator: everybody else speaks for themselves' });
  if (onBehalfOf === undefined) throw invalid({ path: 'onBehalfOf', message: 'is missing' });
  if (receivedBy === undefined) throw invalid({ path: 'receivedBy', message: 'is missing' });
  return { ...actor, onBehalfOf, receivedBy };
}
