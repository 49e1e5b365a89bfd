/**
 * Personal data inside a fact: every name, contact detail, free text and place. A personal value says whom it is about,
 * as ids of people; a text about nobody in particular has an empty `about` and belongs to the record that holds it.
 *
 * Between the log and a reader the value has three shapes, told apart by the one key that is not `about`:
 * `clear` before it is sealed and after it was opened, `sealed` everywhere it rests, `erased` once a key it needs is gone.
 */
export interface Clear<Value> {
  readonly about: readonly string[];
  readonly clear: Value;
}
export interface Sealed {
  readonly about: readonly string[];
  readonly sealed: string;
}
export interface Erased {
  readonly about: readonly string[];
  readonly erased: true;
}
export type Personal<Value = string> = Clear<Value> | Sealed | Erased;

export const personal = <Value>(clear: Value, about: readonly string[] = []): Clear<Value> => ({ about, clear });

export const isPersonal = (value: unknown): value is Personal<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Clear<unknown>).about) &&
  ('clear' in value || 'sealed' in value || 'erased' in value);

export const isClear = <Value>(value: Personal<Value>): value is Clear<Value> => 'clear' in value;
export const isSealed = (value: Personal<unknown>): value is Sealed => 'sealed' in value;
export const isErased = (value: Personal<unknown>): value is Erased => 'erased' in value;
