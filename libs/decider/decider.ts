import type { Actor } from './actor.js';

/** Something that happened, in the domain's own words: past tense, never changed. `data` is plain JSON. */
export interface Fact<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/** A command that was turned down: a stable code (`chapter/why-not`) and a sentence that helps. A value, never thrown. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly because: string;
}

export const refuse = <Code extends string>(refused: Code, because: string): Refusal<Code> => ({ refused, because });

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer && 'because' in answer;

/** What reaches every command from outside, so that the rules read no clock and know no request. `now` is an RFC 3339 UTC instant. */
export interface Given {
  readonly now: string;
  readonly actor: Actor;
}

/**
 * The shape of every rule in the house: fold facts into a state, decide a command against it.
 * `evolve` never throws and never judges; `decide` answers the facts to record, or why not.
 */
export interface Decider<State, Command, Recorded extends Fact, Code extends string = string> {
  readonly initial: State;
  evolve(state: State, fact: Recorded): State;
  decide(command: Command, state: State, given: Given): readonly Recorded[] | Refusal<Code>;
}
