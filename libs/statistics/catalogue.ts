import type { ReturnFact } from './facts.js';

/** Every fact of a stream of returns with the version of its schema that is written today. */
export const catalogue = {
  ReturnPublished: { version: 1 },
} as const satisfies Record<ReturnFact['type'], { readonly version: number }>;
