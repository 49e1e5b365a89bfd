import { firstDifference } from './first-difference.js';
import { DigestSum, drawerOf, LogDigest } from './log-digest.js';
import type { Side } from './side.js';

export interface Difference {
  readonly stream: string;
  /** From here on the two are not the same. */
  readonly revision: number;
}

export interface Comparison {
  /** How many facts each holds. */
  readonly facts: readonly [number, number];
  /** A few of the streams that differ; none only where the two are equal. */
  readonly differences: readonly Difference[];
}

/** Of all that differ only some drawers are looked into, so that two logs with nothing in common are told in little memory too. */
const DRAWERS_LOOKED_INTO = 4;
const DIFFERENCES_TOLD = 5;

/** Whether two logs hold the same facts, whatever the order of their streams. Throws where the signal ended it. */
export async function compareLogs(
  one: Side,
  other: Side,
  signal: AbortSignal,
  heard: (facts: number) => void = () => {},
): Promise<Comparison> {
  const [digest, otherDigest] = await Promise.all([digestOf(one, heard), digestOf(other, heard)]);
  signal.throwIfAborted();
  const differing = digest.differingDrawers(otherDigest);
  const differences = differing.length === 0 ? [] : await differencesIn(differing, one, other);
  signal.throwIfAborted();
  return { facts: [digest.facts, otherDigest.facts], differences };
}

async function digestOf(side: Side, heard: (facts: number) => void): Promise<LogDigest> {
  const digest = new LogDigest();
  for await (const facts of side.facts()) {
    for (const fact of facts) digest.add(fact);
    heard(facts.length);
  }
  return digest;
}

async function differencesIn(differing: readonly number[], one: Side, other: Side): Promise<readonly Difference[]> {
  const drawers = new Set(differing.slice(0, DRAWERS_LOOKED_INTO));
  const [sums, otherSums] = await Promise.all([sumsOf(one, drawers), sumsOf(other, drawers)]);
  const none = new DigestSum();
  const streams = [...new Set([...sums.keys(), ...otherSums.keys()])]
    .filter((stream) => !(sums.get(stream) ?? none).equals(otherSums.get(stream) ?? none))
    .sort()
    .slice(0, DIFFERENCES_TOLD);
  return Promise.all(
    streams.map(async (stream) => {
      const [facts, otherFacts] = await Promise.all([one.stream(stream), other.stream(stream)]);
      return { stream, revision: firstDifference(facts, otherFacts) };
    }),
  );
}

async function sumsOf(side: Side, drawers: ReadonlySet<number>): Promise<ReadonlyMap<string, DigestSum>> {
  const sums = new Map<string, DigestSum>();
  for await (const facts of side.facts()) {
    for (const fact of facts) {
      if (!drawers.has(drawerOf(fact.stream))) continue;
      const sum = sums.get(fact.stream) ?? new DigestSum();
      sums.set(fact.stream, sum);
      sum.add(fact);
    }
  }
  return sums;
}
