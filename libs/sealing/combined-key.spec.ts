import { createHmac, randomBytes } from 'node:crypto';
import { combinedKey } from './combined-key.js';

describe('combinedKey', () => {
  it('is the key itself where there is one', () => {
    const key = randomBytes(32);
    expect(combinedKey([key])).toEqual(key);
  });

  it('is another as soon as any one key is another, or their order', () => {
    const [a, b, c] = [randomBytes(32), randomBytes(32), randomBytes(32)];
    const sets = [
      [a, b, c],
      [a, b, randomBytes(32)],
      [a, randomBytes(32), c],
      [randomBytes(32), b, c],
      [a, b],
      [b, a],
      [a],
    ];
    const made = sets.map((keys) => combinedKey(keys as [Buffer]).toString('hex'));
    expect(new Set(made).size).toBe(sets.length);
    expect(combinedKey([a, b, c])).toHaveLength(32);
  });

  it('is HKDF-SHA256 of RFC 5869, so that any other program can make it again', () => {
    const keys: [Buffer, Buffer] = [randomBytes(32), randomBytes(32)];
    const extracted = createHmac('sha256', Buffer.alloc(32)).update(Buffer.concat(keys)).digest();
    const expanded = createHmac('sha256', extracted).update('sealing/combined-key/1').update(Buffer.of(1)).digest();
    expect(combinedKey(keys)).toEqual(expanded);
  });
});
