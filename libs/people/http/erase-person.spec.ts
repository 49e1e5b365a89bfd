import { addDays, londonDay } from '../../calendar/day.js';
import type { WritePath } from '../../records/write-path.js';
import type { KeyStore } from '../../sealing/sealing.js';
import { ErasePerson, ErasePersonHandler } from './erase-person.js';

const PERSON = '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11';
const command = new ErasePerson(
  { type: 'ErasePersonalData', person: PERSON, authority: 'retention' },
  { commandId: PERSON, actor: { id: 'officer', role: 'data-protection' } },
);

/** A write path and a key store that note in which order they were used. */
const erasing = async (outcome: object, keyBackupDays = 0) => {
  const order: string[] = [];
  const writePath = { run: async () => order.push('recorded') && outcome } as unknown as WritePath;
  const keys = { destroy: async (person: string) => void order.push(`destroyed ${person}`) } as unknown as KeyStore;
  return { order, answer: await new ErasePersonHandler(writePath, keys, keyBackupDays).execute(command) };
};

test.each([0, 30])('the erasure is complete when the last key backup of %i days has expired', async (days) => {
  const done = { outcome: 'done', revision: 1, position: 'log.1', recordedAt: '2026-01-01T00:00:00Z', repeated: false };
  const { order, answer } = await erasing(done, days);
  expect(order).toEqual(['recorded', `destroyed ${PERSON}`]);
  if (!('keyDestroyedAt' in answer)) throw new Error('it was not erased');
  expect([answer.done, answer.completeOn]).toEqual([done, addDays(londonDay(answer.keyDestroyedAt), days)]);
});

test.each([
  { refused: 'person/legal-hold-stands', because: 'A legal hold stands.' },
  { outcome: 'stale', revision: 3 },
])('no key is destroyed where nothing was recorded: %j', async (outcome) => {
  expect(await erasing(outcome)).toEqual({ order: ['recorded'], answer: outcome });
});
