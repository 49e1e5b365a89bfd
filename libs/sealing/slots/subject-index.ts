import { DIGEST_BYTES } from './slot.js';

export interface Indexed {
  readonly slot: number;
  readonly destroyed: boolean;
}

const CHUNK_SLOTS = 65_536;
const SMALLEST_TABLE = 1024;
const FULLEST = 0.6;

/**
 * Which slot holds which subject: about 30 bytes a subject, so that millions fit. Open addressing over the digest's first four
 * bytes; an entry is `(slot + 1) * 2 + destroyed`, 0 where there is none. Digests lie in chunks, so that growing copies none.
 */
export class SubjectIndex {
  private table = new Uint32Array(SMALLEST_TABLE);
  private readonly chunks: Buffer[] = [];
  private count = 0;

  find(digest: Buffer): Indexed | undefined {
    const entry = this.table[this.placeOf(digest)] ?? 0;
    return entry === 0 ? undefined : { slot: slotOf(entry), destroyed: entry % 2 === 1 };
  }

  /** Adds a subject, or says anew where and how it is. */
  set(digest: Buffer, { slot, destroyed }: Indexed): void {
    const place = this.placeOf(digest);
    const isNew = this.table[place] === 0;
    const chunk = Math.floor(slot / CHUNK_SLOTS);
    while (this.chunks.length <= chunk) this.chunks.push(Buffer.alloc(CHUNK_SLOTS * DIGEST_BYTES));
    digest.copy(this.chunkOf(slot), placeInChunk(slot));
    this.table[place] = (slot + 1) * 2 + (destroyed ? 1 : 0);
    if (isNew) this.count += 1;
    if (this.count > this.table.length * FULLEST) this.grow();
  }

  /** Where the digest's entry stands, or would. */
  private placeOf(digest: Buffer): number {
    const last = this.table.length - 1;
    let place = digest.readUInt32LE(0) & last;
    for (;;) {
      const entry = this.table[place] ?? 0;
      if (entry === 0 || this.holds(slotOf(entry), digest)) return place;
      place = (place + 1) & last;
    }
  }

  private holds(slot: number, digest: Buffer): boolean {
    const at = placeInChunk(slot);
    return this.chunkOf(slot).compare(digest, 0, DIGEST_BYTES, at, at + DIGEST_BYTES) === 0;
  }

  private chunkOf(slot: number): Buffer {
    return this.chunks[Math.floor(slot / CHUNK_SLOTS)] as Buffer;
  }

  private grow(): void {
    const entries = this.table.filter((entry) => entry !== 0);
    this.table = new Uint32Array(this.table.length * 2);
    for (const entry of entries) {
      const at = placeInChunk(slotOf(entry));
      this.table[this.placeOf(this.chunkOf(slotOf(entry)).subarray(at, at + DIGEST_BYTES))] = entry;
    }
  }
}

const slotOf = (entry: number): number => Math.floor(entry / 2) - 1;

const placeInChunk = (slot: number): number => (slot % CHUNK_SLOTS) * DIGEST_BYTES;
