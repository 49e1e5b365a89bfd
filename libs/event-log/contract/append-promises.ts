import { randomUUID } from 'node:crypto';
import { FACT_BYTES, STREAM_NAME_BYTES, TYPE_NAME_BYTES } from '../append-check.js';
import { type AppendAnswer, type EventLog, InvalidFact, type NewFact, NO_STREAM } from '../event-log.js';
import { freshPrefix, someFact, someFacts } from './some-facts.js';

export function describeAppending(open: () => Promise<EventLog>): void {
  describe('appending', () => {
    let log: EventLog;
    let stream: string;
    beforeEach(async () => {
      log = await open();
      stream = `${freshPrefix()}a`;
    });
    const ids = async () => (await log.readStream(stream)).map(({ id }) => id);

    it('writes directly after the expected revision and answers with the last fact', async () => {
      const facts = someFacts(3);
      const created = await log.append(stream, NO_STREAM, facts.slice(0, 2));
      const extended = await log.append(stream, 1, facts.slice(2));
      const stored = await log.readStream(stream);
      expect(stored.map(({ id, revision }) => [id, revision])).toEqual(facts.map(({ id }, index) => [id, index]));
      expect(created).toEqual(answerFrom(stored[1]));
      expect(extended).toEqual(answerFrom(stored[2]));
    });

    it('answers a stale or a future expectation with where the stream stands, and writes nothing', async () => {
      const facts = someFacts(3);
      await log.append(stream, NO_STREAM, facts);
      for (const expected of [NO_STREAM, 0, 1, 3, 4, 1_000]) {
        expect(await log.append(stream, expected, someFacts(1))).toEqual({ outcome: 'conflict', actual: 2 });
      }
      const missing = `${stream}-missing`;
      expect(await log.append(missing, 0, someFacts(1))).toEqual({ outcome: 'conflict', actual: NO_STREAM });
      expect(await log.readStream(missing)).toEqual([]);
      expect(await ids()).toEqual(facts.map(({ id }) => id));
    });

    it('lets one of many who expect the same have it, whole', async () => {
      const other = await open();
      const tries = Array.from({ length: 20 }, () => someFacts(2));
      const answers = await Promise.all(
        tries.map((facts, index) => (index % 2 ? log : other).append(stream, NO_STREAM, facts)),
      );
      expect(answers.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
      expect(answers.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(19);
      const winner = answers.findIndex(({ outcome }) => outcome === 'appended');
      expect(await ids()).toEqual(tries[winner]?.map(({ id }) => id));
    });

    it('answers the same ids with the same expectation as the first time, however late', async () => {
      const facts = someFacts(2);
      await log.append(stream, NO_STREAM, someFacts(1));
      const first = await log.append(stream, 0, facts);
      const again = { ...first, outcome: 'already-appended' };
      expect(await log.append(stream, 0, facts)).toEqual(again);
      await log.append(stream, 2, someFacts(1));
      expect(await (await open()).append(stream, 0, facts)).toEqual(again);
      expect(await ids()).toHaveLength(4);
    });

    it('tells one alone of many who send the same facts at once that it appended them, and all of them the truth', async () => {
      const other = await open();
      const facts = someFacts(2);
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 ? log : other).append(stream, NO_STREAM, facts)),
      );
      expect(answers.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
      const [, last] = await log.readStream(stream);
      for (const answer of answers) expect({ ...answer, outcome: 'appended' }).toEqual(answerFrom(last));
    });

    it('takes nothing for a retry that only resembles one', async () => {
      const [one, two, three] = someFacts(3) as [NewFact, NewFact, NewFact];
      await log.append(stream, NO_STREAM, [one, two]);
      const conflict = { outcome: 'conflict', actual: 1 };
      expect(await log.append(stream, NO_STREAM, [two, one])).toEqual(conflict);
      expect(await log.append(stream, NO_STREAM, [one, three])).toEqual(conflict);
      expect(await log.append(stream, NO_STREAM, [one, two, three])).toEqual(conflict);
      expect(await log.append(stream, 0, [one])).toEqual(conflict);
      expect(await ids()).toEqual([one.id, two.id]);
    });

    it('refuses what cannot be stored, and fails nobody beside it', async () => {
      const guilty: [string, readonly NewFact[]][] = [
        [`${stream}-1`, []],
        [`${stream}-2`, [someFact(), someFact({ data: 'a\0b' })]],
        [`${stream}-3`, [someFact({ metadata: '\ud800' })]],
        [`${stream}-4`, [someFact({ type: `${'é'.repeat(TYPE_NAME_BYTES / 2)}x` })]],
        [`${stream}-5`, [someFact({ type: '' })]],
        [`${stream}-6`, [someFact({ id: 'no-uuid' })]],
        [`${stream}-7`, [someFact({ version: 0 })]],
        [`${stream}-8`, [someFact({ data: 'x'.repeat(FACT_BYTES - 1) })]],
        [stream.padEnd(STREAM_NAME_BYTES + 1, 'x'), someFacts(1)],
        [`${stream}\0`, someFacts(1)],
        ['', someFacts(1)],
      ];
      const innocent = guilty.map((_, index) => log.append(`${stream}-innocent-${index}`, NO_STREAM, someFacts(1)));
      const refused = await Promise.allSettled(guilty.map(([name, facts]) => log.append(name, NO_STREAM, facts)));
      expect(refused.map((answer) => answer.status === 'rejected' && answer.reason)).toEqual(
        guilty.map(() => expect.any(InvalidFact)),
      );
      for (const answer of await Promise.all(innocent)) expect(answer.outcome).toBe('appended');
      expect(new Set(await log.lastRevisions(guilty.map(([name]) => name)))).toEqual(new Set([NO_STREAM]));
    });

    it('refuses an expectation that is no revision', async () => {
      for (const expected of [-2, 0.5, Number.NaN])
        await expect(log.append(stream, expected, someFacts(1))).rejects.toThrow(InvalidFact);
    });

    it('takes the longest names and the largest fact', async () => {
      const name = stream.padEnd(STREAM_NAME_BYTES, 'x');
      const fact = someFact({ type: 'é'.repeat(TYPE_NAME_BYTES / 2), data: 'x'.repeat(FACT_BYTES - 2) });
      expect((await log.append(name, NO_STREAM, [fact])).outcome).toBe('appended');
      expect(await log.readStream(name)).toEqual([expect.objectContaining(fact)]);
    });

    it('finishes what is under way before it closes, and takes nothing after', async () => {
      const closing = await open();
      const streams = Array.from({ length: 50 }, (_, index) => `${stream}-${index}`);
      const appends = streams.map((name) => closing.append(name, NO_STREAM, someFacts(1)));
      await closing.close();
      for (const answer of await Promise.all(appends)) expect(answer.outcome).toBe('appended');
      expect(await log.lastRevisions(streams)).toEqual(streams.map(() => 0));
      await expect(closing.append(`${stream}-${randomUUID()}`, NO_STREAM, someFacts(1))).rejects.toThrow();
    });
  });
}

const answerFrom = (last?: { revision: number; position: string; recordedAt: string }): AppendAnswer => {
  if (last === undefined) throw new Error('nothing was stored');
  return { outcome: 'appended', revision: last.revision, position: last.position, recordedAt: last.recordedAt };
};
