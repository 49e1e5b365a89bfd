import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../../test/support/database.js';
import { type Decider, type Fact, refuse } from '../decider/decider.js';
import { type Clear, type Personal, personal } from '../decider/personal.js';
import { FactCodec } from '../event-log/fact-codec.js';
import { PostgresEventLog } from '../event-log/postgres/postgres-event-log.js';
import { temporaryDirectory } from '../sealing/contract/temporary-directory.js';
import { SubjectSealer } from '../sealing/sealer.js';
import type { KeyStore } from '../sealing/sealing.js';
import { RecordReader } from './read-record.js';
import { streamOf } from './stream-name.js';
import { type Asked, WritePath } from './write-path.js';

/** A notebook takes lines until it is full; the smallest record there is. */
type LineWritten = Fact<'LineWritten', { readonly line: Personal }>;
type Write = { readonly line: Clear<string> };
const notebook: Decider<number, Write, LineWritten, 'notebook/full'> = {
  initial: 0,
  evolve: (lines) => lines + 1,
  decide: (command, lines) =>
    lines >= 12
      ? refuse('notebook/full', 'There is no room.')
      : [{ type: 'LineWritten', data: { line: command.line } }],
};
const actor = { id: 'somebody', role: 'coordinator' as const };
const asked = (more: Partial<Asked> = {}): Asked => ({ commandId: randomUUID(), actor, ...more });
const write = (text: string, about: readonly string[] = []): Write => ({ line: personal(text, about) });

