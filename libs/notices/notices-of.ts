/** Which facts of a case somebody is to be told of: one fact, at most one notice of a kind. */
import type { CaseFact } from '../case-file/facts.js';
import type { DueNotice } from './notice.js';
import { noticesToBodies } from './notices-to-bodies.js';
import { noticesToOffice } from './notices-to-office.js';

/** `area` is that of the case: its office runs it. */
export const noticesOf = (fact: CaseFact, area: string): readonly DueNotice[] => [
  ...noticesToBodies(fact),
  ...noticesToOffice(fact, area),
];
