/**
 * Which people an upload may name: asked for many at a time, and remembered for the rest of the upload once they are known and nothing
 * stands against them. Somebody erased after that can still be named until it ends, as they can by anybody at the very moment they are erased.
 */
import type { NamedPeople } from '../../people/questions.js';

/** A person takes about a hundred bytes here. */
const REMEMBERED = 50_000;

type AskedOf = (people: readonly string[]) => Promise<Pick<NamedPeople, 'unknown' | 'erased'>>;
export interface NotToBeNamed {
  /** Whom nobody has registered. */
  readonly unknown: ReadonlySet<string>;
  readonly erased: ReadonlySet<string>;
}

const NOBODY: NotToBeNamed = { unknown: new Set(), erased: new Set() };

export class KnownPeople {
  private known = new Set<string>();

  constructor(private readonly ask: AskedOf) {}

  async notToBeNamedAmong(people: Iterable<string>): Promise<NotToBeNamed> {
    const asked = [...new Set(people)].filter((person) => !this.known.has(person));
    if (asked.length === 0) return NOBODY;
    if (this.known.size + asked.length > REMEMBERED) this.known = new Set();
    const told = await this.ask(asked);
    const [unknown, erased] = [new Set(told.unknown), new Set(told.erased)];
    for (const person of asked) if (!unknown.has(person) && !erased.has(person)) this.known.add(person);
    return { unknown, erased };
  }
}
