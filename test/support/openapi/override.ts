/** Where any value that fits the schema is refused by a rule: what is sent instead, and the rule. */
import type { Arbitrary } from 'fast-check';

export interface Override {
  readonly field: string;
  /** The nearest field above it, where only that one is meant. */
  readonly under?: string;
  /** Only in the bodies of these routes; left out, in all. */
  readonly of?: RegExp;
  readonly send: Arbitrary<unknown>;
  readonly because: string;
}
