import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '../../test/support/database.js';
import { connect } from '../postgres/connection.js';
import { Changes } from './change.js';
import { Generation } from './generation.js';
import { refoldStream } from './refold-stream.js';
import { ToyLog } from './testing/toy-log.js';
import { decodeToy, toyFact, toyRegister } from './testing/toy-register.js';

const register = toyRegister();
let toy: ToyLog;

beforeEach(async () => {
  toy = await ToyLog.open(await createDatabase());
});
afterEach(() => toy.close());

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await sleep(20);
};
const status = async () => (await toy.readModels(register).status())[0];

describe('a projector', () => {
  it('gives, of given facts, the rows of their streams', async () => {
    await toy.append('toy-1', toyFact('EntryMade', { number: 1, title: 'one', tags: ['a', 'b"\n'] }));
    await toy.append('other-1', toyFact('Unrelated'));
    await toy.append('toy-2', toyFact('EntryMade', { number: 2, title: 'two' }));
    await toy.append('toy-1', toyFact('EntryChanged', { title: 'uno', tags: ['b"\n'] }), toyFact('EntryChanged', {}));
    await toy.append('toy-2', toyFact('EntryWithdrawn'));
    await toy.append('other-1', toyFact('Unrelated'));
    toy.project(register);
    await toy.level(register);

    expect(await toy.sql`select stream, number, title, tags, changes from toy_register.entries`).toEqual([
      { stream: 'toy-1', number: 1, title: 'uno', tags: ['b"\n'], changes: 2 },
    ]);
    expect(await toy.sql`select stream, tag from toy_register.tags`).toEqual([{ stream: 'toy-1', tag: 'b"\n' }]);
    expect(await toy.sql`select stream, revision from toy_register.timeline order by 1, 2`).toEqual([
      { stream: 'toy-1', revision: 0 },
      { stream: 'toy-1', revision: 1 },
      { stream: 'toy-1', revision: 2 },
      { stream: 'toy-2', revision: 0 },
      { stream: 'toy-2', revision: 1 },
    ]);
  });

  it('goes on where it stopped', async () => {
    await toy.appendEntries(0, 20);
    const first = toy.project(register, { batchSize: 7 });
    await toy.level(register);
    await first.stop();
    await toy.appendEntries(10, 10);
    await toy.append('toy-3', toyFact('EntryChanged', { title: 'later' }));
    toy.project(register);
    await toy.level(register);
    expect(await toy.sql`select title, changes from toy_register.entries where stream = 'toy-3'`).toEqual([
      { title: 'later', changes: 2 },
    ]);
  });

  it('finishes the batch under way when it is stopped', async () => {
    await toy.appendEntries(0, 200);
    const projector = toy.project(register, { batchSize: 50 });
    await until(async () => (await toy.readModels(register).position(register.name)) !== undefined);
    await projector.stop();
    const [checkpoint] = await toy.sql`select folded from toy_register.checkpoint`;
    const [counted] = await toy.sql`select count(*) as facts from toy_register.timeline`;
    expect(counted?.facts).toBe(checkpoint?.folded);
  });

  it('folds every fact once, however many run', async () => {
    for (let number = 0; number < 3; number++) toy.project(register, { batchSize: 5 });
    for (let from = 0; from < 100; from += 10) await toy.appendEntries(from, from + 10);
    await toy.level(register);
    await toy.stopProjectors();
    const { outcome } = await toy.rebuild(register);
    expect(outcome.outcome).toBe('switched');
    expect(await toy.sql`select count(*) as facts from toy_register.timeline`).toEqual([{ facts: 200 }]);
  });

  it('folds every fact once when its connections are killed in the middle of batches', async () => {
    await toy.appendEntries(0, 1);
    const first = toy.project(register);
    await toy.level(register);
    await first.stop();
    // Makes every batch linger half-way, where its connection is then cut.
    await toy.sql.unsafe(`create function toy_register.linger() returns trigger language plpgsql
      as $$ begin perform pg_sleep(0.05); return null; end $$;
      create trigger linger after insert on toy_register.entries for each statement execute function toy_register.linger()`);
    await toy.appendEntries(1, 300);
    const sql = connect(toy.database.url, { max: 3, name: 'victim' });
    toy.project(register, { sql, batchSize: 20 });
    const killer = connect(toy.database.ownerUrl, { max: 1, name: 'killer' });
    const turn = async () => (await toy.sql`select turn from toy_register.checkpoint`)[0]?.turn;
    for (let killed = 0; killed < 5; killed++) {
      const before = await turn();
      await until(async () => {
        const rows = await killer`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'victim' and wait_event = 'PgSleep'`;
        return rows.length > 0;
      });
      await until(async () => (await turn()) > before);
    }
    await toy.level(register);
    await toy.stopProjectors();
    await Promise.all([sql.end({ timeout: 1 }), killer.end()]);
    expect(await toy.sql`select count(*) as facts from toy_register.timeline`).toEqual([{ facts: 600 }]);
    const { outcome } = await toy.rebuild(register);
    expect(outcome.outcome).toBe('switched');
  });

  it('says why it stands still, and moves again by itself', async () => {
    await toy.appendEntries(0, 3);
    let reachable = false;
    toy.project(
      toyRegister({
        annotate: async (facts) => {
          if (!reachable) throw Object.assign(new Error('secret'), { name: 'KeyStoreUnavailable' });
          return facts.map(() => ({ token: 't' }));
        },
      }),
    );
    await until(async () => (await status())?.standsStill !== undefined);
    expect(await status()).toMatchObject({
      standsStill: 'It could not fold the next batch: projector/KeyStoreUnavailable.',
      lag: { facts: 6 },
      setAside: { count: 0 },
    });
    reachable = true;
    await toy.level(register);
    await until(async () => (await status())?.standsStill === undefined);
    expect(await status()).toMatchObject({ lag: { facts: 0, seconds: 0 }, setAside: { count: 0 } });
  });

  it('refuses tables of another version, which go on answering', async () => {
    await toy.appendEntries(0, 3);
    const first = toy.project(register);
    await toy.level(register);
    await first.stop();
    await toy.appendEntries(3, 5);
    const newer = toyRegister({ version: 2 });
    toy.project(newer);
    const newerStatus = async () => (await toy.readModels(newer).status())[0];
    await until(async () => (await newerStatus())?.standsStill !== undefined);
    expect(await newerStatus()).toMatchObject({
      version: 1,
      programVersion: 2,
      needsRebuild: true,
      standsStill: 'toy-register is at version 1 and this program folds version 2: it needs a rebuild.',
    });
    expect(await toy.sql`select count(*) as entries from toy_register.entries`).toEqual([{ entries: 3 }]);
    await toy.rebuild(newer, { confirm: async () => true });
    await toy.level(newer);
    expect(await toy.sql`select count(*) as entries from toy_register.entries`).toEqual([{ entries: 5 }]);
  });

  it('refuses columns that are not those of its code', async () => {
    await toy.appendEntries(0, 1);
    const first = toy.project(register);
    await toy.level(register);
    await first.stop();
    toy.project(toyRegister({ tables: { ...register.tables, tags: { columns: { label: 'text' } } } }));
    await until(async () => (await status())?.standsStill !== undefined);
    expect((await status())?.standsStill).toContain('The table "tags" of toy-register has other columns than its code');
  });
});

