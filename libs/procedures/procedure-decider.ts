import {
  refuseImpossibleTime,
  type SaidToHaveHappened,
  type TimeRefusal,
  whenItHappened,
} from '../calendar/happened.js';
import { type Decider, refuse } from '../decider/decider.js';
import type { Procedure, ProcedureFact } from './facts.js';
import { type ProcedureRuleRefusal, refuseProcedure } from './procedure-rules.js';
import { publishedProcedure } from './published-procedure.js';

export interface PublishProcedure {
  readonly type: 'PublishProcedure';
  readonly procedure: Procedure;
  readonly happened?: SaidToHaveHappened;
}
export type ProcedureCommand = PublishProcedure;

/** Every version of one area's procedure, in order. */
export type ProcedureState = readonly Procedure[];

export type ProcedureRefusal =
  | TimeRefusal
  | ProcedureRuleRefusal
  | 'procedure/version-out-of-sequence'
  | 'procedure/not-after-the-last';

/** A procedure is revised by publishing its next version (Sch.4 para 4): what was once published never changes. */
export const procedureDecider: Decider<ProcedureState, ProcedureCommand, ProcedureFact, ProcedureRefusal> = {
  initial: [],

  evolve: (state, fact) => [...state, publishedProcedure(fact.data)],

  decide: ({ procedure, happened: said }, state, { now }) => {
    const happened = whenItHappened(said, now);
    const last = state.at(-1);
    const untimely = refuseImpossibleTime(happened, now);
    if (untimely) return untimely;
    if (procedure.version !== state.length + 1)
      return refuse('procedure/version-out-of-sequence', `The next version to publish is ${state.length + 1}.`);
    // Two versions effective from one day, or out of order, would leave it open which of them was in force.
    if (last !== undefined && procedure.effectiveFrom <= last.effectiveFrom)
      return refuse(
        'procedure/not-after-the-last',
        `A new version takes effect after the last one, which did on ${last.effectiveFrom}.`,
      );
    return refuseProcedure(procedure) ?? [{ type: 'ProcedurePublished', data: { ...happened, ...procedure } }];
  },
};
