import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { createDatabase } from '../../test/support/database.js';
import { connect } from '../postgres/connection.js';
import { RebuildTakenOver } from './fold-up-to.js';
import type { Projection } from './projection.js';
import type { RebuildQuestion } from './rebuild.js';
import { describeProgress } from './rebuild-progress.js';
import { ToyLog } from './testing/toy-log.js';
import { toyFact, toyRegister } from './testing/toy-register.js';

const register = toyRegister();
let toy: ToyLog;

beforeEach(async () => {
  toy = await ToyLog.open(await createDatabase());
});
afterEach(() => toy.close());

const projected = async (projection: Projection = register) => {
  const projector = toy.project(projection);
  await toy.level(projection);
  await projector.stop();
};
const schemas = async () =>
  (await toy.sql`select nspname from pg_namespace where nspname like 'toy_register%' order by 1`).map(
    (row) => row.nspname,
  );
/** Shorter titles, no tags, and entry 3 left out. */
const renamed = toyRegister({
  version: 2,
  rows: ({ number, title, changes, withdrawn, token }) => ({
    entries: number === 3 ? [] : [{ number, title: title.slice(0, 7), tags: [], changes, withdrawn, token }],
  }),
});
const gate = <Value>() => {
  let open: (value: Value) => void = () => {};
  const opened = new Promise<Value>((resolve) => {
    open = resolve;
  });
  return { opened, open: (value: Value) => open(value) };
};

