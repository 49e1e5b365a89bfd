import { decrypt, encryptBehind } from './aes-gcm.js';
import { type KeyStore, SubjectErased, TamperedBytes } from './sealing.js';
import { erasedAmong, inOrder, type Keys, keyFrom, liveKeys, versionsOf } from './subject-keys.js';

/** Whose keys sealed bytes need, and what they belong to: box, subjects and text open together or not at all. */
export interface Belonging {
  /** At least one. */
  readonly subjects: readonly string[];
  readonly boundTo: string;
}

/** First byte of every box, so that another way of sealing can come beside this one. */
const FORMAT = Buffer.of(1);

/** Seals whole files, kept outside the log; destroying the key of any one subject erases them. */
export class ByteSealer {
  constructor(private readonly store: Pick<KeyStore, 'obtain' | 'find'>) {}

  /** A format byte, nonce, ciphertext and tag. Throws SubjectErased. */
  async seal({ subjects, boundTo }: Belonging, clear: Buffer): Promise<Buffer> {
    const found = await this.store.obtain(subjects);
    const erased = erasedAmong(found);
    if (erased.length > 0) throw new SubjectErased(erased);
    const keys = liveKeys(inOrder(subjects), found);
    if (!keys) throw new Error('bytes are sealed for at least one subject, whose key the store has');
    return encryptBehind(FORMAT, keyFrom(keys), clear, associatedData(boundTo, keys));
  }

  /** Undefined once a key is gone. Throws TamperedBytes. */
  async open({ subjects, boundTo }: Belonging, box: Buffer): Promise<Buffer | undefined> {
    const keys = liveKeys(inOrder(subjects), await this.store.find(subjects));
    if (!keys) return undefined;
    const known = box.subarray(0, FORMAT.length).equals(FORMAT);
    const clear = known && decrypt(keyFrom(keys), box.subarray(FORMAT.length), associatedData(boundTo, keys));
    if (!clear) throw new TamperedBytes();
    return clear;
  }

  /** For each group of subjects, whether all their keys are there: what was sealed for them opens. */
  async whichOpen(groups: readonly (readonly string[])[]): Promise<readonly boolean[]> {
    const found = await this.store.find([...new Set(groups.flat())]);
    return groups.map((subjects) => liveKeys(subjects, found) !== undefined);
  }
}

/** Begins with a word and a text, where that of a value in a fact has a path: neither passes for the other. */
const associatedData = (boundTo: string, keys: Keys): string => JSON.stringify(['bytes', boundTo, versionsOf(keys)]);
