/** Every code a client can meet, with what it means: each room and slice registers its own, and `/problems/<code>` explains it. */
export interface ProblemEntry {
  /** HTTP status; default 409, a refusal. */
  readonly status?: number;
  readonly title: string;
  /** A sentence or two for whoever met the code: what happened and what to do about it. */
  readonly explanation: string;
}

/** A slice declares its entries as `ProblemsOf<ItsRefusalCode>`: a code without an entry does not compile. */
export type ProblemsOf<Code extends string> = Readonly<Record<Code, ProblemEntry>>;

export const REFUSED = 409;

export class ProblemCatalogue {
  readonly #entries = new Map<string, ProblemEntry>();

  /** Throws when a code is already registered with another entry: a code means one thing. */
  register(entries: Readonly<Record<string, ProblemEntry>>): void {
    for (const [code, entry] of Object.entries(entries)) {
      const known = this.#entries.get(code);
      if (known !== undefined && known !== entry) throw new Error(`the problem ${code} is registered twice`);
      this.#entries.set(code, entry);
    }
  }

  find(code: string): ProblemEntry | undefined {
    return this.#entries.get(code);
  }

  codes(): readonly string[] {
    return [...this.#entries.keys()].sort();
  }
}
