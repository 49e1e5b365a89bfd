/** Whom the texts of an amended request are about. */
import { realChanges } from '../../decider/changes.js';
import type { Personal } from '../../decider/personal.js';
import { aboutOr, type Wording } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { peopleOnCase } from '../people-on-case.js';
import type { RequestChanges } from './facts.js';
import { victimsWith } from './victims.js';

export interface Amended {
  /** Only what would really change, its texts made personal. */
  readonly changes: RequestChanges;
  /** Whom a text of the amendment itself is about: everybody who is on the case before or after it. */
  readonly about: readonly string[];
}

const sameMembers = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/**
 * A changed text is about those it was about before and whoever the amendment adds to the case, less whoever it takes off;
 * a new one about everybody on the case. `erased`: whose keys are gone, so that nothing can be sealed about them.
 */
export const amendedTexts = (
  { victims: named, behaviour, impact, ...rest }: RequestChanges<Wording>,
  file: CaseFile,
  erased: readonly string[],
): Amended => {
  const { request } = file;
  const listed = named && victimsWith(request.applicant, named);
  const victims = listed && sameMembers(listed, request.victims) ? request.victims : listed;
  const before = peopleOnCase(file);
  const after = peopleOnCase({ ...file, request: { ...request, victims: victims ?? request.victims } });
  const gone = [...erased, ...before.filter((person) => !after.includes(person))];
  const aboutAfter = (text: Personal | undefined): readonly string[] => {
    const added = after.filter((person) => !before.includes(person));
    return [...new Set([...(text?.about ?? after), ...added])].filter((person) => !gone.includes(person));
  };
  return {
    changes: realChanges<RequestChanges>(request, {
      ...rest,
      ...(victims !== undefined && { victims }),
      ...(behaviour !== undefined && { behaviour: aboutOr(behaviour, aboutAfter(request.behaviour)) }),
      ...(impact !== undefined && { impact: impact === null ? null : aboutOr(impact, aboutAfter(request.impact)) }),
    }),
    about: [...new Set([...before, ...after])].filter((person) => !erased.includes(person)),
  };
};
