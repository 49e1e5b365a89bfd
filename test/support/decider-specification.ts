import type { Decider, Fact, Given } from '../../libs/decider/decider.js';

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

/** Folds facts as the house does, on frozen states: an `evolve` that changes what it was given throws here. */
export const fold = <State, Command, Recorded extends Fact>(
  decider: Decider<State, Command, Recorded>,
  facts: readonly Recorded[],
): State => facts.reduce((state, fact) => frozen(decider.evolve(state, frozen(fact))), frozen(decider.initial));

/** One sentence for every rule: given facts, when a command (by somebody, at some time), then facts or a refusal. */
export const specificationOf = <State, Command, Recorded extends Fact, Code extends string>(
  decider: Decider<State, Command, Recorded, Code>,
  byDefault: Given,
) => ({
  given: (...facts: readonly Recorded[]) => ({
    when: (command: Command, given: Partial<Given> = {}) => {
      const answer = decider.decide(command, fold(decider, facts), { ...byDefault, ...given });
      return {
        thenRecorded: (...expected: readonly Recorded[]) => expect(answer).toEqual(expected),
        thenRefused: (code: Code) =>
          expect(answer).toEqual({ refused: code, because: expect.stringMatching(/^[A-Z].+\.$/) }),
      };
    },
  }),
});
