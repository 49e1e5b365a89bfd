import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { personal } from '../decider/personal.js';
import { type Belonging, ByteSealer } from './byte-sealer.js';
import { type KeyStorePlace } from './contract/describe-key-store.js';
import { temporaryDirectory } from './contract/temporary-directory.js';
import { SubjectSealer } from './sealer.js';
import { type KeyStore, SubjectErased, type SubjectKey, TamperedBytes } from './sealing.js';

let directory: KeyStorePlace;
let store: KeyStore;
let sealer: ByteSealer;
beforeAll(async () => {
  directory = await temporaryDirectory();
  store = await directory.open();
  sealer = new ByteSealer(store);
});
afterAll(async () => {
  await store.close();
  await directory.remove();
});

const belonging = (count = 1): Belonging => ({
  subjects: Array.from({ length: count }, () => randomUUID()),
  boundTo: randomUUID(),
});
const clear = Buffer.from('Rosa says that the shouting began at three.');

describe('ByteSealer', () => {
  it('gives back any bytes as they were, and rests none of them in the clear', async () => {
    const sizes = fc.constantFrom(0, 1, 16, 65_535, 65_536, 65_537, 200_000);
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 4 }), async (size, count) => {
        const bytes = randomBytes(size);
        const to = belonging(count);
        const box = await sealer.seal(to, bytes);
        expect(box).toHaveLength(1 + 12 + size + 16);
        expect((await sealer.open(to, box))?.equals(bytes)).toBe(true);
        if (size >= 16) expect(box.includes(bytes.subarray(0, 16))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('needs the same people, in whatever order they are named', async () => {
    const { subjects, boundTo } = belonging(3);
    const box = await sealer.seal({ subjects, boundTo }, clear);
    expect(await sealer.open({ subjects: [...subjects].reverse(), boundTo }, box)).toEqual(clear);
    await store.obtain(['another']);
    for (const wrong of [subjects.slice(1), [...subjects, 'another'], [...subjects.slice(1), 'another']])
      await expect(sealer.open({ subjects: wrong, boundTo }, box)).rejects.toThrow(TamperedBytes);
  });

  it('opens nothing that was moved to something else', async () => {
    const to = belonging();
    const box = await sealer.seal(to, clear);
    await expect(sealer.open({ ...to, boundTo: randomUUID() }, box)).rejects.toThrow(TamperedBytes);
  });

  it('notices every changed byte, and every missing one', async () => {
    const to = belonging(2);
    const box = await sealer.seal(to, clear);
    for (let at = 0; at < box.length; at += 1) {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] as number) ^ 1;
      await expect(sealer.open(to, changed)).rejects.toThrow(new TamperedBytes());
    }
    for (const cut of [Buffer.alloc(0), box.subarray(0, 20), box.subarray(0, -1), Buffer.concat([box, box])])
      await expect(sealer.open(to, cut)).rejects.toThrow(TamperedBytes);
  });

  it('binds them to the versions of their keys', async () => {
    const to = belonging();
    const box = await sealer.seal(to, clear);
    const later = {
      ...{ obtain: store.obtain.bind(store) },
      find: async (subjects: readonly string[]) =>
        new Map([...(await store.find(subjects))].map(([name, key]) => [name, { ...(key as SubjectKey), version: 2 }])),
    };
    await expect(new ByteSealer(later).open(to, box)).rejects.toThrow(TamperedBytes);
  });

  it('never seals the same bytes the same way', async () => {
    const to = belonging();
    expect((await sealer.seal(to, clear)).equals(await sealer.seal(to, clear))).toBe(false);
  });

  it('is not to be opened as a text, nor a text as bytes', async () => {
    const [subject, factId] = [randomUUID(), randomUUID()];
    const texts = new SubjectSealer(store);
    const place = { factId, record: randomUUID() };
    const box = (await sealer.seal({ subjects: [subject], boundTo: factId }, clear)).toString('base64url');
    const asText = texts.open([{ place, tree: { about: [subject], sealed: box } }]);
    await expect(asText).rejects.toMatchObject({ name: 'TamperedValue' });
    const [text] = (await texts.seal([{ place, tree: personal('x', [subject]) }])) as unknown as { sealed: string }[];
    const asBytes = Buffer.from(text?.sealed as string, 'base64url');
    for (const boundTo of [factId, JSON.stringify([factId, []])])
      await expect(sealer.open({ subjects: [subject], boundTo }, asBytes)).rejects.toThrow(TamperedBytes);
  });

  it('has erased them once the key of any one subject is destroyed, and seals no more for that one', async () => {
    for (const which of [0, 1, 2]) {
      const to = belonging(3);
      const other = belonging();
      const box = await sealer.seal(to, clear);
      await sealer.seal(other, clear);
      const groups = [to.subjects, other.subjects, [...to.subjects, ...other.subjects]];
      expect(await sealer.whichOpen(groups)).toEqual([true, true, true]);
      const gone = to.subjects[which] as string;
      await store.destroy(gone);
      expect(await sealer.open(to, box)).toBeUndefined();
      expect(await sealer.whichOpen(groups)).toEqual([false, true, false]);
      const again = sealer.seal(to, clear);
      await expect(again).rejects.toMatchObject({ name: 'SubjectErased', subjects: [gone] });
      await expect(again).rejects.toThrow(SubjectErased);
    }
  });

  it('takes bytes whose key never was for erased, and makes no key by asking', async () => {
    const to = belonging();
    expect(await sealer.open(to, randomBytes(50))).toBeUndefined();
    expect(await sealer.whichOpen([to.subjects, []])).toEqual([false, false]);
    expect(await store.find(to.subjects)).toEqual(new Map());
  });

  it('seals for nobody not at all', async () => {
    await expect(sealer.seal({ subjects: [], boundTo: 'x' }, clear)).rejects.toThrow('at least one subject');
  });
});
