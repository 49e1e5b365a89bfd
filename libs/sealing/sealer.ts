import { createHmac } from 'node:crypto';
import { type Clear, isClear, isSealed, type Personal, type Sealed } from '../decider/personal.js';
import { combinedKey } from './combined-key.js';
import { type Path, replacePersonal } from './personal-tree.js';
import { openText, sealText } from './sealed-text.js';
import { type KeyStore, type Place, type Sealer, SubjectErased, type SubjectKey, TamperedValue } from './sealing.js';
import { searchText } from './search-text.js';

interface PlacedTree<Tree> {
  readonly place: Place;
  readonly tree: Tree;
}
type Keys = readonly [SubjectKey, ...SubjectKey[]];

/** Seals under the keys of a store, which it asks once a call. */
export class SubjectSealer implements Sealer {
  constructor(private readonly store: KeyStore) {}

  async seal<Tree>(trees: readonly PlacedTree<Tree>[]): Promise<Tree[]> {
    const keys = await this.store.obtain(subjectsIn(trees, isClear));
    const erased = [...keys].flatMap(([subject, key]) => (key === 'destroyed' ? [subject] : []));
    if (erased.length > 0) throw new SubjectErased(erased);
    return trees.map(({ place, tree }) =>
      replacePersonal(tree, (value, path) => {
        if (isSealed(value)) throw new TypeError('a sealed value belongs to the fact it was sealed for');
        if (!isClear(value)) return value;
        const needed = keysOf(value, place, keys);
        if (!needed) throw new Error('the key store left out a key it was asked for');
        return sealValue(value, place, path, needed);
      }),
    );
  }

  async open<Tree>(trees: readonly PlacedTree<Tree>[]): Promise<Tree[]> {
    const keys = await this.store.find(subjectsIn(trees, isSealed));
    return trees.map(({ place, tree }) =>
      replacePersonal(tree, (value, path) => {
        if (!isSealed(value)) return value;
        const needed = keysOf(value, place, keys);
        return needed ? openValue(value, place, path, needed) : { about: value.about, erased: true };
      }),
    );
  }

  async searchToken(kind: string, text: string): Promise<string> {
    const key = await this.store.indexKey();
    return createHmac('sha256', key)
      .update(JSON.stringify([kind, searchText(text)]))
      .digest('base64url');
  }
}

function sealValue(value: Clear<unknown>, place: Place, path: Path, keys: Keys): Sealed {
  // Anything beside the two would either be lost here or rest in the clear.
  if (Object.keys(value).length !== 2)
    throw new TypeError('a personal value holds `about` and `clear` and nothing else');
  return { about: value.about, sealed: sealText(keyFrom(keys), value.clear, associatedData(place, path, keys)) };
}

function openValue(value: Sealed, place: Place, path: Path, keys: Keys): Clear<unknown> {
  const opened = openText(keyFrom(keys), value.sealed, associatedData(place, path, keys));
  if (!opened) throw new TamperedValue(place.factId, [...path]);
  return { about: value.about, clear: opened.clear };
}

const keyFrom = ([first, ...others]: Keys): Buffer => combinedKey([first.key, ...others.map(({ key }) => key)]);

/** JSON, because no two different lists share one spelling: names of fields and subjects cannot run into each other. */
const associatedData = (place: Place, path: Path, keys: Keys): string =>
  JSON.stringify([place.factId, path, keys.map(({ subject, version }) => [subject, version])]);

/** Whom a value is about, each once and sorted; a text about nobody in particular is the record's own. */
function subjectsOf({ about }: Personal<unknown>, place: Place): readonly string[] {
  if (about.length === 0) return [place.record];
  return about.length === 1 ? about : [...new Set(about)].sort();
}

function subjectsIn<Tree>(
  trees: readonly PlacedTree<Tree>[],
  counts: (value: Personal<unknown>) => boolean,
): readonly string[] {
  const subjects = new Set<string>();
  for (const { place, tree } of trees) {
    replacePersonal(tree, (value) => {
      if (counts(value)) for (const subject of subjectsOf(value, place)) subjects.add(subject);
      return value;
    });
  }
  return [...subjects];
}

/** The live keys of all a value is about; nothing where a single one is gone. */
function keysOf(
  value: Personal<unknown>,
  place: Place,
  keys: ReadonlyMap<string, SubjectKey | 'destroyed'>,
): Keys | undefined {
  const found: SubjectKey[] = [];
  for (const subject of subjectsOf(value, place)) {
    const key = keys.get(subject);
    if (!key || key === 'destroyed') return undefined;
    found.push(key);
  }
  const [first, ...others] = found;
  return first && [first, ...others];
}
