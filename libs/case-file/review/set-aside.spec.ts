/** A conclusion that an appeal set aside stays on file, beside the one that takes its place. */
import { requested } from '../../../test/support/case/facts.js';
import { decidedMet } from '../../../test/support/case/request.js';
import {
  appealDecided,
  appealLodged,
  findingRecorded,
  reviewConcluded,
  reviewOpened,
  wholeReview,
} from '../../../test/support/case/review.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import { happenedOf } from '../../calendar/happened.js';

const concluded = [requested(), decidedMet(), ...wholeReview];
const sentBack = [...concluded, appealLodged(), appealDecided()];
const first = reviewConcluded().data;
const anew = reviewConcluded({ outcome: 'no-further-action', occurredAt: '2026-12-03T09:00:00Z' });
const twice = [...sentBack, findingRecorded({ finding: 'f2' }), anew];

test('none is, while it stands', () =>
  expect(fileOf(...concluded).review.current).toMatchObject({ concluded: first, setAside: [] }));

test('it stands no more, and stays on file', () => {
  const { current } = fileOf(...sentBack).review;
  expect(current).toMatchObject({ setAside: [first], referredBack: happenedOf(appealDecided().data) });
  expect(current).not.toHaveProperty('concluded');
});

test('nor does the one that takes its place take it away', () => {
  expect(fileOf(...twice).review.current).toMatchObject({ concluded: anew.data, setAside: [first] });
  const { current } = fileOf(...twice, appealDecided({ appeal: 'p2' })).review;
  expect(current?.setAside).toEqual([first, anew.data]);
});

test('a review that goes on is sent back with nothing to set aside', () =>
  expect(fileOf(...sentBack, appealDecided({ appeal: 'p2' })).review.current?.setAside).toEqual([first]));

test('another review begins with none; the one before it keeps its own', () => {
  const { current, earlier } = fileOf(...twice, decidedMet(), reviewOpened()).review;
  expect([current?.setAside, earlier.map(({ setAside }) => setAside)]).toEqual([[], [[first]]]);
});
