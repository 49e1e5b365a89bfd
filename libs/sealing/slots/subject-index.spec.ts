import { digestOf } from './subject-digest.js';
import { SubjectIndex } from './subject-index.js';

describe('SubjectIndex', () => {
  it('finds each of a hundred thousand subjects in its slot, and no other', () => {
    const index = new SubjectIndex();
    const count = 100_000;
    for (let slot = 0; slot < count; slot += 1) index.set(digestOf(`subject ${slot}`), { slot, destroyed: false });
    for (let slot = 0; slot < count; slot += 7) index.set(digestOf(`subject ${slot}`), { slot, destroyed: true });
    const wrong = [];
    for (let slot = 0; slot < count; slot += 1) {
      const found = index.find(digestOf(`subject ${slot}`));
      if (found?.slot !== slot || found.destroyed !== (slot % 7 === 0)) wrong.push(slot);
    }
    expect(wrong).toEqual([]);
    for (let other = 0; other < 1000; other += 1) expect(index.find(digestOf(`stranger ${other}`))).toBeUndefined();
  });

  it('keeps subjects apart whose digests begin alike', () => {
    const index = new SubjectIndex();
    const alike = Array.from({ length: 300 }, (_, at) => {
      const digest = Buffer.alloc(16);
      digest.writeUInt16LE(at, 14);
      return digest;
    });
    for (const [slot, digest] of alike.entries()) index.set(digest, { slot, destroyed: false });
    expect(alike.map((digest) => index.find(digest)?.slot)).toEqual(alike.map((_, slot) => slot));
  });
});
