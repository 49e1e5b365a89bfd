/** Reads an upload: held once, and no longer than it is small enough. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Problem } from '../../web/problems/problem.js';
import { MOST_BYTES } from '../media-types.js';
import type { MemoryShare } from './memory.js';

export interface Received {
  readonly bytes: Buffer;
  /** SHA-256, lower-case hexadecimal. */
  readonly digest: string;
}

/**
 * `declared`: the length its sender promised, in bytes, if any. Throws the problems `request/too-large` (before anything is read, where
 * it was promised so), `service/overloaded`, and `request/unreadable` where the sender went away in the middle.
 */
export async function receive(body: Readable, declared: number | undefined, memory: MemoryShare): Promise<Received> {
  if (declared !== undefined && declared > MOST_BYTES) throw tooLarge();
  // Not touched until it is written to, so that an upload of unknown length takes no more than it brings.
  const bytes = Buffer.allocUnsafeSlow(declared ?? MOST_BYTES);
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of chunksOf(body)) {
    if (length + chunk.length > bytes.length) throw tooLarge();
    memory.take(chunk.length);
    hash.update(chunk);
    length += chunk.copy(bytes, length);
  }
  return { bytes: bytes.subarray(0, length), digest: hash.digest('hex') };
}

const tooLarge = () => new Problem('request/too-large', 'A document has at most 20 MB (20,971,520 bytes).');

async function* chunksOf(body: Readable): AsyncGenerator<Buffer, void> {
  try {
    // Left open on the way out: a connection that is cut carries no answer.
    for await (const chunk of body.iterator({ destroyOnReturn: false })) yield chunk;
  } catch {
    throw new Problem('request/unreadable', 'The upload broke off before its end: nothing of it was kept.');
  }
}
