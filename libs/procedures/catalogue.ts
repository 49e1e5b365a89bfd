import type { Procedure, ProcedureFact } from './facts.js';

/** Version 1 knew no grounds beside those of the Act. */
type ProcedureOfVersion1 = Omit<Procedure, 'ownGrounds'>;

/** Every fact of a procedure's stream with the version of its schema that is written today. */
export const catalogue = {
  ProcedurePublished: {
    version: 2,
    upcasts: { 1: (data: ProcedureOfVersion1): Procedure => ({ ...data, ownGrounds: [] }) },
  },
} as const satisfies Record<ProcedureFact['type'], { readonly version: number; readonly upcasts?: object }>;
