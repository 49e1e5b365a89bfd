import { LogOverloaded, LogUnavailable } from '../event-log.js';
import { AppendTurns } from './append-turns.js';

/** Work that is over when it is told to be. */
function held() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((over) => {
      begun.push(name);
      ends.set(name, () => over(name));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, work, end };
}

describe('turns of appends', () => {
  it('let so many go at once, the others in the order they came', async () => {
    const turns = new AppendTurns({ atOnce: 2, appends: 10, bytes: 1_000 });
    const { begun, work, end } = held();
    const all = Promise.all(['a', 'b', 'c', 'd'].map((name) => turns.take(1, work(name))));
    await end('nobody');
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('a');
    for (const name of ['c', 'd']) await end(name);
    expect(await all).toEqual(['a', 'b', 'c', 'd']);
  });

  it('go on after one that failed', async () => {
    const turns = new AppendTurns({ atOnce: 1, appends: 10, bytes: 1_000 });
    const failed = turns.take(1, () => Promise.reject(new Error('lost')));
    const after = turns.take(1, async () => 'written');
    await expect(failed).rejects.toThrow('lost');
    expect(await after).toBe('written');
  });

  it('are refused by count and by bytes, and given again later', async () => {
    const turns = new AppendTurns({ atOnce: 1, appends: 2, bytes: 100 });
    const { work, end } = held();
    const taken = [turns.take(10, work('a')), turns.take(100, work('b'))];
    await expect(turns.take(1, work('c'))).rejects.toThrow(LogOverloaded);
    await end('a');
    await expect(turns.take(1, work('c'))).rejects.toThrow(LogOverloaded);
    await end('b');
    await Promise.all(taken);
    expect(await turns.take(1, async () => 'd')).toBe('d');
  });

  it('are over before they are closed, and given to nobody after', async () => {
    const turns = new AppendTurns({ atOnce: 1, appends: 10, bytes: 1_000 });
    const done: string[] = [];
    for (const name of ['a', 'b']) turns.take(1, async () => void done.push(name));
    await turns.close();
    expect(done).toEqual(['a', 'b']);
    await expect(turns.take(1, async () => 'c')).rejects.toThrow(LogUnavailable);
  });
});
