import { GroupCommit } from './group-commit.js';

describe('GroupCommit', () => {
  it('gathers what is added while a commit runs into the next, and answers each its own', async () => {
    const batches: (readonly number[])[] = [];
    const commits = new GroupCommit<number, number>(async (items) => {
      batches.push(items);
      await new Promise(setImmediate);
      return items.map((item) => item * 10);
    });
    const first = [commits.add(1), commits.add(2)];
    await Promise.resolve();
    const later = [commits.add(3), commits.add(4), commits.add(5)];
    expect(await Promise.all([...first, ...later])).toEqual([10, 20, 30, 40, 50]);
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('fails a batch together, and none that comes after it', async () => {
    let broken = true;
    const commits = new GroupCommit<number, number>(async (items) => {
      if (broken) throw new Error('no space');
      return items;
    });
    const outcomes = await Promise.allSettled([commits.add(1), commits.add(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await commits.add(3)).toBe(3);
  });

  it('is idle when nothing is under way any more', async () => {
    let done = 0;
    const commits = new GroupCommit<number, number>(async (items) => {
      await new Promise(setImmediate);
      done += items.length;
      return items;
    });
    const added = commits.add(1).then(() => commits.add(2));
    await commits.idle();
    expect(done).toBeGreaterThanOrEqual(1);
    await added;
    await commits.idle();
    expect(done).toBe(2);
  });
});
