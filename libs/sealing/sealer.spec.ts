import { createHmac, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { personal } from '../decider/personal.js';
import { type KeyStorePlace } from './contract/describe-key-store.js';
import { temporaryDirectory } from './contract/temporary-directory.js';
import { SubjectSealer } from './sealer.js';
import { type KeyStore, type Place, type Sealer, SubjectErased, type SubjectKey, TamperedValue } from './sealing.js';

let directory: KeyStorePlace;
let store: KeyStore;
let sealer: Sealer;
beforeAll(async () => {
  directory = await temporaryDirectory();
  store = await directory.open();
  sealer = new SubjectSealer(store);
});
afterAll(async () => {
  await store.close();
  await directory.remove();
});

const newPlace = (): Place => ({ factId: randomUUID(), record: randomUUID() });
const sealOne = async (place: Place, tree: unknown): Promise<unknown> => (await sealer.seal([{ place, tree }]))[0];
const openOne = async (place: Place, tree: unknown): Promise<unknown> => (await sealer.open([{ place, tree }]))[0];
/** As JSON has it: without -0. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Who a value may be about; few, so that the same keys meet often. */
const people = Array.from({ length: 6 }, () => randomUUID());
const about = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 4 });
const clear = fc.oneof(fc.jsonValue().map(asJson), fc.constant({ note: personal('held inside') }));
const personalValue = fc.record({ about, clear }, { noNullPrototype: true });
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 1 }).map(asJson),
    personalValue,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).node;

