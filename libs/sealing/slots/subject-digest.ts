import { hash } from 'node:crypto';
import { DIGEST_BYTES } from './slot.js';

/** What stands for a subject in the file and in memory: 16 bytes whatever the name, and too many to collide by chance. */
export const digestOf = (subject: string): Buffer => hash('sha256', subject, 'buffer').subarray(0, DIGEST_BYTES);

/** Where the index key rests: a digest that no name is known to have. */
export const INDEX_KEY_DIGEST = Buffer.alloc(DIGEST_BYTES);
