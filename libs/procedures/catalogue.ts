import type { ProcedureFact } from './facts.js';

/** Every fact of a procedure's stream with the version of its schema that is written today. */
export const catalogue = {
  ProcedurePublished: { version: 1 },
} as const satisfies Record<ProcedureFact['type'], { readonly version: number }>;
