import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import { caseReferenceOf } from '../case-reference.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { LinkRequests } from './commands.js';
import type { RequestsLinked } from './facts.js';

export type LinkRefusal = TimeRefusal | 'request/unknown-case' | 'request/linked-to-itself' | 'request/already-linked';

/** Found related first and a duplicate later, it is linked again as what it is. */
export const linkRequests = (
  command: LinkRequests,
  file: CaseFile,
  told: Told,
): readonly RequestsLinked[] | Refusal<LinkRefusal> => {
  const { other, link, reason } = command;
  const { links, reference, requested } = file.request;
  if (!told.known.cases.includes(other)) return refuse('request/unknown-case', 'There is no other case under this id.');
  // A case does not know its own id, but its reference is made of it.
  if (caseReferenceOf(other) === reference)
    return refuse('request/linked-to-itself', 'A case is linked to another one, not to itself.');
  if (links[other] === link) return refuse('request/already-linked', 'The two cases are linked like this already.');
  const happened = happening(command, told, requested);
  if (isRefusal(happened)) return happened;
  const about = textIsAbout(file, told.known.people.erased);
  return [{ type: 'RequestsLinked', data: { ...happened, other, link, reason: aboutOr(reason, about) } }];
};
