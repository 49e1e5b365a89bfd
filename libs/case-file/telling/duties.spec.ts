/** What the applicant is owed word of: which facts owe it, which give it, and what nobody is owed any more. */
import {
  decided,
  extended,
  missed,
  notMet,
  paused,
  reopened,
  resumed,
  toldOf,
  toldOutcome,
  toldThreshold,
} from '../../../test/support/case/clock.js';
import { acknowledged, fact, people, requested, withdrawn } from '../../../test/support/case/facts.js';
import {
  appealDecided,
  appealLodged,
  caseClosed,
  meetingArranged,
  meetingHeld,
  recommendationMade,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import { personal } from '../../decider/personal.js';
import type { CaseFact } from '../facts.js';
import type { ToldOf } from './facts.js';

const owed = (...facts: readonly CaseFact[]): readonly ToldOf[] =>
  fileOf(requested(), ...facts).telling.owed.map(({ of }) => of);

const upheld = appealDecided();
const dismissed = appealDecided({ outcome: 'properly-reviewed', setsAside: undefined, deadlines: [] });
const notAdmitted = fact('AppealNotAdmitted', {
  occurredAt: '2026-11-25T09:00:00Z',
  appeal: 'p1',
  reasons: 'Too late.',
  decidedBy: 'dan@office',
});
const review = [reviewOpened(), meetingArranged(), meetingHeld(), recommendationMade(), reviewConcluded()] as const;
const reviewed = [decided(), toldThreshold, ...review] as const;

describe('word is owed', () => {
  test.each<[ToldOf, CaseFact]>([
    ['threshold', decided()],
    ['threshold', notMet()],
    ['outcome', reviewConcluded()],
    ['appeal', notAdmitted],
    ['appeal', dismissed],
    ['appeal', upheld],
    ['delay', paused(['threshold-decision'])],
    ['delay', extended('threshold-decision', '2026-11-30')],
    ['closure', caseClosed()],
  ])('of the %s: %#', (of, it) => expect(owed(it)).toEqual([of]));

  test.each<[CaseFact]>([
    [acknowledged()],
    [reviewOpened()],
    [meetingArranged()],
    [meetingHeld()],
    [recommendationMade()],
    [appealLodged()],
    [resumed([])],
    [missed('threshold-decision', '2026-10-21', '2026-10-22')],
    [withdrawn()],
    [reopened()],
  ])('of nothing else: %#', (it) => expect(owed(it)).toEqual([]));

  describe('of a meeting', () => {
    const arranged = [requested(), decided(), toldThreshold, reviewOpened(), meetingArranged()];
    const told = (recipient: 'applicant' | 'victim' = 'applicant') =>
      fact('ApplicantInformed', { occurredOn: '2026-10-20', of: 'meeting', to: people.rosa, recipient, how: 'phone' });
    const otherDay = fact('MeetingRearranged', {
      occurredOn: '2026-10-21',
      meetingOn: '2026-11-06',
      mode: 'online',
      reason: personal('Illness.', []),
    });
    const owedAfter = (...facts: readonly CaseFact[]) => fileOf(...arranged, ...facts).telling.owed.map(({ of }) => of);
    test('that was moved, by whom the first day was told to', () =>
      expect(owedAfter(told(), otherDay)).toEqual(['meeting']));
    test('not where they were told of none', () => expect(owedAfter(otherDay)).toEqual([]));
    test('nor where only a victim was', () => expect(owedAfter(told('victim'), otherDay)).toEqual([]));
    test('nor where they were told of something else', () =>
      expect(owedAfter(fact('ApplicantInformed', { ...told().data, of: 'delay' }), otherDay)).toEqual([]));
    test('no longer once it was held', () => expect(owedAfter(told(), otherDay, meetingHeld())).toEqual([]));
  });

  test('since it happened', () =>
    expect(fileOf(requested(), decided()).telling.owed).toEqual([
      { of: 'threshold', since: { occurredAt: '2026-10-09T10:00:00Z' } },
    ]));

  test('of each once, since the last of its kind', () =>
    expect(
      fileOf(
        requested(),
        paused(['acknowledgement']),
        notMet(),
        extended('threshold-decision', '2026-11-30', { occurredAt: '2026-10-25T09:00:00Z' }),
      ).telling.owed,
    ).toEqual([
      { of: 'threshold', since: { occurredAt: '2026-10-09T10:00:00Z' } },
      { of: 'delay', since: { occurredAt: '2026-10-25T09:00:00Z' } },
    ]));
});

describe('word is given', () => {
  test.each<[string, readonly CaseFact[], readonly ToldOf[]]>([
    ['of that alone which it is of', [...reviewed, toldOf('delay')], ['outcome']],
    ['with the recommendations', [...reviewed, toldOutcome], []],
    [
      'where nothing is said of recommendations',
      [...reviewed, toldOf('outcome', { occurredAt: '2026-11-09T09:00:00Z' })],
      [],
    ],
    [
      'not while they are left out',
      [...reviewed, toldOf('outcome', { occurredAt: '2026-11-09T09:00:00Z', recommendationsTold: false })],
      ['outcome'],
    ],
    [
      'not before it happened',
      [paused(['threshold-decision']), toldOf('delay', { occurredAt: '2026-10-20T08:59:59Z' })],
      ['delay'],
    ],
    [
      'at the moment it happened',
      [paused(['threshold-decision']), toldOf('delay', { occurredAt: '2026-10-20T09:00:00Z' })],
      [],
    ],
    [
      'not by telling a victim',
      [caseClosed(), toldOf('closure', { occurredAt: '2026-12-01T09:00:00Z', recipient: 'victim' })],
      ['closure'],
    ],
  ])('%s', (_, facts, expected) => expect(owed(...facts)).toEqual(expected));
});

describe('nobody is owed word', () => {
  test.each<[string, readonly CaseFact[], readonly ToldOf[]]>([
    ['of a conclusion that was set aside, but of the appeal', [...reviewed, upheld], ['appeal']],
    [
      'of a decision that was set aside, but of the appeal',
      [notMet(), appealDecided({ setsAside: 'threshold-decision' })],
      ['appeal'],
    ],
    ['of one only because of an appeal against the other', [decided(), ...review, upheld], ['threshold', 'appeal']],
    ['of less because of an appeal that was not upheld', [...reviewed, dismissed], ['outcome', 'appeal']],
    ['of a closure that was undone', [caseClosed(), reopened()], []],
    ['of less than before because a case was opened again', [notMet(), caseClosed(), reopened()], ['threshold']],
    ['of less because of a withdrawal', [notMet(), withdrawn()], ['threshold']],
  ])('%s', (_, facts, expected) => expect(owed(...facts)).toEqual(expected));
});
