import { acknowledged, fact, people, requested, withdrawn } from '../../../test/support/case/facts.js';
import { amended, consented, decidedMet } from '../../../test/support/case/request.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import type { CaseFact } from '../facts.js';
import { type ClockState, evolveClock } from './clock-state.js';
import { setDeadlines } from './set-deadline.js';

const clockOf = (...facts: readonly CaseFact[]): ClockState => facts.reduce(evolveClock, {});

const acknowledgement = { name: 'acknowledgement', anchoredOn: '2026-09-30', dueOn: '2026-10-07' } as const;
const decision = { name: 'threshold-decision', anchoredOn: '2026-09-30', dueOn: '2026-10-21' } as const;
const consent = { name: 'consent', anchoredOn: '2026-10-01', dueOn: '2026-10-15' } as const;
const consentAsked = acknowledged({ deadlines: [consent] });
const told = (
  of: 'threshold' | 'acknowledgement',
  recipient: 'applicant' | 'victim' = 'applicant',
  on = '2026-10-20',
) => fact('ApplicantInformed', { occurredOn: on, of, to: people.rosa, recipient, how: 'letter' });

describe('a procedure sets', () => {
  test('the deadlines that are asked for, where it counts them from that anchor', () => {
    const names = ['acknowledgement', 'threshold-decision', 'meeting'] as const;
    expect(setDeadlines(gloucestershire, 'request-received', '2026-09-30', names)).toEqual([acknowledgement, decision]);
  });

  test('working days over a bank holiday', () =>
    expect(setDeadlines(gloucestershire, 'asked-for', '2026-12-18', ['consent'])).toEqual([
      { name: 'consent', anchoredOn: '2026-12-18', dueOn: '2027-01-06' },
    ]));

  test('none that it does not have', () => {
    const deadlines = gloucestershire.deadlines.filter(({ name }) => name !== 'acknowledgement');
    const names = ['acknowledgement', 'threshold-decision'] as const;
    expect(setDeadlines({ deadlines }, 'request-received', '2026-09-30', names)).toEqual([decision]);
  });
});

test('a request sets two', () =>
  expect(clockOf(requested())).toEqual({ acknowledgement, 'threshold-decision': decision }));

test('acknowledging meets one and may set another', () =>
  expect(clockOf(requested(), consentAsked)).toEqual({
    acknowledgement: { ...acknowledgement, doneOn: '2026-10-01' },
    'threshold-decision': decision,
    consent,
  }));

describe('consent', () => {
  const clock = (given: CaseFact) => clockOf(requested(), consentAsked, given).consent;
  test('to apply meets it, on the London day of that', () =>
    expect(clock(consented({ occurredAt: '2026-10-04T23:30:00Z' }))).toEqual({ ...consent, doneOn: '2026-10-05' }));
  test('to share alone does not', () => expect(clock(consented({ scope: ['share'] }))).toEqual(consent));
  test('that nobody asked for meets nothing', () =>
    expect(clockOf(requested(), consented())).toEqual(clockOf(requested())));
});

describe('the decision', () => {
  test('is in time once the applicant is told of it', () =>
    expect(clockOf(requested(), decidedMet(), told('threshold'))['threshold-decision']).toEqual({
      ...decision,
      doneOn: '2026-10-20',
    }));
  test('once told, nobody waits for an acknowledgement or a consent any more', () => {
    const { acknowledgement } = clockOf(requested(), decidedMet(), told('threshold'));
    expect(acknowledgement).toMatchObject({ lapsedOn: '2026-10-20' });
    const asked = clockOf(requested(), consentAsked, decidedMet(), told('threshold'));
    expect(asked.consent).toMatchObject({ lapsedOn: '2026-10-20' });
    expect(clockOf(requested(), acknowledged(), decidedMet(), told('threshold')).acknowledgement).not.toHaveProperty(
      'lapsedOn',
    );
  });
  test('is not while it is only made, nor by telling of something else', () =>
    expect(clockOf(requested(), decidedMet(), told('acknowledgement'))['threshold-decision']).toEqual(decision));
  test('is not while only a victim is told, who did not apply', () =>
    expect(clockOf(requested(), decidedMet(), told('threshold', 'victim'))['threshold-decision']).toEqual(decision));
  test('is told of in time by the first telling', () => {
    const again = told('threshold', 'applicant', '2026-11-20');
    expect(clockOf(requested(), told('threshold'), again)['threshold-decision']?.doneOn).toBe('2026-10-20');
  });
});

test('a withdrawal ends what is open, and leaves what was met', () =>
  expect(clockOf(requested(), acknowledged(), withdrawn())).toEqual({
    acknowledgement: { ...acknowledgement, doneOn: '2026-10-01' },
    'threshold-decision': { ...decision, lapsedOn: '2026-10-05', withCase: true },
  }));

test('what happens after a withdrawal meets nothing', () =>
  expect(clockOf(requested(), withdrawn(), told('threshold'))['threshold-decision']).toEqual({
    ...decision,
    lapsedOn: '2026-10-05',
  }));

test('an amended day moves what is due, not what was done', () => {
  const moved = [
    { name: 'acknowledgement', anchoredOn: '2026-09-21', dueOn: '2026-09-28' },
    { name: 'threshold-decision', anchoredOn: '2026-09-21', dueOn: '2026-10-12' },
  ] as const;
  expect(clockOf(requested(), consentAsked, amended({ requestedOn: '2026-09-21' }, { deadlines: moved }))).toEqual({
    acknowledgement: { ...moved[0], doneOn: '2026-10-01' },
    'threshold-decision': moved[1],
    consent,
  });
});

test('an amendment of something else moves nothing', () =>
  expect(clockOf(requested(), amended({ ongoing: 'no' }))).toEqual(clockOf(requested())));
