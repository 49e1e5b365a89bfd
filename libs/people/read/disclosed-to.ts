/** A fact as its subject may read it: what is about them alone, and of nobody else not even an id. */
import { isClear, isErased, isPersonal, type Personal } from '../../decider/personal.js';
import { isSomebody, namesPeople, peopleIn } from './people-named-in.js';

/** A text or place that is about others too, and so is not theirs alone to be given. */
export interface Withheld {
  readonly withheld: true;
}

/** `kind` is that of the record the fact belongs to. */
export function disclosedTo(person: string, kind: string, tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (isPersonal(tree)) return disclosedValue(person, tree);
  if (Array.isArray(tree))
    return tree.filter((item) => !isOfOthers(person, kind, item)).map((item) => disclosedTo(person, kind, item));
  return Object.fromEntries(
    Object.entries(tree).flatMap(([field, value]) => {
      if (!namesPeople(kind, field)) return [[field, disclosedTo(person, kind, value)]];
      // That somebody is named no more is about whoever that was.
      if (value === null || isAnother(person, value)) return [];
      if (!Array.isArray(value)) return [[field, disclosedTo(person, kind, value)]];
      const left = value.filter((item) => !isAnother(person, item));
      return left.length > 0 ? [[field, disclosedTo(person, kind, left)]] : [];
    }),
  );
}

const isAnother = (person: string, value: unknown): boolean => isSomebody(value) && value !== person;

/** In a list, as of complaints or of what was disclosed of whom, an item that has to do with others only is theirs. */
function isOfOthers(person: string, kind: string, item: unknown): boolean {
  const people = peopleIn(kind, item);
  return people.size > 0 && !people.has(person);
}

function disclosedValue(person: string, value: Personal<unknown>): unknown {
  const alone = value.about.length === 1 && value.about[0] === person;
  if (!alone) return { withheld: true } satisfies Withheld;
  if (isErased(value)) return { erased: true };
  return isClear(value) ? value.clear : { withheld: true };
}
