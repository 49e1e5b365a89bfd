import { someFacts } from '../contract/some-facts.js';
import { type AppendAnswer, InvalidFact, LogOverloaded, LogUnavailable } from '../event-log.js';
import type { Append } from './append-batch.js';
import { AppendLane, type WriteBatch } from './append-lane.js';

const done: AppendAnswer = { outcome: 'appended', revision: 0, position: 'log.0000000000000001', recordedAt: '' };
const databaseError = (code: string) => Object.assign(new Error('row holds Ada Lovelace'), { code });
const ample = { appends: 1_000, bytes: 1_000_000 };

/** A lane whose writer keeps what it was given and fails as told. */
function laneThat(fail: (batch: readonly string[], attempt: number) => Error | undefined, limits = ample) {
  const batches: string[][] = [];
  const write: WriteBatch = async (batch: readonly Append[]) => {
    const names = batch.map(({ stream }) => stream);
    batches.push(names);
    const error = fail(names, batches.length);
    if (error) throw error;
    return batch.map(() => done);
  };
  const lane = new AppendLane(write, limits);
  const append = (stream: string, bytes = 100) =>
    lane.append({ stream, expectedRevision: -1, facts: someFacts(1) }, bytes);
  return { lane, append, batches };
}
const sound = () => undefined;

describe('the append lane', () => {
  it('writes together what is waiting', async () => {
    const { append, batches } = laneThat(sound);
    await Promise.all(['a', 'b', 'c'].map((stream) => append(stream)));
    expect(batches).toEqual([['a', 'b', 'c']]);
  });

  it('takes callers who ask again as soon as they are answered into one batch', async () => {
    const { append, batches } = laneThat(sound);
    await Promise.all(['a', 'b', 'c'].map((stream) => append(stream).then(() => append(stream))));
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it('holds one append for each stream in a batch, the next waits its turn', async () => {
    const { append, batches } = laneThat(sound);
    await Promise.all(['a', 'a', 'b', 'a', 'b'].map((stream) => append(stream)));
    expect(batches).toEqual([['a', 'b'], ['a', 'b'], ['a']]);
  });

  it('bounds a batch by bytes, yet writes what is larger alone', async () => {
    const { append, batches } = laneThat(sound, { appends: 10, bytes: Number.MAX_SAFE_INTEGER });
    const megabyte = 1024 * 1024;
    const sizes: [string, number][] = [
      ['a', 3],
      ['b', 3],
      ['c', 1],
      ['d', 9],
      ['e', 1],
    ];
    await Promise.all(sizes.map(([stream, size]) => append(stream, size * megabyte)));
    expect(batches).toEqual([['a'], ['b', 'c'], ['d'], ['e']]);
  });

  it('refuses more than it may hold, by count and by bytes, and takes more later', async () => {
    const { append } = laneThat(sound, { appends: 2, bytes: 1_000 });
    const waiting = [append('a'), append('b')];
    await expect(append('c')).rejects.toThrow(LogOverloaded);
    await Promise.all(waiting);
    const large = append('a', 5_000);
    await expect(append('b', 1)).rejects.toThrow(LogOverloaded);
    await large;
    expect(await append('c')).toBe(done);
  });

  it('finds the guilty one by bad data and fails nobody else', async () => {
    const { append } = laneThat((batch) => (batch.includes('guilty') ? databaseError('22021') : undefined));
    const streams = ['a', 'b', 'guilty', 'c', 'd'];
    const answers = await Promise.allSettled(streams.map((stream) => append(stream)));
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(answers[2]).toMatchObject({ reason: new InvalidFact('the log cannot hold this append (22021)') });
  });

  it('asks again when the connection was lost, in vain at first', async () => {
    const { append, batches } = laneThat((_, attempt) =>
      attempt <= 2 ? databaseError('CONNECTION_CLOSED') : undefined,
    );
    expect(await Promise.all([append('a'), append('b')])).toEqual([done, done]);
    expect(batches).toEqual(Array(3).fill(['a', 'b']));
  });

  it('says that it is unavailable when that fails too, or for any other reason, and goes on', async () => {
    for (const code of ['CONNECTION_CLOSED', 'ECONNREFUSED', '57P01', '53100', '55P03']) {
      const { append } = laneThat((_, attempt) => (attempt <= 3 ? databaseError(code) : undefined));
      const answers = await Promise.allSettled([append('a'), append('b')]);
      const reason = new LogUnavailable(`the log did not answer (${code})`);
      expect(answers).toEqual([
        { status: 'rejected', reason },
        { status: 'rejected', reason },
      ]);
      for (const stream of ['a', 'b']) await append(stream).catch(() => undefined);
      expect(await append('a')).toBe(done);
    }
  });

  it('repeats nothing the database said', async () => {
    for (const code of ['22021', '53100']) {
      const { append } = laneThat(() => databaseError(code));
      const error = await append('a').catch((reason: Error) => reason);
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('Lovelace');
    }
  });

  it('answers everybody before it is closed, and takes nobody after', async () => {
    const { lane, append } = laneThat(sound);
    const waiting = ['a', 'a', 'a'].map((stream) => append(stream));
    await lane.close();
    expect(await Promise.all(waiting)).toEqual([done, done, done]);
    await expect(append('b')).rejects.toThrow(LogUnavailable);
  });
});
