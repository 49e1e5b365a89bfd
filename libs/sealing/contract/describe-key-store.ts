import { randomUUID } from 'node:crypto';
import type { KeyStore, SubjectKey } from '../sealing.js';

/** Somewhere keys are kept: opened, closed and opened again over the same keys. */
export interface KeyStorePlace {
  open(): Promise<KeyStore>;
  remove(): Promise<void>;
}

/** What every key store promises. */
export function describeKeyStore(name: string, makePlace: () => Promise<KeyStorePlace>): void {
  describe(`${name} keeps the promises of a key store`, () => {
    let place: KeyStorePlace;
    let store: KeyStore;
    const restart = async () => {
      await store.close();
      store = await place.open();
    };

    beforeAll(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    it('makes a key of 32 random bytes for each subject, once', async () => {
      const [one, other] = [randomUUID(), randomUUID()];
      const first = await store.obtain([one, other, one]);
      expect([...first.keys()].sort()).toEqual([one, other].sort());
      expect(first.get(one)).toEqual({ subject: one, version: 1, key: expect.any(Buffer) });
      expect(bytesOf(first.get(one))).toHaveLength(32);
      expect(bytesOf(first.get(one))).not.toEqual(bytesOf(first.get(other)));
      expect(await store.obtain([one, other])).toEqual(first);
      expect(await store.find([one, other])).toEqual(first);
    });

    it('finds no key where there never was one, and makes none by looking', async () => {
      const [known, unknown] = [randomUUID(), randomUUID()];
      await store.obtain([known]);
      expect([...(await store.find([unknown, known])).keys()]).toEqual([known]);
      expect(await store.find([unknown])).toEqual(new Map());
      expect(await store.find([])).toEqual(new Map());
      expect(await store.obtain([])).toEqual(new Map());
    });

    it('keeps keys over a restart', async () => {
      const subjects = [randomUUID(), randomUUID(), 'a name that is no UUID', 'é'.repeat(32)];
      const before = await store.obtain(subjects);
      await restart();
      expect(await store.find(subjects)).toEqual(before);
      expect(await store.obtain(subjects)).toEqual(before);
    });

    it('keeps the index key over a restart', async () => {
      const before = await store.indexKey();
      expect(before).toHaveLength(32);
      await restart();
      expect(await store.indexKey()).toEqual(before);
    });

    it('gives a destroyed subject no key again: not on asking, not after a restart', async () => {
      const [erased, kept] = [randomUUID(), randomUUID()];
      const before = await store.obtain([erased, kept]);
      await store.destroy(erased);
      await store.destroy(erased);
      const after = new Map<string, unknown>(before).set(erased, 'destroyed');
      expect(await store.find([erased, kept])).toEqual(after);
      expect(await store.obtain([erased, kept])).toEqual(after);
      await restart();
      expect(await store.obtain([erased, kept])).toEqual(after);
      expect(await store.find([erased, kept])).toEqual(after);
    });

    it('destroys a subject that never had a key', async () => {
      const subject = randomUUID();
      await store.destroy(subject);
      expect(await store.obtain([subject])).toEqual(new Map([[subject, 'destroyed']]));
      await restart();
      expect(await store.obtain([subject])).toEqual(new Map([[subject, 'destroyed']]));
    });

    it('agrees on one key for every subject that a thousand ask for at once', async () => {
      const subjects = Array.from({ length: 50 }, () => randomUUID());
      const asked = Array.from({ length: 1000 }, (_, call) => [
        subjects[call % 50] as string,
        subjects[(call * 7) % 50] as string,
        subjects[(call * 13 + 1) % 50] as string,
      ]);
      const answers = await Promise.all(asked.map((three) => store.obtain(three)));
      await restart();
      const kept = await store.find(subjects);
      expect(kept.size).toBe(50);
      for (const answer of answers) for (const [subject, key] of answer) expect(key).toEqual(kept.get(subject));
      expect(answers.map((answer) => [...answer.keys()].sort())).toEqual(
        asked.map((three) => [...new Set(three)].sort()),
      );
    });

    it('destroys for good while others ask', async () => {
      const subjects = Array.from({ length: 20 }, () => randomUUID());
      const asking = Array.from({ length: 10 }, () => store.obtain(subjects));
      await Promise.all(subjects.slice(0, 10).flatMap((subject) => [store.destroy(subject), store.find([subject])]));
      const expected = subjects.slice(0, 10).map((subject) => [subject, 'destroyed']);
      expect([...(await store.obtain(subjects.slice(0, 10)))].sort()).toEqual(expected.sort());
      await Promise.all(asking);
      await restart();
      const after = await store.find(subjects);
      expect(subjects.map((subject) => after.get(subject) === 'destroyed')).toEqual(subjects.map((_, at) => at < 10));
    });

    it('refuses names it could not keep, without repeating them', async () => {
      const tooLong = 'é'.repeat(33);
      for (const subject of ['', tooLong]) {
        await expect(store.obtain([subject])).rejects.toThrow(RangeError);
        await expect(store.find([subject])).rejects.toThrow(RangeError);
        await expect(store.destroy(subject)).rejects.toThrow(RangeError);
      }
      await expect(store.obtain([tooLong])).rejects.toThrow(/^a subject's name is 66 bytes long, not 1 to 64$/);
    });
  });
}

const bytesOf = (key: SubjectKey | 'destroyed' | undefined): Buffer | undefined =>
  key === undefined || key === 'destroyed' ? undefined : key.key;
