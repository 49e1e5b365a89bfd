/** What becomes of deadlines once there is a decision: the review, appeals, pauses, and the case that ends and begins again. */
import {
  clockOf,
  decided,
  extended,
  meeting,
  missed,
  notMet,
  outcomeWindow,
  paused,
  reopened,
  resumed,
  thresholdWindow,
  toldOf,
  toldOutcome,
  toldThreshold,
} from '../../../test/support/case/clock.js';
import { asked, verified } from '../../../test/support/case/complaints.js';
import { acknowledged, fact, requested, withdrawn } from '../../../test/support/case/facts.js';
import { amended } from '../../../test/support/case/request.js';
import {
  appealDecided,
  caseClosed,
  informationRequested,
  informationSupplied,
  meetingHeld,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import type { CaseFact } from '../facts.js';
import type { SetDeadline } from './set-deadline.js';

const upToDecision = [requested(), acknowledged(), decided(), toldThreshold];
const upToMeeting = [...upToDecision, reviewOpened(), meetingHeld()];
const upToOutcome = [...upToMeeting, reviewConcluded(), toldOutcome];
const outcome: SetDeadline = { name: 'outcome', anchoredOn: '2026-11-05', dueOn: '2026-11-12' };
const again: SetDeadline = { name: 'meeting', anchoredOn: '2026-11-30', dueOn: '2026-12-28' };

describe('a decision', () => {
  test('that is met sets the meeting', () => expect(clockOf(...upToDecision).meeting).toEqual(meeting));
  test('that is not met sets none', () => expect(clockOf(requested(), notMet())).not.toHaveProperty('meeting'));
  test('met after a review was held at discretion sets it anew', () => {
    const discretion = [requested(), notMet(), reviewOpened({ deadlines: [meeting] }), meetingHeld()];
    expect(clockOf(...discretion).meeting).toHaveProperty('doneOn', '2026-11-05');
    expect(clockOf(...discretion, decided({ deadlines: [again] })).meeting).toEqual(again);
  });
});

describe('a review', () => {
  test('at discretion sets the meeting, also where one was held before', () =>
    expect(clockOf(...upToMeeting, reviewOpened({ deadlines: [again] })).meeting).toEqual(again));
  test('meets by holding it, and sets when the outcome is to be told', () =>
    expect(clockOf(...upToMeeting)).toMatchObject({ meeting: { ...meeting, doneOn: '2026-11-05' }, outcome }));
  test('is told with its recommendations, or it is not told', () => {
    expect(clockOf(...upToOutcome).outcome).toEqual({ ...outcome, doneOn: '2026-11-09' });
    const without = toldOf('outcome', { occurredAt: '2026-11-09T09:00:00Z', recommendationsTold: false });
    expect(clockOf(...upToMeeting, reviewConcluded(), without).outcome).toEqual(outcome);
  });
  test('that is concluded waits for no meeting', () =>
    expect(clockOf(...upToDecision, reviewOpened(), reviewConcluded()).meeting).toEqual({
      ...meeting,
      lapsedOn: '2026-11-06',
    }));
});

describe('a question to a body', () => {
  const key = 'information-i1';
  const i1: SetDeadline = { name: 'information', of: 'i1', anchoredOn: '2026-10-16', dueOn: '2026-10-30' };
  const c2: SetDeadline = { name: 'information', of: 'c2', anchoredOn: '2026-10-01', dueOn: '2026-10-15' };

  test('is due by its own key', () => {
    const clock = clockOf(...upToDecision, reviewOpened(), asked('c2'), informationRequested());
    expect(clock).toMatchObject({ [key]: i1, 'information-c2': c2 });
  });
  test.each<[string, CaseFact]>([
    ['supplied', informationSupplied()],
    [
      'refused',
      fact('InformationRefused', {
        occurredAt: '2026-10-20T09:00:00Z',
        request: 'i1',
        body: 'solace',
        ground: 'not-held',
      }),
    ],
  ])('is met when it is %s', (_, answer) =>
    expect(clockOf(...upToDecision, informationRequested(), asked('c2'), answer)).toMatchObject({
      [key]: { ...i1, doneOn: '2026-10-20' },
      'information-c2': c2,
    }),
  );
  test('about a complaint is met by the answer to that one', () => {
    const clock = clockOf(requested(), asked('c2'), asked('c3'), verified('c2'));
    expect(clock['information-c2']).toEqual({ ...c2, doneOn: '2026-10-05' });
    expect(clock['information-c3']).not.toHaveProperty('doneOn');
  });
});

describe('the time to appeal', () => {
  test('begins with the telling, for each of the two by its own key', () =>
    expect(clockOf(...upToOutcome)).toMatchObject({
      'appeal-threshold': thresholdWindow,
      'appeal-outcome': outcomeWindow,
    }));
  test('that runs against what was set aside is over, and runs anew once the applicant is told again', () => {
    const upheld = [...upToOutcome, appealDecided()];
    expect(clockOf(...upheld)['appeal-outcome']).toMatchObject({ lapsedOn: '2026-11-30' });
    expect(clockOf(...upheld)['appeal-threshold']).toEqual(thresholdWindow);
    const anew = { ...outcomeWindow, anchoredOn: '2026-12-14', dueOn: '2027-01-13' };
    const retold = toldOf('outcome', { occurredAt: '2026-12-14T09:00:00Z', deadlines: [anew] });
    expect(clockOf(...upheld, retold)['appeal-outcome']).toEqual(anew);
  });
});

describe('an appeal', () => {
  const decision: SetDeadline = { name: 'threshold-decision', anchoredOn: '2026-11-30', dueOn: '2026-12-21' };
  const aside = appealDecided({ setsAside: 'threshold-decision', deadlines: [decision] });

  test('that is upheld against a review restarts its meeting; nobody waits for the outcome that stood', () =>
    expect(clockOf(...upToMeeting, reviewConcluded(), appealDecided())).toMatchObject({
      meeting: again,
      outcome: { ...outcome, lapsedOn: '2026-11-30' },
    }));
  test('that is upheld against the decision restarts that, told or not', () => {
    const told = clockOf(requested(), notMet(), toldThreshold, aside);
    expect(told['threshold-decision']).toMatchObject(decision);
    expect(told['threshold-decision']).not.toHaveProperty('doneOn');
    expect(told['appeal-threshold']).toMatchObject({ lapsedOn: '2026-11-30' });
    const untold = clockOf(requested(), notMet(), appealDecided({ setsAside: 'threshold-decision', deadlines: [] }));
    expect(untold['threshold-decision']).toMatchObject({ lapsedOn: '2026-11-30' });
  });
  test('that was not upheld ends nothing', () =>
    expect(clockOf(...upToOutcome, appealDecided({ setsAside: undefined, deadlines: [] }))).toEqual(
      clockOf(...upToOutcome),
    ));
  test('sets the day to decide for good: an amended day of the request moves it no more', () => {
    const deadlines = [{ name: 'threshold-decision', anchoredOn: '2026-09-21', dueOn: '2026-10-12' }] as const;
    const day = amended({ requestedOn: '2026-09-21' }, { deadlines });
    expect(clockOf(requested(), notMet(), toldThreshold, aside, day)['threshold-decision']).toMatchObject(decision);
  });
});

describe('a pause', () => {
  test('stops what it names until the clock goes on', () => {
    const stopped = clockOf(...upToDecision, paused(['meeting']));
    expect(stopped.meeting).toMatchObject({ ...meeting, pausedOn: '2026-10-20' });
    expect(stopped['appeal-threshold']).not.toHaveProperty('pausedOn');
    const running = clockOf(
      ...upToDecision,
      paused(['meeting']),
      resumed([{ deadline: 'meeting', dueOn: '2026-11-09' }]),
    );
    expect(running.meeting).toMatchObject({ dueOn: '2026-11-09', moved: true });
    expect(running.meeting?.pausedOn).toBeUndefined();
    expect(running.meeting?.paused).toBeUndefined();
  });
  test.each<[string, CaseFact]>([
    ['what it stopped is done', meetingHeld()],
    ['what it stopped falls away', reviewConcluded()],
    ['the case is closed', caseClosed()],
    ['the request is withdrawn', withdrawn({ occurredAt: '2026-10-22T09:00:00Z' })],
  ])('ends when %s', (_, end) =>
    expect(clockOf(...upToDecision, paused(['meeting']), end).meeting?.pausedOn).toBeUndefined(),
  );
  test('stops nothing that is done', () =>
    expect(clockOf(...upToMeeting, paused(['meeting'])).meeting?.pausedOn).toBeUndefined());
});

describe('a missed day', () => {
  const seen = missed('meeting', '2026-11-06', '2026-11-07');
  const decision = (...facts: readonly CaseFact[]) => clockOf(requested(), ...facts)['threshold-decision'];
  const late = missed('threshold-decision', '2026-10-21', '2026-10-22');
  const amendedTo = (dueOn: string) =>
    amended(
      { localGovernmentArea: 'E07000082' },
      { deadlines: [{ name: 'threshold-decision', anchoredOn: '2026-09-30', dueOn }] },
    );

  test('is on record', () => expect(clockOf(...upToDecision, seen).meeting).toEqual({ ...meeting, missed: true }));
  test('is on record of that day alone: extended, or set anew, it can be missed again', () => {
    const later = clockOf(...upToDecision, seen, extended('meeting', '2026-12-01'));
    expect(later.meeting).toMatchObject({ dueOn: '2026-12-01' });
    expect(later.meeting?.missed).toBeUndefined();
    expect(clockOf(...upToDecision, seen, reviewOpened({ deadlines: [again] })).meeting).toEqual(again);
  });
  test('stays on record where an amendment leaves the day as it was, and not where it moves it', () => {
    expect(decision(late, amendedTo('2026-10-21'))?.missed).toBe(true);
    expect(decision(late, amendedTo('2026-10-28'))?.missed).toBeUndefined();
  });
});

describe('a case that ends', () => {
  test('takes what is open with it, and brings it back with its own new days', () => {
    const closed = clockOf(...upToDecision, asked('c2'), caseClosed());
    expect(closed.meeting).toMatchObject({ ...meeting, lapsedOn: '2026-11-30', withCase: true });
    expect(closed.acknowledgement).not.toHaveProperty('lapsedOn');
    const back = clockOf(...upToDecision, caseClosed(), reopened({ deadlines: [again] }));
    expect(back.meeting).toEqual({ ...again, moved: true });
  });
  test('withdrawn and closed since, it fell away on the first day', () =>
    expect(
      clockOf(...upToDecision, withdrawn({ occurredAt: '2026-10-22T09:00:00Z' }), caseClosed()).meeting,
    ).toMatchObject({ lapsedOn: '2026-10-22', withCase: true }));
  test.each([
    ['given up in writing: it comes back only where that was in error', { waiver: 'a'.repeat(64) }, undefined],
    ['not given up', {}, true],
  ])('the time to appeal, %s', (_, closing, withCase) =>
    expect(clockOf(...upToOutcome, caseClosed(closing))['appeal-outcome']).toEqual({
      ...outcomeWindow,
      lapsedOn: '2026-11-30',
      ...(withCase ? { withCase } : { waived: true }),
    }),
  );
  test('opened again, what was given up and did not come back is over for good', () => {
    const closed = [...upToOutcome, caseClosed({ waiver: 'a'.repeat(64) })];
    expect(clockOf(...closed, reopened({ deadlines: [] }))['appeal-outcome']).toEqual({
      ...outcomeWindow,
      lapsedOn: '2026-11-30',
    });
    const error = reopened({ why: 'closed-in-error', deadlines: [outcomeWindow] });
    expect(clockOf(...closed, error)['appeal-outcome']).toEqual({ ...outcomeWindow, moved: true });
  });
  test('what is told meanwhile does not come back', () => {
    const away = [requested(), notMet(), withdrawn({ occurredAt: '2026-10-12T09:00:00Z' })];
    expect(clockOf(...away)['threshold-decision']?.withCase).toBe(true);
    const clock = clockOf(...away, toldThreshold);
    expect(clock['threshold-decision']).toMatchObject({ lapsedOn: '2026-10-12', withCase: undefined });
    expect(clock.acknowledgement).toMatchObject({ lapsedOn: '2026-10-12', withCase: undefined });
  });
});

test('what was extended no longer follows the day of the request', () => {
  const longer = extended('threshold-decision', '2026-11-30');
  const deadlines = [{ name: 'threshold-decision', anchoredOn: '2026-09-21', dueOn: '2026-10-12' }] as const;
  const day = amended({ requestedOn: '2026-09-21' }, { deadlines });
  expect(clockOf(requested(), longer, day)['threshold-decision']).toMatchObject({
    anchoredOn: '2026-09-30',
    dueOn: '2026-11-30',
  });
});

test('what was sent back and concluded without another meeting is to be told anew, by its own day', () => {
  const deadlines = [{ name: 'outcome', anchoredOn: '2026-12-01', dueOn: '2026-12-08' }] as const;
  const again = reviewConcluded({ occurredOn: '2026-12-01', deadlines } as object);
  expect(clockOf(...upToOutcome, appealDecided(), again).outcome).toEqual(deadlines[0]);
});
