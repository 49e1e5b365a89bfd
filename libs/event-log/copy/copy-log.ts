import { factsUpTo } from '../facts-up-to.js';
import { compareLogs } from './compare-logs.js';
import type { CopyTarget } from './copy-target.js';
import { missingAppends } from './missing-appends.js';
import { beginningOf, type LogUpTo, lastRevisionsOf, upToNow, wholeOf } from './side.js';

/** Facts. */
export interface CopyCounts {
  readonly read: number;
  readonly written: number;
  readonly alreadyThere: number;
}

export interface CopyOptions {
  /** Ends the copy after the batch under way. */
  readonly signal: AbortSignal;
  /** Told after each batch how far it is. */
  readonly heard?: (counts: CopyCounts) => void;
  /** Told how many more facts, of both logs, were looked at before anything is written into a log that is not empty. */
  readonly checked?: (facts: number) => void;
}

/** The target holds facts that the source has not, or others in their place: two logs are not to be mixed. */
export class OtherLogInTarget extends Error {
  override readonly name = 'OtherLogInTarget';
}

/**
 * Writes into the target what it lacks of the source, up to the head given. It keeps no state of its own: what the target has tells how
 * far it got, so it may be ended anywhere and begun again. A target that holds anything but facts of the source is refused before anything
 * is written. Throws OtherLogInTarget, RevisionMissing, and what the target throws.
 */
export async function copyLog(source: LogUpTo, target: CopyTarget, options: CopyOptions): Promise<CopyCounts> {
  const { signal, heard = () => {}, checked } = options;
  const there = await upToNow(target.log);
  const wasEmpty = there.head === undefined;
  if (!wasEmpty) await refuseAnotherLog(source, there, signal, checked);
  let counts: CopyCounts = { read: 0, written: 0, alreadyThere: 0 };
  for await (const facts of factsUpTo(source.log, source.head, signal)) {
    // A target that was empty has what this copy wrote, and nothing to be asked about.
    const missing = missingAppends(facts, wasEmpty ? undefined : await lastRevisionsOf(target.log, facts));
    if (missing.facts > 0) await target.write(missing.appends);
    counts = {
      read: counts.read + facts.length,
      written: counts.written + missing.facts,
      alreadyThere: counts.alreadyThere + facts.length - missing.facts,
    };
    heard(counts);
  }
  return counts;
}

/** Whether the log took more facts since its head was read. */
export const hasGoneOn = async ({ log, head }: LogUpTo): Promise<boolean> => (await log.head()) !== head;

async function refuseAnotherLog(
  source: LogUpTo,
  there: LogUpTo,
  signal: AbortSignal,
  checked: CopyOptions['checked'],
): Promise<void> {
  const begun = beginningOf(source, there.log, signal);
  const { differences } = await compareLogs(begun, wholeOf(there, signal), signal, checked);
  const [first] = differences;
  if (first === undefined) return;
  throw new OtherLogInTarget(
    `The log to copy to holds something else than the one to copy from, first at revision ${first.revision} of stream ${first.stream}: nothing was written.`,
  );
}
