/**
 * How many identical rows came before, for a million rows in some forty megabytes: an open-addressed table of 128-bit digests.
 * A row is known by its digest alone: two different rows of one upload with the same one are beyond chance.
 */
const WORDS = 4;
const FIRST_SLOTS = 1 << 12;

export class IdenticalRows {
  private digests = new Uint32Array(FIRST_SLOTS * WORDS);
  /** How often each was seen; 0 for a free slot. */
  private seen = new Uint32Array(FIRST_SLOTS);
  private used = 0;

  /** How many rows with this digest (a UUID) were counted before; counts this one. */
  countPreceding(digest: string): number {
    if (this.used * 3 > this.seen.length * 2) this.grow();
    const words = wordsOf(digest);
    const slot = this.find(words);
    if (this.seen[slot] === 0) {
      this.digests.set(words, slot * WORDS);
      this.used += 1;
    }
    const preceding = this.seen[slot] as number;
    this.seen[slot] = preceding + 1;
    return preceding;
  }

  /** The slot that holds the digest, or the free one where it belongs. */
  private find(words: ArrayLike<number>): number {
    const { digests, seen } = this;
    const last = seen.length - 1;
    let slot = (words[0] as number) & last;
    while (seen[slot] !== 0 && !isAt(digests, slot * WORDS, words)) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const { digests, seen } = this;
    this.digests = new Uint32Array(digests.length * 2);
    this.seen = new Uint32Array(seen.length * 2);
    for (let old = 0; old < seen.length; old += 1) {
      if (seen[old] === 0) continue;
      const words = digests.subarray(old * WORDS, (old + 1) * WORDS);
      const slot = this.find(words);
      this.digests.set(words, slot * WORDS);
      this.seen[slot] = seen[old] as number;
    }
  }
}

const isAt = (digests: Uint32Array, at: number, words: ArrayLike<number>): boolean =>
  digests[at] === words[0] &&
  digests[at + 1] === words[1] &&
  digests[at + 2] === words[2] &&
  digests[at + 3] === words[3];

function wordsOf(uuid: string): readonly number[] {
  const hex = uuid.replaceAll('-', '');
  return [0, 8, 16, 24].map((start) => Number.parseInt(hex.slice(start, start + 8), 16));
}