describe('a rebuild', () => {
  it('of the same version gives the same rows, and takes over', async () => {
    await toy.appendEntries(0, 50);
    await projected();
    const before = await toy.rows(register);
    const { outcome, progress } = await toy.rebuild(register, { batchSize: 9 });
    expect(outcome).toMatchObject({ outcome: 'switched', comparison: { setAside: 0 } });
    expect(await toy.rows(register)).toEqual(before);
    expect(await schemas()).toEqual(['toy_register']);
    expect(progress.map(({ stage }) => stage).filter((stage, index, all) => stage !== all[index - 1])).toEqual([
      'begun',
      'folding',
      'indexing',
      'comparing',
      'compared',
      'switched',
    ]);
    expect(progress.filter(({ stage }) => stage === 'folding').at(-1)).toMatchObject({ folded: 100, done: 1, toGo: 0 });
    expect(progress.map(describeProgress)).toContain('every row equals the live one');
    const indexes = await toy.sql`select count(*) as indexes from pg_indexes where schemaname = 'toy_register'`;
    expect(indexes).toEqual([{ indexes: 8 }]);
  });

  it('of the same version tells of rows that are not what the log says, and mends them on a yes', async () => {
    await toy.appendEntries(0, 20);
    await projected();
    const before = await toy.rows(register);
    await toy.sql`update toy_register.entries set title = 'forged' where number = 4`;
    await toy.sql`delete from toy_register.tags where stream = 'toy-5'`;
    await toy.sql`insert into toy_register.timeline values ('toy-99', 0, 'Invented', now())`;
    const questions: RebuildQuestion[] = [];
    const ask = (answer: boolean) => async (question: RebuildQuestion) => questions.push(question) > 0 && answer;
    expect((await toy.rebuild(register, { confirm: ask(false) })).outcome.outcome).toBe('declined');
    expect(questions[0]).toEqual({
      because: 'same-version-differs',
      comparison: {
        setAside: 0,
        differences: [
          { table: 'entries', added: 0, removed: 0, changed: 1 },
          { table: 'tags', added: 2, removed: 0, changed: 0 },
          { table: 'timeline', added: 0, removed: 1, changed: 0 },
        ],
      },
    });
    expect((await toy.rebuild(register, { confirm: ask(true) })).outcome.outcome).toBe('switched');
    expect(await toy.rows(register)).toEqual(before);
  });

  it('of a new version reports what becomes of the rows and waits for a yes, while the old ones answer', async () => {
    await toy.appendEntries(0, 20);
    await projected();
    const asked = gate<RebuildQuestion>();
    const answered = gate<boolean>();
    const rebuilt = toy.rebuild(renamed, {
      confirm: (question) => {
        asked.open(question);
        return answered.opened;
      },
    });
    expect(await asked.opened).toMatchObject({
      because: 'new-version',
      comparison: {
        differences: [
          { table: 'entries', added: 0, removed: 1, changed: 19 },
          { table: 'tags', removed: 26 },
          { table: 'timeline', added: 0, removed: 0, changed: 0 },
        ],
      },
    });
    expect(await toy.sql`select count(*) as entries from toy_register.entries`).toEqual([{ entries: 20 }]);
    expect((await toy.readModels(renamed).status())[0]).toMatchObject({
      needsRebuild: true,
      rebuilding: { version: 2, folded: 40 },
    });
    await toy.append('toy-3', toyFact('EntryChanged', { number: 33 }));
    answered.open(true);
    await rebuilt;
    expect(await toy.sql`select count(*) as entries from toy_register.entries`).toEqual([{ entries: 20 }]);
    expect((await toy.readModels(renamed).status())[0]).toMatchObject({
      version: 2,
      needsRebuild: false,
      lag: { facts: 0 },
    });
  });

  it('goes on while facts are written and folded, and misses none', async () => {
    await toy.appendEntries(0, 100);
    toy.project(register, { batchSize: 10 });
    await toy.level(register);
    let writing = true;
    const written = (async () => {
      let from = 100;
      for (; writing; from += 5) await toy.appendEntries(from, from + 5);
      return from;
    })();
    const seen: string[] = [];
    const watched = (async () => {
      while (writing) {
        seen.push((await toy.readModels(register).position(register.name)) ?? '');
        await sleep(1);
      }
    })();
    for (let time = 0; time < 3; time++)
      expect((await toy.rebuild(register, { batchSize: 20 })).outcome.outcome).toBe('switched');
    writing = false;
    const entries = await written;
    await watched;
    await toy.level(register);
    expect(seen).toEqual([...seen].sort());
    expect(await toy.sql`select count(*) as entries from toy_register.entries`).toEqual([{ entries }]);
    expect(await toy.sql`select count(*) as facts from toy_register.timeline`).toEqual([{ facts: entries * 2 }]);
  });

  it('continues where it was when it was ended, and begins anew for another version', async () => {
    await toy.appendEntries(0, 60);
    await projected();
    const ending = new AbortController();
    let steps = 0;
    const endAfterThree = async () => {
      const { rebuildProjection } = await import('./rebuild.js');
      const options = { ...toy.options(register), batchSize: 10, signal: ending.signal, confirm: async () => false };
      for await (const progress of rebuildProjection(options))
        if (progress.stage === 'folding' && ++steps === 3) ending.abort();
    };
    await expect(endAfterThree()).rejects.toThrow('abort');
    expect((await toy.readModels(register).status())[0]?.rebuilding?.folded).toBeGreaterThanOrEqual(30);

    const { outcome, progress } = await toy.rebuild(register, { batchSize: 10 });
    expect(progress[0]).toMatchObject({ stage: 'begun', continued: true });
    expect(progress.filter(({ stage }) => stage === 'folding').length).toBeLessThanOrEqual(9);
    expect(outcome).toMatchObject({ outcome: 'switched' });

    await toy.rebuild(renamed);
    const again = await toy.rebuild(toyRegister({ version: 3 }));
    expect(again.progress[0]).toMatchObject({ continued: false });
  });

  it('is taken over by one that begins later', async () => {
    await toy.appendEntries(0, 60);
    await projected();
    const { rebuildProjection } = await import('./rebuild.js');
    const first = rebuildProjection({ ...toy.options(register), batchSize: 10, confirm: async () => false });
    await first.next();
    await first.next();
    expect((await toy.rebuild(register)).outcome.outcome).toBe('switched');
    const goOn = async () => {
      for await (const _ of first);
    };
    await expect(goOn()).rejects.toThrow();
    expect(await toy.sql`select count(*) as facts from toy_register.timeline`).toEqual([{ facts: 120 }]);
    expect(new RebuildTakenOver('x').message).toBe('Another rebuild of x was begun: this one ends.');
  });

  it('of a log that is not the one folded asks first', async () => {
    await toy.appendEntries(0, 10);
    await projected();
    await toy.sql`update toy_register.checkpoint set fact_id = gen_random_uuid()`;
    toy.project(register);
    const standing = async () => (await toy.readModels(register).status())[0]?.standsStill;
    while ((await standing()) === undefined) await sleep(20);
    expect(await standing()).toMatch(/where the log now holds another fact \(was a backup restored\?\): rebuild it\.$/);
    const questions: RebuildQuestion[] = [];
    await toy.rebuild(register, { confirm: async (question) => questions.push(question) > 0 });
    expect(questions).toMatchObject([{ because: 'other-log' }]);
    await toy.level(register);
    while ((await standing()) !== undefined) await sleep(20);
  });

  it('is seen by queries that were prepared before it', async () => {
    await toy.appendEntries(0, 10);
    await projected();
    const reader = connect(toy.database.url, { max: 1, name: 'reader' });
    const titles = () =>
      reader`select distinct length(title) as long from toy_register.entries where number > ${1} order by 1`;
    for (let time = 0; time < 8; time++) expect(await titles()).toEqual([{ long: 11 }]);
    await toy.rebuild(renamed, { confirm: async () => true });
    expect(await titles()).toEqual([{ long: 7 }]);
    await reader.end();
  });

  it('gives the rows that any batches give', async () => {
    await toy.appendEntries(0, 12);
    for (let number = 0; number < 12; number += 2)
      await toy.append(`toy-${number}`, toyFact(number % 4 === 0 ? 'EntryWithdrawn' : 'EntryChanged', { tags: ['z'] }));
    await projected();
    const expected = await toy.rows(register);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 35 }), fc.integer({ min: 1, max: 35 }), async (live, next) => {
        await toy.sql`drop schema toy_register cascade`;
        const projector = toy.project(register, { batchSize: live });
        await toy.level(register);
        await projector.stop();
        expect(await toy.rows(register)).toEqual(expected);
        expect((await toy.rebuild(register, { batchSize: next })).outcome.outcome).toBe('switched');
        expect(await toy.rows(register)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});
