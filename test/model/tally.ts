/** How often each command was accepted, and by which code it was refused: what a random test has really tried. */
export class Tally {
  private readonly accepted = new Map<string, number>();
  private readonly refused = new Map<string, Map<string, number>>();
  readonly facts = new Set<string>();
  readonly codes = new Set<string>();

  accept(command: string, facts: readonly string[]): void {
    this.accepted.set(command, (this.accepted.get(command) ?? 0) + 1);
    for (const fact of facts) this.facts.add(fact);
  }

  refuse(command: string, code: string): void {
    const codes = this.refused.get(command) ?? new Map<string, number>();
    this.refused.set(command, codes.set(code, (codes.get(code) ?? 0) + 1));
    this.codes.add(code);
  }

  toString(): string {
    const commands = [...new Set([...this.accepted.keys(), ...this.refused.keys()])].sort();
    return commands
      .map((command) => {
        const codes = [...(this.refused.get(command) ?? [])].sort(([, one], [, other]) => other - one);
        const why = codes.map(([code, times]) => `${code} ${times}`).join(', ');
        return `${command}: ${this.accepted.get(command) ?? 0} accepted; refused: ${why || 'never'}`;
      })
      .join('\n');
  }
}
