import { isPersonal, type Personal } from '../decider/personal.js';

/** Field names and array indices from the root of a tree to a value inside it. */
export type Path = readonly (string | number)[];

/** Answers what shall stand at `path` instead; the same value to leave it. The path is reused: copy it to keep it. */
export type Replacement = (value: Personal<unknown>, path: Path) => Personal<unknown>;

/**
 * The tree with every personal value inside it replaced, sharing with the old tree whatever holds none.
 * What a personal value holds is opaque: nothing inside `clear` is looked at.
 */
export function replacePersonal<Tree>(tree: Tree, replace: Replacement): Tree {
  return walk(tree, replace, []) as Tree;
}

function walk(node: unknown, replace: Replacement, path: (string | number)[]): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (isPersonal(node)) return replace(node, path);
  return Array.isArray(node) ? walkList(node, replace, path) : walkRecord(node, replace, path);
}

function walkList(list: readonly unknown[], replace: Replacement, path: (string | number)[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, child] of list.entries()) {
    path.push(index);
    const walked = walk(child, replace, path);
    path.pop();
    if (walked === child) continue;
    copy ??= [...list];
    copy[index] = walked;
  }
  return copy ?? list;
}

function walkRecord(record: object, replace: Replacement, path: (string | number)[]): object {
  let copy: Record<string, unknown> | undefined;
  for (const [name, child] of Object.entries(record)) {
    path.push(name);
    const walked = walk(child, replace, path);
    path.pop();
    if (walked === child) continue;
    // Spread makes every name an own property first, so that not even `__proto__` reaches a prototype below.
    copy ??= { ...record };
    copy[name] = walked;
  }
  return copy ?? record;
}
