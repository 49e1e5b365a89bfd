/** Where facts name people by id: by the kind of record they belong to, since `other` is a person here and a case there. */
import { isPersonal } from '../../decider/personal.js';

/** A field may name one person or a list of them. */
const NAMING: Readonly<Record<string, ReadonlySet<string>>> = {
  report: new Set(['complainant', 'about']),
  person: new Set(['other']),
  case: new Set([
    ...['personId', 'victim', 'victims', 'givenBy', 'to', 'person', 'complainant', 'about', 'consentAskedOf'],
    ...['victimsPresent', 'by'],
  ]),
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const namesPeople = (kind: string, field: string): boolean => NAMING[kind]?.has(field) ?? false;

/** Whether what a naming field holds is somebody: `to` and `by` may hold a body by its slug too. */
export const isSomebody = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** The ids of everybody whom a fact of such a record names, or says something about. */
export function peopleIn(kind: string, tree: unknown): ReadonlySet<string> {
  if (typeof tree !== 'object' || tree === null) return new Set();
  if (isPersonal(tree)) return new Set(tree.about);
  return new Set(
    Object.entries(tree).flatMap(([field, value]) => [
      ...(namesPeople(kind, field) ? [value].flat().filter(isSomebody) : []),
      ...peopleIn(kind, value),
    ]),
  );
}