describe('SubjectSealer', () => {
  it('gives back every tree as it was, and rests none of it in the clear', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 3 }), async (trees) => {
        const placed = trees.map((each) => ({ place: newPlace(), tree: each }));
        const sealed = await sealer.seal(placed);
        expect(JSON.stringify(sealed)).not.toContain('"clear":');
        const rested = placed.map(({ place }, at) => ({ place, tree: asJson(sealed[at]) }));
        expect(await sealer.open(rested)).toEqual(trees);
      }),
      { numRuns: 300 },
    );
  });

  it('opens nothing at another path, in another fact, of another record or about another subject', async () => {
    const [one, other] = people as [string, string];
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom([], [one], [one, other]), async (clear, who) => {
        const place = newPlace();
        await store.obtain([place.record, one, other, people[2] as string]);
        const { value } = (await sealOne(place, { value: personal(clear, who) })) as { value: { sealed: string } };
        const { sealed } = value;
        const moved: [Place, unknown][] = [
          [{ ...place, factId: randomUUID() }, { value }],
          [place, { other: value }],
          [place, { value: { value } }],
          [place, { value: [value] }],
          [place, [value]],
          [place, { value: { about: [people[2]], sealed } }],
          [place, { value: { about: [...who, people[2]], sealed } }],
        ];
        if (who.length === 0) {
          const elsewhere = { ...place, record: randomUUID() };
          await store.obtain([elsewhere.record]);
          moved.push([elsewhere, { value }]);
        }
        for (const [to, wrong] of moved) await expect(openOne(to, wrong)).rejects.toThrow(TamperedValue);
        expect(await openOne(place, { value })).toEqual({ value: { about: who, clear: asJson(clear) } });
      }),
      { numRuns: 50 },
    );
  });

  it('tells a name with a number from a place in a list', async () => {
    const place = newPlace();
    const [value] = (await sealOne(place, [personal('in a list')])) as unknown[];
    await expect(openOne(place, { 0: value })).rejects.toThrow(TamperedValue);
  });

  it('binds a value to the versions of its keys', async () => {
    const place = newPlace();
    const who = [people[0] as string, people[1] as string];
    const sealed = await sealOne(place, personal('text', who));
    const later: KeyStore = Object.assign(Object.create(store), {
      find: async (subjects: readonly string[]) =>
        new Map([...(await store.find(subjects))].map(([name, key]) => [name, { ...(key as SubjectKey), version: 2 }])),
    });
    await expect(new SubjectSealer(later).open([{ place, tree: sealed }])).rejects.toThrow(TamperedValue);
  });

  it('notices every changed character, and names fact and path but no value', async () => {
    const place = newPlace();
    const { note } = (await sealOne(place, { note: personal('a text') })) as { note: { sealed: string } };
    for (let at = 0; at < note.sealed.length; at += 1) {
      const changed = `${note.sealed.slice(0, at)}${note.sealed[at] === 'A' ? 'B' : 'A'}${note.sealed.slice(at + 1)}`;
      const opening = openOne(place, { note: { about: [], sealed: changed } });
      await expect(opening).rejects.toThrow(new TamperedValue(place.factId, ['note']));
    }
    for (const sealed of ['', 'A', `${note.sealed}=`, ` ${note.sealed}`, note.sealed.slice(0, 20)])
      await expect(openOne(place, { note: { about: [], sealed } })).rejects.toThrow(TamperedValue);
  });

  it('never seals the same value the same way', async () => {
    const place = newPlace();
    expect(await sealOne(place, personal('twice'))).not.toEqual(await sealOne(place, personal('twice')));
  });

  it('has erased a value about several once the key of any one of them is destroyed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.nat(), async (count, which) => {
        const them = Array.from({ length: count }, () => randomUUID());
        const place = newPlace();
        const before = { shared: personal('about all', them), own: personal('about nobody') };
        const sealed = await sealOne(place, before);
        await store.destroy(them[which % count] as string);
        expect(await openOne(place, sealed)).toEqual({ ...before, shared: { about: them, erased: true } });
      }),
      { numRuns: 25 },
    );
  });

  it('has erased a text about nobody in particular once the key of its record is destroyed', async () => {
    const place = newPlace();
    const sealed = await sealOne(place, { own: personal('text'), theirs: personal('name', [people[0] as string]) });
    await store.destroy(place.record);
    expect(await openOne(place, sealed)).toEqual({
      own: { about: [], erased: true },
      theirs: { about: [people[0]], clear: 'name' },
    });
  });

  it('takes a value whose key never was for erased, and makes no key by opening', async () => {
    const place = newPlace();
    const stranger = randomUUID();
    const sealed = { about: [stranger], sealed: 'AQ' };
    expect(await openOne(place, sealed)).toEqual({ about: [stranger], erased: true });
    expect(await store.find([stranger])).toEqual(new Map());
  });

  it('seals nothing for a destroyed subject, and says whom', async () => {
    const [gone, alive] = [randomUUID(), randomUUID()];
    await store.destroy(gone);
    const sealing = sealOne(newPlace(), [personal('a', [alive]), personal('b', [alive, gone])]);
    await expect(sealing).rejects.toMatchObject({ name: 'SubjectErased', subjects: [gone] });
    await expect(sealing).rejects.toThrow(SubjectErased);
  });

  it('leaves what was erased erased, and refuses what it could not open again', async () => {
    const erased = { about: [randomUUID()], erased: true };
    expect(await sealOne(newPlace(), [erased])).toEqual([erased]);
    expect(await openOne(newPlace(), [erased])).toEqual([erased]);
    const sealed = await sealOne(newPlace(), personal('of another fact'));
    await expect(sealOne(newPlace(), { sealed })).rejects.toThrow(TypeError);
    await expect(sealOne(newPlace(), { about: [], clear: 'x', also: 'y' })).rejects.toThrow(TypeError);
  });

  it('shares what holds nothing personal, and changes nothing it was given', async () => {
    const given = { plain: { deep: [1, 2] }, who: { name: personal('Ann'), tags: ['a'] } };
    const copy = structuredClone(given);
    const place = newPlace();
    const sealed = (await sealOne(place, given)) as typeof given;
    expect(given).toEqual(copy);
    expect(sealed.plain).toBe(given.plain);
    expect(sealed.who.tags).toBe(given.who.tags);
    expect(sealed.who).not.toBe(given.who);
    expect(await openOne(place, given.plain)).toBe(given.plain);
  });

  it('asks for all keys of a call at once', async () => {
    const asked: (readonly string[])[] = [];
    const noted = (subjects: readonly string[]) => {
      asked.push(subjects);
      return subjects;
    };
    const counting: KeyStore = Object.assign(Object.create(store), {
      obtain: (subjects: readonly string[]) => store.obtain(noted(subjects)),
      find: (subjects: readonly string[]) => store.find(noted(subjects)),
    });
    const [one, other] = people as [string, string];
    const placed = [newPlace(), newPlace()].map((place) => ({
      place,
      tree: [personal('x', [one]), personal('y', [other, one]), personal('z')],
    }));
    const sealed = await new SubjectSealer(counting).seal(placed);
    await new SubjectSealer(counting).open(placed.map(({ place }, at) => ({ place, tree: sealed[at] })));
    const expected = [one, other, ...placed.map(({ place }) => place.record)].sort();
    expect(asked.map((subjects) => [...subjects].sort())).toEqual([expected, expected]);
  });
});

describe('a search token', () => {
  it('is the same for every spelling of a text, and another for another text, kind or store', async () => {
    const token = await sealer.searchToken('surname', "O'Brien");
    expect(token).toBe(await sealer.searchToken('surname', 'o’BRIEN'));
    expect(token).not.toBe(await sealer.searchToken('postcode', "O'Brien"));
    expect(token).not.toBe(await sealer.searchToken('surname', 'Brien'));
    const bytes = createHmac('sha256', await store.indexKey())
      .update('["surname","obrien"]')
      .digest('base64url');
    expect(token).toBe(bytes);
  });
});
