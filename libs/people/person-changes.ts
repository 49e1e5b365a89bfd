import { realChanges } from '../decider/changes.js';
import { personal } from '../decider/personal.js';
import type { Person, PersonChanges } from './facts.js';
import type { ToldChanges } from './person-commands.js';

const about = <Value extends object>(value: Value | null | undefined, id: string) => value && personal(value, [id]);

/** What was told made personal, without what would leave its value as it is. */
export const changesMadePersonal = (id: string, person: Person, told: ToldChanges): PersonChanges =>
  realChanges<PersonChanges>(person, {
    kind: told.kind,
    name: told.name && personal(told.name, [id]),
    contact: about(told.contact, id),
    preferences: about(told.preferences, id),
  });
