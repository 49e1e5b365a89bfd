/** A delay of the 5th typed in after one of the 10th took the later one's place: who was told on the 7th counted as told of both. */
import { extended, toldOf } from '../support/case/clock.js';
import { requested } from '../support/case/facts.js';
import { fileOf } from '../support/case/threshold.js';

const later = extended('threshold-decision', '2026-10-30', { occurredAt: '2026-10-10T09:00:00Z' });
const earlier = extended('acknowledgement', '2026-10-14', { occurredAt: '2026-10-05T09:00:00Z' });
const owedAfter = (occurredAt: string) =>
  fileOf(requested(), later, earlier, toldOf('delay', { occurredAt })).telling.owed.map(({ of }) => of);

it('what came later stays owed, in whatever order the two were recorded', () =>
  expect(owedAfter('2026-10-07T09:00:00Z')).toEqual(['delay']));

it('both are told by a letter after the later one', () => expect(owedAfter('2026-10-11T09:00:00Z')).toEqual([]));