describe('a log that disagrees', () => {
  const refusedWith = async (change: (checkpoint: string) => string) => {
    await toy.appendEntries(0, 2);
    const first = toy.project(register);
    await toy.level(register);
    await first.stop();
    await toy.sql.unsafe(change('update toy_register.checkpoint'));
    toy.project(register);
    await until(async () => (await status())?.standsStill !== undefined);
    return (await status())?.standsStill;
  };

  it('is refused when it is another log', async () => {
    const sentence = await refusedWith((update) => `${update} set log_id = 'another', position = null`);
    expect(sentence).toBe(
      `toy-register was folded from the log another, and this is the log ${toy.log.logId}: rebuild it.`,
    );
  });

  it('is refused when it ends before what was folded', async () => {
    const sentence = await refusedWith(
      (update) => `${update} set position = overlay(position placing '9' from length(position) - 4)`,
    );
    expect(sentence).toContain('where the log now holds no fact (was a backup restored?): rebuild it.');
  });

  it('is refused when it holds another fact there', async () => {
    const sentence = await refusedWith((update) => `${update} set fact_id = gen_random_uuid()::text`);
    expect(sentence).toContain('where the log now holds another fact (was a backup restored?): rebuild it.');
  });
});

describe('a generation', () => {
  it('that is held lets nobody else write until the holder has', async () => {
    const first = toy.project(register);
    await toy.appendEntries(0, 1);
    await toy.level(register);
    await first.stop();
    const open = async () => {
      const generation = await Generation.open(toy.sql, register, 'live');
      if (generation === undefined) throw new Error('no generation');
      return generation;
    };
    const nothing = { position: undefined, factId: undefined, facts: 0 };
    const [holder, other] = [await open(), await open()];
    expect(await holder.hold(60_000)).toBe('held');
    expect((await open()).checkpoint.heldForMs).toBeGreaterThan(0);
    expect(await other.write(new Changes(), nothing)).toBe('moved');
    expect(await holder.write(new Changes(), nothing)).toBe('written');
    expect((await open()).checkpoint.heldForMs).toBe(0);
  });
});

