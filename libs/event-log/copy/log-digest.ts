/**
 * What a log holds, in a size that does not grow with it: for each of 1,024 drawers of streams the sum of its facts' digests. Sums are the
 * same in whatever order the streams lie; a fact's digest holds its revision, so the order within a stream counts. Two logs that differ by
 * mistake have different sums; it is no seal against somebody who forges them.
 */
import { hash } from 'node:crypto';
import type { RecordedFact } from './copy-target.js';

export const DRAWERS = 1_024;
const MODULUS = 2n ** 256n;

/** Everything of a fact but its position. As JSON no text can pass for another that is cut elsewhere. */
export const factDigest = (fact: RecordedFact): bigint => {
  const { stream, revision, id, type, version, data, metadata, recordedAt } = fact;
  const text = JSON.stringify([stream, revision, id, type, version, data, metadata, recordedAt]);
  return BigInt(`0x${hash('sha256', text, 'hex')}`);
};

export const drawerOf = (stream: string): number =>
  Number.parseInt(hash('sha256', stream, 'hex').slice(0, 8), 16) % DRAWERS;

export class DigestSum {
  facts = 0;
  private sum = 0n;

  add(fact: RecordedFact): void {
    this.sum = (this.sum + factDigest(fact)) % MODULUS;
    this.facts += 1;
  }

  equals(other: DigestSum): boolean {
    return this.sum === other.sum && this.facts === other.facts;
  }
}

export class LogDigest {
  facts = 0;
  private readonly drawers = Array.from({ length: DRAWERS }, () => new DigestSum());

  add(fact: RecordedFact): void {
    this.drawers[drawerOf(fact.stream)]?.add(fact);
    this.facts += 1;
  }

  differingDrawers(other: LogDigest): readonly number[] {
    return this.drawers.flatMap((drawer, number) =>
      drawer.equals(other.drawers[number] as DigestSum) ? [] : [number],
    );
  }
}
