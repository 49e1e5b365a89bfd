import type { CaseFact } from '../../libs/case-file/facts.js';
import { isRefusal, type Refusal } from '../../libs/decider/decider.js';

const MILESTONES = ['concluded', 'upheld', 'closed', 'reopened'] as const;
type Milestone = (typeof MILESTONES)[number];
const PASSED: Readonly<Record<Milestone, (fact: CaseFact) => boolean>> = {
  concluded: ({ type }) => type === 'ReviewConcluded',
  upheld: ({ type, data }) => type === 'AppealDecided' && 'outcome' in data && data.outcome === 'upheld',
  closed: ({ type }) => type === 'CaseClosed',
  reopened: ({ type }) => type === 'CaseReopened',
};

/** How often each command was accepted, and by which code it was refused: what a random test has really tried. */
export class Tally {
  private readonly accepted = new Map<string, number>();
  private readonly refused = new Map<string, Map<string, number>>();
  readonly facts = new Set<string>();
  readonly codes = new Set<string>();
  private readonly milestones: Record<Milestone, number> = { concluded: 0, upheld: 0, closed: 0, reopened: 0 };

  count(command: string, answer: readonly CaseFact[] | Refusal): void {
    if (isRefusal(answer)) this.refuse(command, answer.refused);
    else {
      const types = answer.map(({ type }) => type);
      this.accept(command, types);
    }
  }

  accept(command: string, facts: readonly string[]): void {
    this.accepted.set(command, (this.accepted.get(command) ?? 0) + 1);
    for (const fact of facts) this.facts.add(fact);
  }

  refuse(command: string, code: string): void {
    const codes = this.refused.get(command) ?? new Map<string, number>();
    this.refused.set(command, codes.set(code, (codes.get(code) ?? 0) + 1));
    this.codes.add(code);
  }

  /** How far a whole history came. */
  reach(history: readonly CaseFact[]): void {
    for (const milestone of MILESTONES) if (history.some(PASSED[milestone])) this.milestones[milestone] += 1;
  }

  reached(milestone: Milestone): number {
    return this.milestones[milestone];
  }

  toString(): string {
    const commands = [...new Set([...this.accepted.keys(), ...this.refused.keys()])].sort();
    const far = MILESTONES.map((milestone) => `${milestone} ${this.milestones[milestone]}`).join(', ');
    const lines = commands
      .map((command) => {
        const codes = [...(this.refused.get(command) ?? [])].sort(([, one], [, other]) => other - one);
        const why = codes.map(([code, times]) => `${code} ${times}`).join(', ');
        return `${command}: ${this.accepted.get(command) ?? 0} accepted; refused: ${why || 'never'}`;
      })
      .join('\n');
    return `histories that reached: ${far}\n${lines}`;
  }
}
