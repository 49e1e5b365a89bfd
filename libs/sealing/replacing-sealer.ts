/** A sealer that shows, for a value that was erased, the text somebody put in its place while it could still be read. */
import { isClear, isErased, type Personal } from '../decider/personal.js';
import { replacePersonal } from './personal-tree.js';
import type { Place, Sealer } from './sealing.js';

export interface ReplacementText {
  readonly factId: string;
  /** Of the value it stands for, inside its fact. */
  readonly path: readonly (string | number)[];
  /** Opened. */
  readonly value: Personal;
}

/** Where replacements are kept. */
export interface ReplacementTexts {
  /** All those for values of these facts, the newest first. */
  find(factIds: readonly string[]): Promise<readonly ReplacementText[]>;
}

type Placed<Tree> = readonly { readonly place: Place; readonly tree: Tree }[];

export class ReplacingSealer implements Sealer {
  constructor(
    private readonly sealer: Sealer,
    private readonly replacements: ReplacementTexts,
  ) {}

  seal<Tree>(trees: Placed<Tree>): Promise<Tree[]> {
    return this.sealer.seal(trees);
  }

  async open<Tree>(trees: Placed<Tree>): Promise<Tree[]> {
    const opened = await this.sealer.open(trees);
    const gaps = trees.flatMap(({ place }, index) => (holdsErased(opened[index]) ? [place.factId] : []));
    if (gaps.length === 0) return opened;
    const found = new Map<string, Personal>();
    for (const { factId, path, value } of await this.replacements.find(gaps)) {
      const at = key(factId, path);
      if (isClear(value) && !found.has(at)) found.set(at, value);
    }
    if (found.size === 0) return opened;
    return opened.map((tree, index) => {
      const { factId } = (trees[index] as Placed<Tree>[number]).place;
      return replacePersonal(tree, (value, path) =>
        isErased(value) ? (found.get(key(factId, path)) ?? value) : value,
      );
    });
  }

  searchToken(kind: string, text: string): Promise<string> {
    return this.sealer.searchToken(kind, text);
  }
}

const key = (factId: string, path: readonly (string | number)[]): string => JSON.stringify([factId, path]);

function holdsErased(tree: unknown): boolean {
  let found = false;
  replacePersonal(tree, (value) => {
    found ||= isErased(value);
    return value;
  });
  return found;
}
