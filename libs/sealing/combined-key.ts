import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;
const PURPOSE = 'sealing/combined-key/1';

/**
 * The key of a value about several subjects: derived from all their keys, given in sorted subject order, so that without any
 * one of them it cannot be made again. One subject's value is sealed under that subject's key itself.
 */
export function combinedKey(keys: readonly [Buffer, ...Buffer[]]): Buffer {
  const [only, ...others] = keys;
  if (others.length === 0) return only;
  return Buffer.from(hkdfSync('sha256', Buffer.concat(keys), Buffer.alloc(0), PURPOSE, KEY_BYTES));
}
