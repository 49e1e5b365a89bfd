import { checkHistory } from './check-history.js';
import type { Call, CallAnswer, History, SeenFact } from './history.js';

const fact = (id: string, stream: string, revision: number, place: number): SeenFact => ({
  ...{ id, stream, revision },
  position: `log.${place}`,
  recordedAt: `2026-01-01T00:00:0${place}Z`,
});
const call = (number: string, stream: string, expectedRevision: number, ids: string[], guilty = false): Call => ({
  ...{ number, stream, expectedRevision, ids, guilty },
});
const appended = ({ revision, position, recordedAt }: SeenFact): CallAnswer => ({
  ...{ outcome: 'appended', revision, position, recordedAt },
});

const [a0, b0, a1, a2] = [fact('a0', 'a', 0, 1), fact('b0', 'b', 0, 2), fact('a1', 'a', 1, 3), fact('a2', 'a', 2, 4)];
const first = { call: call('1', 'a', -1, ['a0']), answer: appended(a0) };
const other = { call: call('2', 'b', -1, ['b0']), answer: appended(b0) };
const second = { call: call('3', 'a', 0, ['a1', 'a2']), answer: appended(a2) };
const stale = { call: call('4', 'a', 0, ['x']), answer: { outcome: 'conflict', actual: 2 } as const };
const guilty = { call: call('5', 'a', 0, ['y'], true), answer: { outcome: 'invalid', why: '' } as const };
const killed = { call: call('6', 'b', 0, ['z']) };
const kept: History = {
  calls: [first, other, second, stale, guilty, killed],
  stored: [a0, a1, a2, b0],
  followed: { steady: [a0, b0, a1, a2] },
};

const broken = (history: Partial<History>) =>
  checkHistory({ ...kept, ...history }).map((violation) => violation.broken);
const followedBy = (...facts: SeenFact[]) => broken({ followed: { steady: facts } });

describe('the history checker', () => {
  it('finds nothing in a history that kept every promise', () => {
    expect(checkHistory(kept)).toEqual([]);
  });

  it('finds a revision given twice, or left out', () => {
    const twin = { ...a0, id: 'b0' };
    expect(broken({ stored: [a0, twin, a1, a2] })).toContain('revisions-not-dense');
    expect(broken({ stored: [a0, b0, { ...a1, revision: 5 }] })).toContain('revisions-not-dense');
  });

  it('finds a fact where its caller did not ask for it', () => {
    const calls = [{ ...first, call: call('1', 'a', 7, ['a0']) }, other, second];
    expect(broken({ calls })).toContain('conflict-missed');
  });

  it('finds facts nobody wrote and appends written in part', () => {
    expect(broken({ calls: [first, other] })).toContain('written-by-nobody');
    expect(broken({ stored: [a0, a1, b0] })).toContain('written-in-part');
  });

  it('finds answers that are not true', () => {
    expect(broken({ calls: [first, other, { ...second, answer: appended(a1) }] })).toContain('answered-wrongly');
    expect(broken({ stored: [a0, b0], followed: {} })).toContain('answered-wrongly');
    expect(broken({ calls: [first, other, { ...second, answer: stale.answer }] })).toContain('written-though-refused');
    const invented = { ...stale, answer: { outcome: 'conflict', actual: 0 } as const };
    expect(broken({ calls: [...kept.calls, invented] })).toContain('conflict-invented');
  });

  it('finds the innocent failed and the guilty accepted', () => {
    expect(broken({ calls: [...kept.calls, { ...stale, answer: { outcome: 'failed', why: '' } }] })).toContain(
      'innocent-failed',
    );
    expect(broken({ calls: [...kept.calls, { ...guilty, answer: stale.answer }] })).toContain('guilty-accepted');
  });

  it('finds a clock that went back', () => {
    expect(broken({ stored: [a0, { ...a1, recordedAt: '2025' }, a2, b0] })).toContain('time-went-back');
  });

  it('finds what a follower missed, saw twice, saw out of order, or made up', () => {
    expect(followedBy(a0, a1, a2)).toEqual(['follower-missed']);
    expect(followedBy(a0, b0, b0, a1, a2)).toEqual(['follower-saw-twice']);
    expect(followedBy(a0, b0, a2, a1)).toContain('follower-out-of-order');
    expect(followedBy(a0, b0, a1, a2, fact('q', 'q', 0, 9))).toEqual(['follower-saw-nothing-stored']);
  });
});
