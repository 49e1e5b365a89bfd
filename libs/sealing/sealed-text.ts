import { decrypt, encrypt } from './aes-gcm.js';

/** First byte of every sealed text, so that another way of sealing can come beside this one. */
const FORMAT = 1;

/** JSON of `clear`, sealed: base64url of a format byte, nonce, ciphertext and tag. */
export function sealText(key: Buffer, clear: unknown, associated: string): string {
  const box = encrypt(key, JSON.stringify(clear), associated);
  return Buffer.concat([Buffer.of(FORMAT), box]).toString('base64url');
}

/** The JSON value that was sealed, or nothing where the text, the key or the associated data are not those of the sealing. */
export function openText(key: Buffer, sealed: string, associated: string): { readonly clear: unknown } | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  // Node reads base64 leniently; only the one spelling that was written counts as untouched.
  if (bytes[0] !== FORMAT || bytes.toString('base64url') !== sealed) return undefined;
  const clear = decrypt(key, bytes.subarray(1), associated);
  return clear && { clear: JSON.parse(clear.toString('utf8')) };
}
