/** Concurrency as the client sees it: the revision goes out as `ETag` and comes back as `If-Match`. */
import { Problem } from '../problems/problem.js';

export const etagOf = (revision: number): string => `"${revision}"`;

/**
 * The revision the client expects; undefined when it did not say. A weak tag, a list or `*` says nothing about a revision and is
 * refused: throws the problem `if-match/malformed`.
 */
export function expectedRevision(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const revision = /^"(0|[1-9][0-9]{0,14})"$/.exec(ifMatch)?.[1];
  if (revision === undefined) throw new Problem('if-match/malformed');
  return Number(revision);
}
