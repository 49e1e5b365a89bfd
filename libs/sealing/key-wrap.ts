import { randomBytes } from 'node:crypto';
import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from './aes-gcm.js';

export const KEY_BYTES = 32;
/** A wrapped key: nonce, ciphertext, tag. */
export const WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;

/** Keys of subjects are never made anew, so there is one version; a sealed value is bound to it all the same. */
export const FIRST_VERSION = 1;

export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/** What a wrapped key is bound to, so that one subject's cannot be passed off as another's. */
export const keyOf = (subject: string, version: number): string => JSON.stringify(['subject', subject, version]);
export const INDEX_KEY = JSON.stringify(['index']);

export const wrapKey = (masterKey: Buffer, key: Buffer, boundTo: string): Buffer => encrypt(masterKey, key, boundTo);

/** Nothing where the master key is another, or the wrapped key is not what was wrapped. */
export const unwrapKey = (masterKey: Buffer, wrapped: Buffer, boundTo: string): Buffer | undefined =>
  decrypt(masterKey, wrapped, boundTo);
