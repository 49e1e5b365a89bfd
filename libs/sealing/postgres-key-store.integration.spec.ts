import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createDatabase, type TestDatabase } from '../../test/support/database.js';
import { connect } from '../postgres/connection.js';
import { describeKeyStore } from './contract/describe-key-store.js';
import { PostgresKeyStore, REMEMBERED_MILLISECONDS } from './postgres-key-store.js';
import { type SubjectKey, UnusableKeyStore } from './sealing.js';

const migrations = { room: 'keys', directory: fileURLToPath(new URL('migrations', import.meta.url)) };
const masterKey = randomBytes(32);

describeKeyStore('PostgresKeyStore', async () => {
  const database = await createDatabase([migrations]);
  return { open: () => PostgresKeyStore.open({ url: database.url, masterKey }), remove: () => database.drop() };
});

describe('PostgresKeyStore', () => {
  let database: TestDatabase;
  let time = 0;
  const now = () => time;
  let stores: [PostgresKeyStore, PostgresKeyStore];
  beforeAll(async () => {
    database = await createDatabase([migrations]);
    const open = () => PostgresKeyStore.open({ url: database.url, masterKey, now });
    stores = await Promise.all([open(), open()]);
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database.drop();
  });

  it('agrees with another process on every key that both make at once, in whatever order they ask', async () => {
    const subjects = Array.from({ length: 300 }, () => randomUUID());
    const asked = stores.flatMap((store) => [
      store.obtain(subjects),
      store.obtain([...subjects].reverse()),
      ...subjects.map((subject) => store.obtain([subject])),
    ]);
    const kept = await stores[0].find(subjects);
    const answers = await Promise.all(asked);
    const settled = await stores[1].find(subjects);
    expect(settled.size).toBe(300);
    for (const answer of [kept, ...answers])
      for (const [subject, key] of answer) expect(key).toEqual(settled.get(subject));
    expect(await stores[0].indexKey()).toEqual(await stores[1].indexKey());
  });

  it('never makes two processes wait for each other in a circle', async () => {
    for (let round = 0; round < 20; round += 1) {
      const subjects = Array.from({ length: 1000 }, () => randomUUID());
      const answers = await Promise.all([
        stores[0].obtain(subjects),
        stores[1].obtain([...subjects].reverse()),
        stores[0].obtain([...subjects.slice(500), ...subjects.slice(0, 500)]),
      ]);
      expect(answers.map((answer) => answer.size)).toEqual([1000, 1000, 1000]);
    }
  });

  it('serves a key that another process destroyed for less than 30 seconds', async () => {
    const [one, other] = stores;
    const subject = randomUUID();
    const before = await one.obtain([subject]);
    await other.destroy(subject);
    expect(await other.obtain([subject])).toEqual(new Map([[subject, 'destroyed']]));
    time += REMEMBERED_MILLISECONDS - 1;
    expect(await one.find([subject])).toEqual(before);
    time += 1;
    expect(await one.find([subject])).toEqual(new Map([[subject, 'destroyed']]));
    expect(await one.obtain([subject])).toEqual(new Map([[subject, 'destroyed']]));
    expect(REMEMBERED_MILLISECONDS).toBeLessThanOrEqual(30_000);
  });

  it('keeps no key unwrapped, and none that is destroyed', async () => {
    const [store] = stores;
    const [erased, kept] = [randomUUID(), randomUUID()];
    const keys = await store.obtain([erased, kept]);
    await store.destroy(erased);
    const sql = connect(database.url, { max: 1, name: 'spec' });
    const rows = await sql`select subject, wrapped from keys.subject_key where subject in (${erased}, ${kept})`;
    await sql.end();
    const wrapped = new Map(rows.map((row) => [row.subject, row.wrapped]));
    expect(wrapped.get(erased)).toBeNull();
    expect(wrapped.get(kept)).toHaveLength(60);
    expect(wrapped.get(kept).includes((keys.get(kept) as SubjectKey).key)).toBe(false);
  });

  it.each([
    ['bring a key back', `update keys.subject_key set wrapped = '\\x00', destroyed_at = null`],
    ['forget a subject', 'delete from keys.subject_key'],
    ['forget them all', 'truncate keys.subject_key'],
    ['change the index key', `update keys.index_key set wrapped = '\\x00'`],
  ])('lets not even the owner %s', async (_what, statement) => {
    await stores[0].obtain([randomUUID()]);
    const owner = connect(database.ownerUrl, { max: 1, name: 'spec' });
    await expect(owner.unsafe(statement)).rejects.toThrow('a key is never given back, changed or forgotten');
    await owner.end();
  });

  it('says so in one sentence when the master key is another', async () => {
    await expect(PostgresKeyStore.open({ url: database.url, masterKey: randomBytes(32) })).rejects.toThrow(
      new UnusableKeyStore('The master key given is not the one that wraps the keys in the database.'),
    );
  });

  it('says so when a key was put in the place of another', async () => {
    const [taken, empty] = [randomUUID(), randomUUID()];
    await stores[0].obtain([taken]);
    const sql = connect(database.url, { max: 1, name: 'spec' });
    await sql`insert into keys.subject_key (subject, wrapped)
      select ${empty}, wrapped from keys.subject_key where subject = ${taken}`;
    await sql.end();
    await expect(stores[0].find([empty])).rejects.toThrow(UnusableKeyStore);
  });
});
