import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
const OPTIONS = { authTagLength: TAG_BYTES };

/** AES-256-GCM under a fresh random 96-bit nonce: nonce, ciphertext and tag, in that order. */
export function encrypt(key: Buffer, clear: Buffer | string, associated: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, OPTIONS).setAAD(Buffer.from(associated));
  const sealed = typeof clear === 'string' ? cipher.update(clear, 'utf8') : cipher.update(clear);
  cipher.final();
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

/** Few enough bytes at a time that what they become may be copied to its place and forgotten. */
const PIECE_BYTES = 64 * 1024;

/** The same for bytes by the megabyte, which no two copies are made of: `head`, then nonce, ciphertext and tag. */
export function encryptBehind(head: Buffer, key: Buffer, clear: Buffer, associated: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, OPTIONS).setAAD(Buffer.from(associated));
  const box = Buffer.allocUnsafeSlow(head.length + NONCE_BYTES + clear.length + TAG_BYTES);
  let end = head.copy(box);
  end += nonce.copy(box, end);
  for (let start = 0; start < clear.length; start += PIECE_BYTES) {
    end += cipher.update(clear.subarray(start, start + PIECE_BYTES)).copy(box, end);
  }
  cipher.final();
  cipher.getAuthTag().copy(box, end);
  return box;
}

/** What was encrypted, or nothing where key, box or associated data are not those of the encryption. */
export function decrypt(key: Buffer, box: Buffer, associated: string): Buffer | undefined {
  if (box.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const end = box.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, box.subarray(0, NONCE_BYTES), OPTIONS)
    .setAAD(Buffer.from(associated))
    .setAuthTag(box.subarray(end));
  const clear = decipher.update(box.subarray(NONCE_BYTES, end));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return clear;
}
