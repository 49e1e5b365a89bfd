/** Who did something on a case, as far as somebody is told of it: an applicant acts under the id of a person. */
import type { Actor } from '../../decider/actor.js';
import { idShape } from '../../web/fields/identifiers.js';
import type { Sight } from './sight.js';

/** Bodies have names, and only people have ids. */
const isPerson = (id: string | undefined): id is string => id !== undefined && idShape.faults(id).length === 0;

export const actorAsSeen = (
  { id, onBehalfOf, ...actor }: Actor,
  { person }: Pick<Sight, 'person'>,
): Omit<Actor, 'id'> & Partial<Pick<Actor, 'id'>> => ({
  ...((actor.role !== 'applicant' || person(id)) && { id }),
  ...actor,
  ...(onBehalfOf !== undefined && (!isPerson(onBehalfOf) || person(onBehalfOf)) && { onBehalfOf }),
});
