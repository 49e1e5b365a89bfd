import { randomUUID } from 'node:crypto';
import { type Personal, personal } from '../decider/personal.js';
import { temporaryDirectory } from './contract/temporary-directory.js';
import { type ReplacementText, ReplacingSealer } from './replacing-sealer.js';
import { SubjectSealer } from './sealer.js';
import type { KeyStore } from './sealing.js';

describe('a sealer that knows replacements', () => {
  let place: Awaited<ReturnType<typeof temporaryDirectory>>;
  let keys: KeyStore;
  beforeAll(async () => {
    place = await temporaryDirectory();
    keys = await place.open();
  });
  afterAll(async () => {
    await keys.close();
    await place.remove();
  });

  const opened = async (replacements: (factId: string) => readonly ReplacementText[], erase = true) => {
    const [factId, gone, stays] = [randomUUID(), randomUUID(), randomUUID()];
    const asked: (readonly string[])[] = [];
    const sealer = new ReplacingSealer(new SubjectSealer(keys), {
      find: async (ids) => {
        asked.push(ids);
        return replacements(factId);
      },
    });
    const tree = { summary: personal('of both', [gone, stays]), lines: [personal('of one', [stays])] };
    const at = { factId, record: randomUUID() };
    const sealed = await sealer.seal([{ place: at, tree }]);
    if (erase) await keys.destroy(gone);
    const [read] = await sealer.open([{ place: at, tree: sealed[0] as typeof tree }]);
    return { read, asked, factId, stays };
  };
  const standing = (
    factId: string,
    path: readonly (string | number)[],
    value: Personal = personal('of who stays'),
  ) => ({
    factId,
    path,
    value,
  });

  it('shows the newest that can still be read in place of what was erased', async () => {
    const { read, asked, factId } = await opened((id) => [
      standing(id, ['summary'], { about: [], erased: true }),
      standing(id, ['summary'], personal('newer')),
      standing(id, ['summary'], personal('older')),
    ]);
    expect(read).toMatchObject({ summary: { clear: 'newer' }, lines: [{ clear: 'of one' }] });
    expect(asked).toEqual([[factId]]);
  });

  it('shows none at another place, of another fact, or over what can be read', async () => {
    const { read } = await opened((id) => [
      standing(randomUUID(), ['summary']),
      standing(id, ['lines', 0]),
      standing(id, ['title']),
    ]);
    expect(read).toMatchObject({ summary: { erased: true }, lines: [{ clear: 'of one' }] });
  });

  it('asks for none while nothing is erased', async () => {
    const { read, asked } = await opened((id) => [standing(id, ['summary'])], false);
    expect(read).toMatchObject({ summary: { clear: 'of both' } });
    expect(asked).toEqual([]);
  });
});
