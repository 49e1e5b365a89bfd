import { createHmac } from 'node:crypto';
import { type Clear, isClear, isSealed, type Personal, type Sealed } from '../decider/personal.js';
import { type Path, replacePersonal } from './personal-tree.js';
import { openText, sealText } from './sealed-text.js';
import { type KeyStore, type Place, type Sealer, SubjectErased, type SubjectKey, TamperedValue } from './sealing.js';
import { searchText } from './search-text.js';
import { erasedAmong, inOrder, type Keys, keyFrom, liveKeys, versionsOf } from './subject-keys.js';

interface PlacedTree<Tree> {
  readonly place: Place;
  readonly tree: Tree;
}

/** Seals under the keys of a store, which it asks once a call. */
export class SubjectSealer implements Sealer {
  constructor(private readonly store: KeyStore) {}

  async seal<Tree>(trees: readonly PlacedTree<Tree>[]): Promise<Tree[]> {
    const keys = await this.store.obtain(subjectsIn(trees, isClear));
    const erased = erasedAmong(keys);
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

/** JSON, because no two different lists share one spelling: names of fields and subjects cannot run into each other. */
const associatedData = (place: Place, path: Path, keys: Keys): string =>
  JSON.stringify([place.factId, path, versionsOf(keys)]);

/** Whom a value is about, each once and sorted; a text about nobody in particular is the record's own. */
const subjectsOf = ({ about }: Personal<unknown>, place: Place): readonly string[] =>
  about.length === 0 ? [place.record] : inOrder(about);

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

const keysOf = (
  value: Personal<unknown>,
  place: Place,
  keys: ReadonlyMap<string, SubjectKey | 'destroyed'>,
): Keys | undefined => liveKeys(subjectsOf(value, place), keys);
