import { compared, copy, type EmptyPostgresLog, emptyPostgresLog } from '../../../test/support/logs-to-copy.js';
import { connect } from '../../postgres/connection.js';
import { someFact, someFacts } from '../contract/some-facts.js';
import { copyLog, hasGoneOn, OtherLogInTarget } from '../copy/copy-log.js';
import { type RecordedFact, SomethingElseStands } from '../copy/copy-target.js';
import { missingAppends } from '../copy/missing-appends.js';
import { upToNow } from '../copy/side.js';
import { type EventLog, InvalidFact, NO_STREAM, type StoredFact } from '../event-log.js';
import { NotTheOwner, PostgresCopyTarget } from './postgres-copy-target.js';

const ODD = ['', '{"a" : 1.0,\n"a":"twice"}', '"\\u0000\\ud800"', '\\"{},\'\t\r\n', 'NULL', 'ünï 🏠 \ufffd \u2028'];

describe('a log copied into another database', () => {
  const made: EmptyPostgresLog[] = [];
  const empty = async (): Promise<EmptyPostgresLog> => {
    const one = await emptyPostgresLog();
    made.push(one);
    return one;
  };
  afterEach(async () => {
    for (const one of made.splice(0)) await one.drop();
  });
  /** Streams that lie across each other in the log, some with odd texts and names. */
  const written = async (streams: number): Promise<EventLog> => {
    const { log } = (await empty()).target;
    for (let revision = NO_STREAM; revision < 2; revision += 1)
      await Promise.all(
        Array.from({ length: streams }, (_, number) => log.append(`kind-${number}`, revision, [someFact()])),
      );
    await log.append(
      'odd "{ü,🏠}\\',
      NO_STREAM,
      ODD.map((data) => someFact({ data, metadata: data, type: 'T "{,}\\' })),
    );
    return log;
  };
  const factsOf = async (log: EventLog, stream: string) =>
    (await log.readStream(stream)).map(({ position: _, ...fact }): RecordedFact => fact);
  const asOwner = async (ownerUrl: string, statement: string) => {
    const owner = connect(ownerUrl, { max: 1, name: 'spec' });
    await owner.unsafe(statement);
    await owner.end();
  };
  const CHANGE = 'alter table log.facts disable trigger facts_never_change;';

  it('is the same in every byte, id, revision and instant, and equal; the second time nothing is written', async () => {
    const log = await written(20);
    const { target } = await empty();
    expect(await copy(log, target)).toEqual({ read: 66, written: 66, alreadyThere: 0 });
    for (const stream of ['kind-7', 'odd "{ü,🏠}\\'])
      expect(await factsOf(target.log, stream)).toEqual(await factsOf(log, stream));
    expect((await factsOf(target.log, 'odd "{ü,🏠}\\')).map(({ data }) => data)).toEqual(ODD);
    expect(await compared(log, target.log)).toEqual({ facts: [66, 66], differences: [] });
    const head = await target.log.head();
    expect(await copy(log, target)).toEqual({ read: 66, written: 0, alreadyThere: 66 });
    expect(await target.log.head()).toBe(head);
    expect(head).toBe(`${target.log.logId}.0000000000000066`);
  });

  it('goes on where it was ended, and takes what was appended since', async () => {
    const log = await written(1_500);
    const { target } = await empty();
    const stop = new AbortController();
    const write = target.write.bind(target);
    target.write = async (appends) => {
      await write(appends);
      stop.abort();
    };
    const ended = await copy(log, target, stop.signal);
    expect(ended).toEqual({ read: 1_000, written: 1_000, alreadyThere: 0 });
    target.write = write;
    await log.append('kind-3', 2, someFacts(2));
    await log.append('kind-new', NO_STREAM, someFacts(1));
    expect((await compared(log, target.log)).differences).toHaveLength(5);
    expect(await copy(log, target)).toEqual({ read: 4_509, written: 3_509, alreadyThere: 1_000 });
    expect((await compared(log, target.log)).differences).toEqual([]);
  });

  it('ends at the head it began with, though more is appended meanwhile, and it is told', async () => {
    const log = await written(5);
    const source = await upToNow(log);
    expect(await hasGoneOn(source)).toBe(false);
    await log.append('kind-3', 2, someFacts(4));
    const { target } = await empty();
    const { signal } = new AbortController();
    expect(await copyLog(source, target, { signal })).toEqual({ read: 21, written: 21, alreadyThere: 0 });
    expect(await target.log.lastRevisions(['kind-3'])).toEqual([2]);
    expect(await hasGoneOn(source)).toBe(true);
    expect((await compared(log, target.log)).differences).toEqual([{ stream: 'kind-3', revision: 3 }]);
  });

  it('of many facts is written in bounded batches, each in one transaction', async () => {
    const log = await written(3_500);
    const { target, ownerUrl } = await empty();
    const sizes: number[] = [];
    const write = target.write.bind(target);
    target.write = (appends) => {
      sizes.push(appends.reduce((sum, { facts }) => sum + facts.length, 0));
      return write(appends);
    };
    await copy(log, target);
    expect([sizes.length, Math.max(...sizes)]).toEqual([11, 1_000]);
    const owner = connect(ownerUrl, { max: 1, name: 'spec' });
    const [row] =
      await owner`select count(distinct xmin::text)::int as transactions, max(position)::int as last from log.facts`;
    await owner.end();
    expect(row).toEqual({ transactions: 11, last: 10_506 });
    expect((await compared(log, target.log)).differences).toEqual([]);
  });

  it.each<[string, number, (target: EventLog) => Promise<unknown>]>([
    ['a stream of its own', 0, (log) => log.append('a-stranger', NO_STREAM, someFacts(1))],
    ['another beginning of a stream', 0, (log) => log.append('kind-2', NO_STREAM, someFacts(1))],
  ])('is refused by a log that holds %s, and nothing is written', async (_what, revision, foul) => {
    const log = await written(5);
    const { target } = await empty();
    await foul(target.log);
    const refused = copy(log, target);
    await expect(refused).rejects.toThrow(OtherLogInTarget);
    await expect(refused).rejects.toThrow(
      new RegExp(`first at revision ${revision} of stream (a-stranger|kind-2): nothing was written\\.$`),
    );
    expect(await target.log.head()).toMatch(/0001$/);
  });

  it.each([
    ['a byte of data', `${CHANGE} update log.facts set data = data || ' ' where stream = 'kind-3' and revision = 1`, 1],
    [
      'an instant',
      `${CHANGE} update log.facts set recorded_at = recorded_at + interval '1 ms' where stream = 'kind-3' and revision = 2`,
      2,
    ],
    ['a fact less', `${CHANGE} delete from log.facts where stream = 'kind-3' and revision = 0`, 0],
    [
      'a fact more',
      `insert into log.facts select position + 1000, stream, 3, id, type, version, data, metadata, recorded_at
       from log.facts where stream = 'kind-3' and revision = 0`,
      3,
    ],
  ])('is found and named where it was altered afterwards by %s', async (_what, alter, revision) => {
    const log = await written(5);
    const { target, ownerUrl } = await empty();
    await copy(log, target);
    await asOwner(ownerUrl, alter);
    expect((await compared(log, target.log)).differences).toEqual([{ stream: 'kind-3', revision }]);
    await expect(copy(log, target)).rejects.toThrow(`first at revision ${revision} of stream kind-3`);
  });

  describe('an append of recorded facts', () => {
    const recorded = (revision: number, over: Partial<StoredFact> = {}): RecordedFact => ({
      ...someFact({ data: '{"name":"Ada Lovelace"}' }),
      ...{ stream: 'kind-1', revision, recordedAt: '2020-01-01T00:00:00.123Z', ...over },
    });
    const appendOf = (...facts: RecordedFact[]) => missingAppends(facts).appends;

    it('that stands there already, whole or in part, is completed', async () => {
      const { target } = await empty();
      const facts = [recorded(0), recorded(1), recorded(2)];
      await target.write(appendOf(...facts.slice(0, 2)));
      await target.write(appendOf(...facts.slice(0, 1)));
      await target.write(appendOf(...facts));
      await target.write(appendOf(...facts.slice(1)));
      expect(await factsOf(target.log, 'kind-1')).toEqual(facts);
    });

    it('is refused where something else stands, or nothing before it, with all that came with it', async () => {
      const { target } = await empty();
      const [first, second] = [recorded(0), recorded(1)];
      await target.write(appendOf(first, second));
      for (const [facts, revision] of [
        [[first, { ...second, recordedAt: '2020-01-01T00:00:00.124Z' }], 1],
        [[recorded(0)], 0],
        [[recorded(5)], 4],
      ] as const) {
        const refused = target.write(appendOf(recorded(0, { stream: 'innocent' }), ...facts));
        await expect(refused).rejects.toThrow(new SomethingElseStands('kind-1', revision));
      }
      expect(await target.log.lastRevisions(['innocent', 'kind-1'])).toEqual([NO_STREAM, 1]);
    });

    it('that no log can hold is refused without a word of it', async () => {
      const { target } = await empty();
      const error = await target.write(appendOf(recorded(0, { version: 0 }))).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InvalidFact);
      expect(String(error)).toMatch(/the batch from revision 0 of stream kind-1 on \(23514\)/);
      expect(String(error)).not.toContain('Lovelace');
    });

    it('keeps positions dense among appends of others', async () => {
      const { target, ownerUrl } = await empty();
      const others = Promise.all(
        Array.from({ length: 200 }, (_, n) => target.log.append(`o-${n}`, NO_STREAM, someFacts(1))),
      );
      for (let revision = 0; revision < 20; revision += 1) await target.write(appendOf(recorded(revision)));
      await others;
      const owner = connect(ownerUrl, { max: 1, name: 'spec' });
      const [row] = await owner`select count(*)::int as facts, max(position)::int as last from log.facts`;
      await owner.end();
      expect(row).toEqual({ facts: 220, last: 220 });
    });

    it('has its stream’s time go on from it, though it lies in the future, and no other stream’s', async () => {
      const { target } = await empty();
      const future = '2999-01-01T00:00:00.000Z';
      await target.write(appendOf(recorded(0, { recordedAt: future }), recorded(0, { stream: 'other' })));
      const [ahead, now] = await Promise.all(
        ['kind-1', 'other'].map((stream) => target.log.append(stream, 0, someFacts(1))),
      );
      expect(ahead).toMatchObject({ outcome: 'appended', recordedAt: future });
      expect((now as { recordedAt: string }).recordedAt < future).toBe(true);
      expect((await target.log.readStream('kind-1')).map(({ recordedAt }) => recordedAt)).toEqual([future, future]);
    });
  });

  it('is not written by the role of the programs, which may not choose times', async () => {
    const { url } = await empty();
    const opened = PostgresCopyTarget.open(url);
    await expect(opened).rejects.toThrow(NotTheOwner);
    await expect(opened).rejects.toThrow(
      /^The log to copy to is opened as asb_app, [^\n]+ open it as the owner of its database\.$/,
    );
  });
});
