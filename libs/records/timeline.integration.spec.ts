import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../../test/support/database.js';
import type { Happened } from '../calendar/happened.js';
import type { Decider, Fact } from '../decider/decider.js';
import { isClear, type Personal, personal } from '../decider/personal.js';
import { FactCodec } from '../event-log/fact-codec.js';
import { PostgresEventLog } from '../event-log/postgres/postgres-event-log.js';
import { temporaryDirectory } from '../sealing/contract/temporary-directory.js';
import { SubjectSealer } from '../sealing/sealer.js';
import type { KeyStore, Sealer } from '../sealing/sealing.js';
import { Problem } from '../web/problems/problem.js';
import { RecordReader } from './read-record.js';
import { streamOf } from './stream-name.js';
import { readTimeline, type Telling, TimelineQuery, type TimelineReader } from './timeline.js';
import { WritePath } from './write-path.js';

/** A diary whose entries are public, private or without a reason. */
type Entered = Fact<'Entered', Happened & { readonly title: string; readonly because?: Personal | string }>;
const diary: Decider<number, Entered['data'], Entered> = {
  initial: 0,
  evolve: (entries) => entries + 1,
  decide: (data) => [{ type: 'Entered', data }],
};
const telling: Telling<Entered> = {
  sentence: ({ data }) => `There was an entry: ${data.title}.`,
  reason: ({ data }) => data.because,
};
const entitled: TimelineReader<Entered> = {
  opensPersonalData: true,
  shownTo: (reason) => (isClear(reason) ? reason.clear : { erased: true }),
};
const stranger: TimelineReader<Entered> = { opensPersonalData: false, shownTo: () => ({ sealed: true }) };
const actor = { id: 'somebody', role: 'coordinator' as const };

describe('a timeline', () => {
  let database: TestDatabase;
  let log: PostgresEventLog;
  let keys: KeyStore;
  let place: Awaited<ReturnType<typeof temporaryDirectory>>;
  let records: RecordReader;
  let path: WritePath;
  let stream: string;
  /** How many facts each opening was asked for. */
  let opened: number[];

  beforeAll(async () => {
    database = await createDatabase();
    log = await PostgresEventLog.open(database.url);
    place = await temporaryDirectory();
    keys = await place.open();
    const subjects = new SubjectSealer(keys);
    const counting: Sealer = {
      seal: (trees) => subjects.seal(trees),
      open: (trees) => {
        opened.push(trees.length);
        return subjects.open(trees);
      },
      searchToken: (kind, text) => subjects.searchToken(kind, text),
    };
    const codec = new FactCodec([{ Entered: { version: 1 } }]);
    records = new RecordReader(log, codec, counting);
    path = new WritePath(log, codec, subjects);
  });
  afterAll(async () => {
    await log.close();
    await keys.close();
    await place.remove();
    await database.drop();
  });
  beforeEach(() => {
    stream = streamOf('diary', randomUUID());
    opened = [];
  });

  const enter = (data: Entered['data']) => path.run(diary, stream, data, { commandId: randomUUID(), actor });
  const enterMany = async (count: number) => {
    for (let number = 0; number < count; number += 1)
      await enter({ occurredOn: '2026-07-01', title: `${number}`, because: personal(`as ${number}`) });
  };
  const read = (query: Partial<TimelineQuery> = {}, reader = entitled) =>
    readTimeline(records, stream, Object.assign(new TimelineQuery(), query), telling, reader);

  it('tells each fact, with who, why and when', async () => {
    await enter({ occurredOn: '2026-07-01', title: 'rain', because: personal('It was wet.') });
    await enter({ occurredAt: '2026-07-02T10:00:00Z', title: 'sun', because: 'For everybody to know.' });
    await enter({ occurredOn: '2026-07-03', title: 'wind' });
    const stored = await log.readStream(stream);
    const when = (revision: number) => ({
      position: stored[revision]?.position,
      revision,
      type: 'Entered',
      actor,
      recordedAt: stored[revision]?.recordedAt,
    });
    const [rain, sun, wind] = ['rain', 'sun', 'wind'].map((title) => `There was an entry: ${title}.`);
    expect(await read()).toEqual({
      items: [
        { ...when(0), sentence: rain, reason: 'It was wet.', occurredOn: '2026-07-01' },
        { ...when(1), sentence: sun, reason: 'For everybody to know.', occurredAt: '2026-07-02T10:00:00Z' },
        { ...when(2), sentence: wind, reason: null, occurredOn: '2026-07-03' },
      ],
      next: null,
    });
  });

  it('shows whoever may not read what is personal the public reasons only, and fetches no key', async () => {
    await enter({ occurredOn: '2026-07-01', title: 'rain', because: personal('It was wet.') });
    await enter({ occurredOn: '2026-07-02', title: 'sun', because: 'For everybody to know.' });
    const page = await read({}, stranger);
    expect(page?.items.map(({ reason }) => reason)).toEqual([{ sealed: true }, 'For everybody to know.']);
    expect(opened).toEqual([]);
  });

  it('is given a page at a time, and opens what the page holds', async () => {
    await enterMany(5);
    const told: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 3; pages += 1) {
      const page = await read({ limit: 2, cursor });
      told.push(...(page?.items ?? []).map(({ reason }) => reason as string));
      cursor = page?.next ?? undefined;
      expect(cursor === undefined).toBe(pages === 2);
    }
    expect(told).toEqual(['as 0', 'as 1', 'as 2', 'as 3', 'as 4']);
    expect(opened).toEqual([2, 2, 1]);
  });

  it('tells a reader who may not know of them no word of some facts, page after page', async () => {
    await enterMany(5);
    const odd = { ...entitled, sees: ({ data }: Entered) => Number(data.title) % 2 === 1 };
    const first = await read({ limit: 1 }, odd);
    const second = await read({ limit: 1, cursor: first?.next as string }, odd);
    expect([first, second].map((page) => page?.items.map(({ revision }) => revision))).toEqual([[1], [3]]);
    expect(second?.next).toBeNull();
    expect(opened).toEqual([1, 1]);
  });

  it('is told as it had been recorded at an instant', async () => {
    await enterMany(3);
    const [, second] = await log.readStream(stream);
    const then = await read({ at: second?.recordedAt });
    expect(then?.items.map(({ revision }) => revision)).toEqual(expect.arrayContaining([0, 1]));
    expect(then?.items.every(({ recordedAt }) => recordedAt <= (second?.recordedAt as string))).toBe(true);
    expect(await read({ at: '2020-01-01T00:00:00Z' })).toBeUndefined();
    expect(opened).toHaveLength(1);
  });

  it('is none where there is no record, and ends where a cursor lies behind its end', async () => {
    expect(await read()).toBeUndefined();
    await enterMany(2);
    const { next } = (await read({ limit: 1 })) ?? {};
    stream = streamOf('diary', randomUUID());
    await enterMany(1);
    expect(await read({ cursor: next as string })).toEqual({ items: [], next: null });
    await expect(read({ cursor: 'nonsense' })).rejects.toThrow(Problem);
  });
});
