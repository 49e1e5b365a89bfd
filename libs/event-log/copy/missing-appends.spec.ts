import { recordedFact as fact } from '../contract/recorded-fact.js';
import { missingAppends, RevisionMissing } from './missing-appends.js';

const facts = [fact('a', 0), fact('b', 0), fact('a', 1), fact('c', 4), fact('a', 2)];

describe('what is missing of some facts', () => {
  it('is all of them where nothing stands, an append for each stream, after the revision before', () => {
    const { appends, facts: missing } = missingAppends(facts);
    expect(missing).toBe(5);
    expect(appends.map((append) => [append.stream, append.expectedRevision, append.facts.length])).toEqual([
      ['a', -1, 3],
      ['b', -1, 1],
      ['c', 3, 1],
    ]);
  });

  it('is what comes after the last revision of each stream', () => {
    const { appends, facts: missing } = missingAppends(facts, new Map(Object.entries({ a: 1, b: 7, c: 3 })));
    expect(missing).toBe(2);
    expect(appends).toEqual([
      { stream: 'c', expectedRevision: 3, facts: [fact('c', 4)] },
      { stream: 'a', expectedRevision: 1, facts: [fact('a', 2)] },
    ]);
  });

  it('is nothing that would leave a gap', () => {
    expect(() => missingAppends(facts, new Map([['c', 2]]))).toThrow(RevisionMissing);
    expect(() => missingAppends([fact('a', 0), fact('a', 2)])).toThrow(
      'The log to copy from has no sound revision 1 of stream a.',
    );
    expect(() => missingAppends([fact('a', 0), fact('a', 0)])).toThrow(RevisionMissing);
  });
});
