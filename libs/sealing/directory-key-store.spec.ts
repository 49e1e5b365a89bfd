import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describeKeyStore } from './contract/describe-key-store.js';
import { temporaryDirectory } from './contract/temporary-directory.js';
import { DirectoryKeyStore } from './directory-key-store.js';
import { type SubjectKey, UnusableKeyStore } from './sealing.js';
import { SLOT_BYTES } from './slots/slot.js';

describeKeyStore('DirectoryKeyStore', temporaryDirectory);
describeKeyStore('DirectoryKeyStore that remembers a single key', async () => {
  const place = await temporaryDirectory();
  return { ...place, open: () => DirectoryKeyStore.open({ directory: place.directory, rememberedKeys: 1 }) };
});

describe('DirectoryKeyStore', () => {
  let place: Awaited<ReturnType<typeof temporaryDirectory>>;
  let slots: string;
  beforeEach(async () => {
    place = await temporaryDirectory();
    slots = join(place.directory, 'keys.slots');
  });
  afterEach(() => place.remove());

  /** A store that has made keys for so many subjects, one write after another, and was closed. */
  const filled = async (count: number): Promise<Map<string, SubjectKey | 'destroyed'>> => {
    const store = await place.open();
    const keys = new Map<string, SubjectKey | 'destroyed'>();
    for (let made = 0; made < count; made += 1)
      for (const [subject, key] of await store.obtain([randomUUID()])) keys.set(subject, key);
    await store.close();
    return keys;
  };
  const overwrite = async (at: number, bytes: Buffer) => {
    const file = await open(slots, 'r+');
    await file.write(bytes, 0, bytes.length, at);
    await file.close();
  };

  it('is readable by its owner alone', async () => {
    await filled(1);
    const modes = await Promise.all(
      ['.', 'keys.slots', 'master.key'].map(async (name) => (await stat(join(place.directory, name))).mode & 0o777),
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
    expect((await readdir(place.directory)).sort()).toEqual(['keys.slots', 'master.key']);
  });

  it('keeps no key unwrapped, and no byte of a destroyed one', async () => {
    const store = await place.open();
    const [erased, kept] = [randomUUID(), randomUUID()];
    const keys = await store.obtain([erased, kept]);
    const slotOf = (number: number, file: Buffer) => file.subarray(number * SLOT_BYTES, (number + 1) * SLOT_BYTES);
    const before = await readFile(slots);
    const wrapped = slotOf(1, before).subarray(24, 84);
    await store.destroy(erased);

    const files = await Promise.all(
      (await readdir(place.directory)).map((name) => readFile(join(place.directory, name))),
    );
    const everything = Buffer.concat(files);
    for (const key of keys.values()) expect(everything.includes((key as SubjectKey).key)).toBe(false);
    for (let at = 0; at + 4 <= wrapped.length; at += 4) {
      expect(before.includes(wrapped.subarray(at, at + 4))).toBe(true);
      expect(everything.includes(wrapped.subarray(at, at + 4))).toBe(false);
    }
    expect(slotOf(1, await readFile(slots)).subarray(24, 124)).toEqual(Buffer.alloc(100));
    await store.close();
  });

  it('is durable as it answers: another opening of the files reads what was acknowledged, without a close', async () => {
    const store = await place.open();
    const [erased, kept] = [randomUUID(), randomUUID()];
    const keys = await store.obtain([erased, kept]);
    await store.destroy(erased);
    const afterKill = await place.open();
    expect(await afterKill.find([erased, kept])).toEqual(new Map<string, unknown>(keys).set(erased, 'destroyed'));
    await Promise.all([store.close(), afterKill.close()]);
  });

  it.each([1, 60, SLOT_BYTES - 1])('cuts a last write that was torn after %d bytes, and goes on', async (bytes) => {
    const keys = await filled(3);
    await appendFile(slots, randomBytes(bytes));
    const torn: number[] = [];
    const store = await DirectoryKeyStore.open({ directory: place.directory, onTornTail: (cut) => torn.push(cut) });
    expect(torn).toEqual([bytes]);
    const [added] = await store.obtain([randomUUID()]);
    await store.close();
    const again = await place.open();
    expect(await again.find([...keys.keys(), added?.[0] as string])).toEqual(new Map([...keys, added as never]));
    await again.close();
  });

  it('cuts a last write of several slots whose first never reached the disk', async () => {
    const keys = await filled(2);
    const store = await place.open();
    const together = [randomUUID(), randomUUID(), randomUUID()];
    await store.obtain(together);
    await store.close();
    await overwrite(3 * SLOT_BYTES, Buffer.alloc(SLOT_BYTES));
    const again = await place.open();
    expect(await again.find([...keys.keys(), ...together])).toEqual(keys);
    expect((await stat(slots)).size).toBe(3 * SLOT_BYTES);
    await again.close();
  });

  it('says which slot is damaged in the middle, and leaves the file as it is', async () => {
    await filled(3);
    await overwrite(2 * SLOT_BYTES + 30, randomBytes(2));
    const size = (await stat(slots)).size;
    await expect(place.open()).rejects.toThrow(
      new UnusableKeyStore(`Slot 2 of ${slots} is damaged: restore the file from its backup.`),
    );
    expect((await stat(slots)).size).toBe(size);
  });

  it('notices a slot copied over another', async () => {
    await filled(3);
    const bytes = await readFile(slots);
    await overwrite(SLOT_BYTES, bytes.subarray(2 * SLOT_BYTES, 3 * SLOT_BYTES));
    await expect(place.open()).rejects.toThrow(/^Slot 1 of .* is damaged/);
  });

  it('takes its master key from configuration, and then keeps none', async () => {
    const masterKey = randomBytes(32);
    const store = await DirectoryKeyStore.open({ directory: place.directory, masterKey });
    const keys = await store.obtain([randomUUID()]);
    await store.close();
    expect(await readdir(place.directory)).toEqual(['keys.slots']);
    const again = await DirectoryKeyStore.open({ directory: place.directory, masterKey });
    expect(await again.find([...keys.keys()])).toEqual(keys);
    await again.close();
  });

  it('says so in one sentence when the master key is another, missing or not a key', async () => {
    await filled(1);
    await expect(DirectoryKeyStore.open({ directory: place.directory, masterKey: randomBytes(32) })).rejects.toThrow(
      new UnusableKeyStore(`The master key given is not the one that wraps the keys in ${slots}.`),
    );
    await truncate(join(place.directory, 'master.key'), 20);
    await expect(place.open()).rejects.toThrow(new UnusableKeyStore('The master key must be 32 bytes in base64.'));
    await rm(join(place.directory, 'master.key'));
    await expect(place.open()).rejects.toThrow(
      new UnusableKeyStore(`The master key of the keys in ${place.directory} is missing.`),
    );
    expect(await readdir(place.directory)).toEqual(['keys.slots']);
  });
});
