import { type Decider, type Fact, type Given, isRefusal } from '../../libs/decider/decider.js';
import { fold } from './decider-specification.js';
import { markdownTable } from './markdown-table.js';

/**
 * The life of a stream on one page: what each command answers in each state, asked of the decider itself. A cell holds the
 * facts recorded, or the refusal's code; `nothing` where the command is accepted and there is nothing to record.
 */
export const lifecycleTable = <State, Command, Recorded extends Fact>(
  decider: Decider<State, Command, Recorded>,
  states: Readonly<Record<string, readonly Recorded[]>>,
  commands: Readonly<Record<string, Command>>,
  given: Given,
): string => {
  const cell = (command: Command, facts: readonly Recorded[]): string => {
    const answer = decider.decide(command, fold(decider, facts), given);
    if (isRefusal(answer)) return `\`${answer.refused}\``;
    return answer.length === 0 ? 'nothing' : answer.map((fact) => fact.type).join(', ');
  };
  return markdownTable(
    ['', ...Object.keys(states)],
    Object.entries(commands).map(([name, command]) => [
      name,
      ...Object.values(states).map((facts) => cell(command, facts)),
    ]),
  );
};
