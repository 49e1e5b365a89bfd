type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** Whether two pieces of JSON say the same; a key that is absent says what an undefined one says. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => sameValue(one[key], other[key]));
};

/**
 * Of the changes somebody asks for, those that would change what stands; null removes. A sealed value cannot be compared with
 * a clear one, so it counts as changed.
 */
export const realChanges = <Changes extends object>(standing: object, changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => value !== undefined && !sameValue(value, (standing as Values)[field] ?? null),
    ),
  ) as Changes;

/** What stands once the changes are made: a null removes its field. */
export const withChanges = <Standing extends object>(standing: Standing, changes: object): Standing =>
  Object.fromEntries(
    Object.entries({ ...standing, ...changes }).filter(([, value]) => value !== null && value !== undefined),
  ) as Standing;
