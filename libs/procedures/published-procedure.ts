import type { Procedure, ProcedurePublished } from './facts.js';

/** What was published, without when: that is the fact's, and no part of the procedure. */
export const publishedProcedure = (data: ProcedurePublished['data']): Procedure => {
  const {
    occurredAt: _,
    occurredOn: __,
    ...procedure
  } = data as Procedure & { readonly occurredAt?: string; readonly occurredOn?: string };
  return procedure;
};
