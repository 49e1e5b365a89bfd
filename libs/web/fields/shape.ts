/**
 * What one value of a body may look like, said once: the check and the JSON Schema are two faces of the same thing, so that a body
 * generated from the OpenAPI document is accepted or refused exactly as the document says.
 */

/** A JSON Schema as it stands in the OpenAPI 3.1 document. */
export type Schema = Readonly<Record<string, unknown>>;

/** Any class, whatever its constructor takes. */
export type Class<Instance extends object = object> = new (...given: never[]) => Instance;

/** What is wrong with a value; `at` is the path inside it: empty for the value itself, else `[2]`. */
export interface Fault {
  readonly at: string;
  readonly message: string;
}

export interface Shape {
  readonly schema: Schema;
  /** Empty when the value holds. A message never quotes the value. */
  faults(value: unknown): readonly Fault[];
  /** What a value that holds is kept as (without surrounding blanks, in lower case). */
  tidy?(value: unknown): unknown;
  /** What the text of a query parameter stands for; the text itself where it stands for nothing. */
  fromText?(text: string): unknown;
  /** The classes whose schemas this one refers to. */
  readonly models?: readonly Class[];
  /** How each object inside becomes an instance of its class, and is validated as one. */
  readonly nested?: NestedClass;
}

export interface NestedClass {
  readonly class: () => Class;
  /** Of a discriminated union: the property that tells, and the class for each of its values. */
  readonly discriminator?: { readonly property: string; readonly classes: Readonly<Record<string, Class>> };
}

export const fault = (message: string): readonly Fault[] => [{ at: '', message }];

export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same shape, or null: for the keys of a cursor whose column may be null. */
export const orNull = (shape: Shape): Shape => ({
  ...shape,
  schema: { anyOf: [shape.schema, { type: 'null' }] },
  faults: (value) => (value === null ? [] : shape.faults(value)),
});