describe('a bad fact', () => {
  const broken = toyRegister();
  const mended = toyRegister({
    evolve: (entry, fact, annotation) =>
      broken.evolve(entry, fact.type === 'EntryBroken' ? { ...fact, type: 'EntryChanged' } : fact, annotation),
  });
  const refold = (stream: string, projection = register) =>
    refoldStream({ sql: toy.sql, log: toy.log, projection, decode: decodeToy, stream });

  it('sets its stream aside, and everything else flows', async () => {
    toy.project(register, { batchSize: 4 });
    await toy.appendEntries(0, 5);
    await toy.append('toy-2', toyFact('EntryBroken', { title: 'Ms Example' }), toyFact('EntryChanged', { title: 'x' }));
    await toy.level(register);
    await toy.append('toy-2', toyFact('EntryChanged', { title: 'y' }));
    await toy.append('toy-3', toyFact('EntryChanged', { title: 'z' }));
    await toy.level(register);
    expect(await status()).toMatchObject({
      lag: { facts: 0 },
      standsStill: undefined,
      setAside: {
        count: 1,
        first: [{ stream: 'toy-2', revision: 2, factType: 'EntryBroken', code: 'fold/TypeError', waiting: 2 }],
      },
    });
    const titles = await toy.sql`select stream, title from toy_register.entries where number in (2, 3) order by 1`;
    expect(titles).toEqual([
      { stream: 'toy-2', title: 'Entry "2"\n\\' },
      { stream: 'toy-3', title: 'z' },
    ]);
    const [dump] = await toy.sql`select string_agg(s::text, '') as text from toy_register.set_aside s`;
    expect(dump?.text).not.toContain('Example');
  });

  it('comes back when its stream is folded again, and the rows are those of a rebuild', async () => {
    const projector = toy.project(register);
    await toy.appendEntries(0, 5);
    await toy.append('toy-2', toyFact('EntryBroken', { title: 'now fine' }), toyFact('EntryChanged', { tags: ['x'] }));
    await toy.level(register);
    expect(await refold('toy-1')).toEqual({ outcome: 'not-set-aside' });
    expect(await refold('toy-2')).toEqual({ outcome: 'set-aside', code: 'fold/TypeError' });
    await projector.stop();
    toy.project(mended);
    await toy.append('toy-2', toyFact('EntryChanged', {}));
    await toy.level(mended);
    expect(await refold('toy-2', mended)).toEqual({ outcome: 'folded', facts: 5 });
    await toy.append('toy-2', toyFact('EntryChanged', { number: 22 }));
    await toy.level(mended);
    expect(await toy.sql`select number, title, tags, changes from toy_register.entries where stream = 'toy-2'`).toEqual(
      [{ number: 22, title: 'now fine', tags: ['x'], changes: 5 }],
    );
    expect((await status())?.setAside.count).toBe(0);
    expect((await toy.rebuild(mended)).outcome).toMatchObject({ outcome: 'switched', comparison: { setAside: 0 } });
  });

  it('is found among many when the database refuses its rows', async () => {
    await toy.appendEntries(0, 40);
    await toy.append('toy-7', toyFact('EntryChanged', { title: 'with a NUL \u0000 inside' }));
    await toy.append('toy-8', toyFact('EntryChanged', { number: 1e12 }));
    await toy.append('toy-9', toyFact('EntryChanged', { title: null }));
    await toy.append('toy-10', toyFact('EntryChanged', { title: 'fine' }));
    toy.project(register);
    await toy.level(register);
    expect((await status())?.setAside).toMatchObject({
      count: 3,
      first: [
        { stream: 'toy-7', revision: 2, code: 'database/22021' },
        { stream: 'toy-8', revision: 2, code: 'database/22003' },
        { stream: 'toy-9', revision: 2, code: 'database/23502 entries.title' },
      ],
    });
    expect(await toy.sql`select count(*) as entries from toy_register.entries where changes = 1`).toEqual([
      { entries: 39 },
    ]);
    expect(await refold('toy-7')).toEqual({ outcome: 'set-aside', code: 'database/22021' });
  });

  it('stops a rebuild, which names it', async () => {
    await toy.appendEntries(0, 5);
    await toy.append('toy-4', toyFact('EntryBroken', {}));
    await expect(toy.rebuild(register)).rejects.toThrow(
      'The rebuild of toy-register stopped at revision 2 of toy-4 (EntryBroken): fold/TypeError.',
    );
  });
});
