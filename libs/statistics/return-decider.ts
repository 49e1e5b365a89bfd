import { whenItHappened } from '../calendar/happened.js';
import type { Decider } from '../decider/decider.js';
import type { ReturnFact } from './facts.js';
import { figuresOf } from './figures.js';
import type { ReturnCommand } from './return-commands.js';
import {
  type Published,
  type ReturnRefusal,
  refuseArea,
  refuseCorrection,
  refuseFigures,
  refuseMoment,
  refuseSpan,
  refuseTwice,
} from './return-rules.js';

/** Every return of one local government area, in order. */
export type ReturnState = readonly Published[];

export const returnDecider: Decider<ReturnState, ReturnCommand, ReturnFact, ReturnRefusal> = {
  initial: [],

  evolve: (state, fact) => [...state, fact.data],

  decide: (command, state, { now, actor }) => {
    const happened = whenItHappened(command.happened, now);
    const { localGovernmentArea, from, to, corrects, read } = command;
    return (
      refuseArea(command, actor) ??
      refuseCorrection(command, state) ??
      refuseSpan(command) ??
      refuseTwice(command, state) ??
      refuseMoment(command, state, happened, now) ??
      refuseFigures(command, state) ?? [
        {
          type: 'ReturnPublished',
          data: {
            ...happened,
            return: `n${state.length + 1}`,
            localGovernmentArea,
            name: read.served?.name ?? localGovernmentArea,
            from,
            to,
            figures: figuresOf(read.cases),
            cases: read.cases,
            ...(corrects !== undefined && { corrects }),
          },
        },
      ]
    );
  },
};
