import { isDeepStrictEqual } from 'node:util';
import { personal } from '../decider/personal.js';
import type { Person, PersonChanges } from './facts.js';
import type { ToldChanges } from './person-commands.js';

const about = <Value extends object>(value: Value | null | undefined, id: string) => value && personal(value, [id]);

/**
 * What was told made personal, without what would leave its value as it is. A sealed value cannot be compared with a clear
 * one: it counts as changed.
 */
export const changesMadePersonal = (id: string, person: Person, told: ToldChanges): PersonChanges => {
  const changes = {
    kind: told.kind,
    name: about(told.name, id),
    contact: about(told.contact, id),
    preferences: about(told.preferences, id),
  };
  const real = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, person[field as keyof Person] ?? null),
  );
  return Object.fromEntries(real);
};
