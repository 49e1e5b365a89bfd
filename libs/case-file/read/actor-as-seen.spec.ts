import { applicant, coordinator, given, officer, people, requested } from '../../../test/support/case/facts.js';
import { chair, clock, reviewer } from '../../../test/support/case/review.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import type { Actor } from '../../decider/actor.js';
import { actorAsSeen } from './actor-as-seen.js';
import { seenBy } from './seen-by.js';

const sightOf = (reader: Actor) => seenBy(reader, fileOf(requested()), given.now);

test.each([coordinator, chair, reviewer, officer, clock])(
  'who acts for the office or a body is told: $role',
  (actor) => {
    for (const reader of [coordinator, applicant, officer]) expect(actorAsSeen(actor, sightOf(reader))).toEqual(actor);
  },
);

test('an applicant is told of by their id only to who is told of that person', () => {
  const onBehalf: Actor = { ...coordinator, onBehalfOf: people.rosa, receivedBy: 'phone' };
  const { id: _, ...nobody } = applicant;
  const { onBehalfOf: _rosa, ...office } = onBehalf;
  for (const reader of [coordinator, applicant])
    expect([applicant, onBehalf].map((actor) => actorAsSeen(actor, sightOf(reader)))).toEqual([applicant, onBehalf]);
  expect([applicant, onBehalf].map((actor) => actorAsSeen(actor, sightOf(officer)))).toEqual([nobody, office]);
});