describe('the one write path', () => {
  let database: TestDatabase;
  let log: PostgresEventLog;
  let keys: KeyStore;
  let place: Awaited<ReturnType<typeof temporaryDirectory>>;
  let records: RecordReader;
  let path: WritePath;
  let stream: string;

  beforeAll(async () => {
    database = await createDatabase();
    log = await PostgresEventLog.open(database.url);
    place = await temporaryDirectory();
    keys = await place.open();
    const parts = [log, new FactCodec([{ LineWritten: { version: 1 } }]), new SubjectSealer(keys)] as const;
    records = new RecordReader(...parts);
    path = new WritePath(...parts);
  });
  afterAll(async () => {
    await log.close();
    await keys.close();
    await place.remove();
    await database.drop();
  });
  beforeEach(() => {
    stream = streamOf('notebook', randomUUID());
  });

  const linesOf = async () => {
    const { facts } = await records.read(notebook, stream);
    return facts.map(({ fact }) => fact.data.line);
  };

  it('records what was decided, sealed in the log and clear for a reader', async () => {
    expect(await path.run(notebook, stream, write('a secret'), asked())).toMatchObject({
      outcome: 'done',
      revision: 0,
      repeated: false,
    });
    expect(JSON.stringify(await log.readStream(stream))).not.toContain('a secret');
    expect(await linesOf()).toEqual([{ about: [], clear: 'a secret' }]);
  });

  it('records once, however often it is asked under one id, also after others wrote', async () => {
    const once = asked();
    const first = await path.run(notebook, stream, write('once'), once);
    await path.run(notebook, stream, write('another'), asked());
    expect(await path.run(notebook, stream, write('once'), once)).toEqual({ ...first, repeated: true });
    const elsewhere = new WritePath(log, new FactCodec([{ LineWritten: { version: 1 } }]), new SubjectSealer(keys));
    expect(await elsewhere.run(notebook, stream, write('once'), once)).toEqual({ ...first, repeated: true });
    expect(await linesOf()).toHaveLength(2);
  });

  it('records once when the same command arrives many times at the same moment', async () => {
    const once = asked();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => path.run(notebook, stream, write('once'), once)),
    );
    expect(new Set(answers.map((answer) => 'revision' in answer && answer.revision))).toEqual(new Set([0]));
    expect(await linesOf()).toHaveLength(1);
  });

  it('decides again when others were faster: nothing lost, nothing past the rule', async () => {
    const answers = await Promise.all(
      Array.from({ length: 15 }, (_, index) => path.run(notebook, stream, write(`line ${index}`), asked())),
    );
    expect(answers.filter((answer) => 'outcome' in answer && answer.outcome === 'done')).toHaveLength(12);
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'notebook/full')).toHaveLength(3);
    expect(await linesOf()).toHaveLength(12);
  });

  it('gathers what a command must be told for exactly the state it is decided on, also when another comes between', async () => {
    const seen: number[] = [];
    const gathered = path.run(
      notebook,
      stream,
      async (lines) => {
        seen.push(lines);
        if (seen.length <= 2) await path.run(notebook, stream, write('faster'), asked());
        return write(`line ${lines + 1}`);
      },
      asked(),
    );
    expect(await gathered).toMatchObject({ outcome: 'done', revision: 2, repeated: false });
    expect(seen).toEqual([0, 1, 2]);
    expect((await linesOf()).map((line) => 'clear' in line && line.clear)).toEqual(['faster', 'faster', 'line 3']);
  });

  it('gathers nothing for a command that stands already or that was asked on something older', async () => {
    const once = asked();
    await path.run(notebook, stream, async () => write('once'), once);
    const never = async (): Promise<Write> => {
      throw new Error('nothing was to be gathered');
    };
    expect(await path.run(notebook, stream, never, once)).toMatchObject({ outcome: 'done', repeated: true });
    expect(await path.run(notebook, stream, never, { ...once, ifMatch: 7 })).toMatchObject({ repeated: true });
    expect(await path.run(notebook, stream, never, asked({ ifMatch: 7 }))).toEqual({ outcome: 'stale', revision: 0 });
    await expect(path.run(notebook, stream, never, asked())).rejects.toThrow('nothing was to be gathered');
  });

  it('answers stale, and records nothing, when the caller had seen something older', async () => {
    await path.run(notebook, stream, write('one'), asked());
    await path.run(notebook, stream, write('two'), asked());
    expect(await path.run(notebook, stream, write('three'), asked({ ifMatch: 0 }))).toEqual({
      outcome: 'stale',
      revision: 1,
    });
    expect(await path.run(notebook, stream, write('three'), asked({ ifMatch: 1 }))).toMatchObject({
      outcome: 'done',
      revision: 2,
    });
  });

  it('answers every try of one command alike, when they arrive together at the revision the caller had seen', async () => {
    await path.run(notebook, stream, write('one'), asked());
    const once = asked({ ifMatch: 0 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => path.run(notebook, stream, write('two'), once)));
    expect(new Set(answers.map((answer) => 'outcome' in answer && `${answer.outcome} ${answer.revision}`))).toEqual(
      new Set(['done 1']),
    );
  });

  it('begins a stream without reading it, and says when it already stood', async () => {
    const once = asked();
    expect(await path.begin(notebook, stream, write('one'), once)).toMatchObject({ outcome: 'done', repeated: false });
    expect(await path.begin(notebook, stream, write('one'), once)).toMatchObject({ outcome: 'done', repeated: true });
    expect(await path.begin(notebook, stream, write('other'), asked())).toEqual({ outcome: 'stale', revision: 0 });
    expect(await linesOf()).toHaveLength(1);
  });

  it('refuses to record anything about a person whose data was erased, and reads what was recorded as erased', async () => {
    const [gone, here] = [randomUUID(), randomUUID()];
    await path.run(notebook, stream, write('of both', [gone, here]), asked());
    await keys.destroy(gone);
    expect(await path.run(notebook, stream, write('more', [gone]), asked())).toMatchObject({
      refused: 'person/erased',
    });
    await path.run(notebook, stream, write('of one', [here]), asked());
    expect(await linesOf()).toEqual([
      { about: [gone, here], erased: true },
      { about: [here], clear: 'of one' },
    ]);
  });

  it('is done where the stream ends when all that was asked for stands already', async () => {
    const first = await path.run(notebook, stream, write('one'), asked());
    const nothing = { ...notebook, decide: () => [] };
    expect(await path.run(nothing, stream, write('again'), asked())).toEqual({ ...first, repeated: true });
    expect(await linesOf()).toHaveLength(1);
  });

  it('reads a record as it had been recorded at an instant', async () => {
    await path.run(notebook, stream, write('one'), asked());
    const [first] = await log.readStream(stream);
    await path.run(notebook, stream, write('two'), asked());
    expect((await records.read(notebook, stream, first?.recordedAt)).facts).toHaveLength(1);
    expect((await records.read(notebook, stream, '2020-01-01T00:00:00Z')).facts).toHaveLength(0);
    expect((await records.readSealed(notebook, stream, first?.recordedAt)).facts).toHaveLength(1);
    expect((await records.readSealed(notebook, stream)).facts).toHaveLength(2);
    expect(await records.exists([stream, streamOf('notebook', randomUUID())])).toEqual([true, false]);
  });
});
