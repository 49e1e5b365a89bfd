import { type EventLog, NO_STREAM } from '../event-log.js';
import { isPosition, logOf, PositionRefused } from '../position.js';
import { freshPrefix, someFact, someFacts } from './some-facts.js';

export function describeReading(open: () => Promise<EventLog>): void {
  describe('reading', () => {
    let log: EventLog;
    let stream: string;
    beforeEach(async () => {
      log = await open();
      stream = `${freshPrefix()}a`;
    });

    it('returns the bytes that were written', async () => {
      const texts = [
        '',
        '{"a" : 1.0,\n"a":"twice"}',
        '"\\u0000\\ud800"',
        '\\"{},\'\t\r\n',
        'NULL',
        'ünï 🏠 \ufffd \u2028',
      ];
      const facts = texts.map((data, index) => someFact({ data, metadata: texts[texts.length - 1 - index] ?? '' }));
      await log.append(stream, NO_STREAM, facts);
      expect(await log.readStream(stream)).toEqual(facts.map((fact) => expect.objectContaining(fact)));
    });

    it('returns names as they were written', async () => {
      const name = `${stream} "quoted\\" {ünï,🏠} %_`;
      await log.append(name, NO_STREAM, [someFact({ type: 'Type "{,}\\', version: 7 })]);
      expect(await log.readStream(name)).toEqual([
        expect.objectContaining({ stream: name, type: 'Type "{,}\\', version: 7 }),
      ]);
    });

    it('begins at the revision asked for, and finds nothing where nothing is', async () => {
      await log.append(stream, NO_STREAM, someFacts(3));
      expect((await log.readStream(stream, 1)).map(({ revision }) => revision)).toEqual([1, 2]);
      expect(await log.readStream(stream, 3)).toEqual([]);
      for (const missing of [`${stream}-missing`, stream.slice(0, -1), `${stream}\0`, 'x'.repeat(500), ''])
        expect(await log.readStream(missing)).toEqual([]);
    });

    it('tells the last revision of each stream, in the order asked', async () => {
      await log.append(stream, NO_STREAM, someFacts(3));
      await log.append(`${stream}-b`, NO_STREAM, someFacts(1));
      const asked = [`${stream}-b`, `${stream}-missing`, stream, `${stream}\0`, `${stream}-b`, ''];
      expect(await log.lastRevisions(asked)).toEqual([0, NO_STREAM, 2, NO_STREAM, 0, NO_STREAM]);
      expect(await log.lastRevisions([])).toEqual([]);
    });

    it('places every fact of a stream later than the one before it, in position and in time', async () => {
      for (let expected = NO_STREAM; expected < 5; expected += 2) await log.append(stream, expected, someFacts(2));
      const stored = await log.readStream(stream);
      const positions = stored.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(positions.every((position) => isPosition(position) && logOf(position) === log.logId)).toBe(true);
      const instants = stored.map(({ recordedAt }) => recordedAt);
      expect(instants).toEqual(instants.map((instant) => new Date(instant).toISOString()).sort());
    });

    it('knows where it ends', async () => {
      const answer = await log.append(stream, NO_STREAM, someFacts(1));
      const head = await (await open()).head();
      expect(answer).toMatchObject({ outcome: 'appended' });
      expect(head !== undefined && 'position' in answer && head >= answer.position).toBe(true);
    });

    it('tells which fact stands at a position, and refuses one of another log', async () => {
      await log.append(stream, NO_STREAM, someFacts(2));
      for (const { id, position } of await log.readStream(stream)) expect(await log.factIdAt(position)).toBe(id);
      const foreign = `${(await log.head())?.replace(/^[^.]+/, 'another-log')}`;
      for (const position of [foreign, 'nonsense', ''])
        await expect(log.factIdAt(position)).rejects.toThrow(PositionRefused);
    });

    it('is the same log for every client', async () => {
      expect((await open()).logId).toBe(log.logId);
    });
  });
}
