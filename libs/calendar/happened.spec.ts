import { dayOfHappening, type Happened, happenedOf, refuseImpossibleTime, whenItHappened } from './happened.js';

const NOW = '2026-07-10T09:00:00.000Z';

test('what is not said happened now', () => {
  expect(whenItHappened(undefined, NOW)).toEqual({ occurredAt: NOW });
  expect(whenItHappened({}, NOW)).toEqual({ occurredAt: NOW });
  expect(whenItHappened({ occurredOn: '2026-07-01' }, NOW)).toEqual({ occurredOn: '2026-07-01' });
  expect(whenItHappened({ occurredAt: '2026-07-01T08:00:00Z' }, NOW)).toEqual({ occurredAt: '2026-07-01T08:00:00Z' });
});

test('only the time is taken out of what a fact holds', () => {
  const data = { occurredOn: '2026-07-01', version: 3 };
  expect(happenedOf(data)).toEqual({ occurredOn: '2026-07-01' });
});

test('an instant belongs to its London day', () => {
  expect(dayOfHappening({ occurredAt: '2026-06-30T23:30:00Z' })).toBe('2026-07-01');
});

describe('a fact lies neither in the future nor before what it answers', () => {
  const none: Happened | undefined = undefined;
  test.each<[string, Happened, Happened | undefined, string | undefined]>([
    ['this very moment', { occurredAt: NOW }, none, undefined],
    ['a millisecond ahead', { occurredAt: '2026-07-10T09:00:00.001Z' }, none, 'fact/in-the-future'],
    ['fewer digits are the same moment', { occurredAt: '2026-07-10T09:00:00Z' }, { occurredAt: NOW }, undefined],
    ['today', { occurredOn: '2026-07-10' }, none, undefined],
    ['tomorrow', { occurredOn: '2026-07-11' }, none, 'fact/in-the-future'],
    ['the day of what it answers', { occurredOn: '2026-07-01' }, { occurredAt: '2026-07-01T20:00:00Z' }, undefined],
    [
      'the day before what it answers',
      { occurredOn: '2026-06-30' },
      { occurredAt: '2026-06-30T23:30:00Z' },
      'fact/before-what-it-answers',
    ],
    [
      'a moment before what it answers',
      { occurredAt: '2026-07-01T19:59:59Z' },
      { occurredAt: '2026-07-01T20:00:00Z' },
      'fact/before-what-it-answers',
    ],
  ])('%s', (_, happened, answers, code) => expect(refuseImpossibleTime(happened, NOW, answers)?.refused).toBe(code));

  test.each<[Happened, Happened, string]>([
    [{ occurredOn: '2026-06-29' }, { occurredAt: '2026-06-30T23:30:00Z' }, '(29 June 2026) … (1 July 2026)'],
    [
      { occurredAt: '2026-07-01T19:59:59Z' },
      { occurredAt: '2026-07-01T20:00:00Z' },
      '(2026-07-01T19:59:59Z) … (2026-07-01T20:00:00Z)',
    ],
  ])('a refusal tells both moments: %j before %j', (happened, answers, both) => {
    const told = refuseImpossibleTime(happened, NOW, answers)?.because.match(/\(.*?\)/g);
    expect(told?.join(' … ')).toBe(both);
  });
});
