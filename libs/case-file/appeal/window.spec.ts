/** When an appeal is late: by the window that opened when the applicant was told of this very decision. */
import {
  decidedAfresh,
  decidedNow,
  lodge,
  lodgedAgainstDecision,
  notMet,
  notMetTold,
  reviewed,
  reviewedTold,
  toldOfDecision,
  toldOfOutcome,
} from '../../../test/support/case/appeal.js';
import { fact, known, people } from '../../../test/support/case/facts.js';
import { caseClosed, later } from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import { isRefusal } from '../../decider/decider.js';
import { personal } from '../../decider/personal.js';
import { caseDecider } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { LodgeAppeal } from './commands.js';
import type { AppealLodged, LodgedGround } from './facts.js';

/** What is recorded of lateness, and whether the case opens again. */
const lodging = (
  facts: readonly CaseFact[],
  happened: LodgeAppeal['happened'],
  ground: LodgedGround = 'threshold-refused',
) => {
  const answer = caseDecider.decide({ command: { ...lodge, ground, happened }, known }, fileOf(...facts), later);
  if (isRefusal(answer)) throw new Error(answer.refused);
  const { late, windowEndedOn } = (answer[0] as AppealLodged).data;
  return { late, windowEndedOn, recorded: answer.map(({ type }) => type) };
};
const inTime = (windowEndedOn?: string) => ({ late: false, windowEndedOn, recorded: ['AppealLodged'] });
const tooLate = (windowEndedOn: string) => ({ late: true, windowEndedOn, recorded: ['AppealLodged'] });

test.each<[string, LodgeAppeal['happened'], object]>([
  ['on the day the applicant was told', { occurredOn: '2026-10-13' }, inTime('2026-11-10')],
  ['before they were told, but after it was decided', { occurredOn: '2026-10-12' }, inTime('2026-11-10')],
  ['on the last day', { occurredOn: '2026-11-10' }, inTime('2026-11-10')],
  ['in the last minute of it in London', { occurredAt: '2026-11-10T23:59:59Z' }, inTime('2026-11-10')],
  ['in the first of the next', { occurredAt: '2026-11-11T00:00:00Z' }, tooLate('2026-11-10')],
  ['now', undefined, tooLate('2026-11-10')],
])('%s', (_, happened, expected) => expect(lodging(notMetTold, happened)).toEqual(expected));

test('nobody is late who was not told', () => {
  expect(lodging(notMet, undefined)).toEqual(inTime());
  expect(lodging([...notMet, toldOfDecision({ deadlines: undefined })], undefined)).toEqual(inTime());
});

test('the window is that of what is appealed against', () => {
  const early = toldOfOutcome({
    deadlines: [{ name: 'appeal', of: 'outcome', anchoredOn: '2026-11-09', dueOn: '2026-11-20' }],
  });
  expect(lodging([...reviewed, early], undefined, 'manner-of-review')).toEqual(tooLate('2026-11-20'));
  expect(lodging(reviewed, undefined, 'manner-of-review')).toEqual(inTime());
  expect(lodging(reviewedTold, undefined, 'manner-of-review')).toEqual(inTime('2026-12-07'));
  expect(lodging(reviewedTold, undefined, 'application-handling')).toEqual(tooLate('2026-11-10'));
});

test('a window that was extended ends when it ends now', () => {
  const extended = fact('DeadlineExtended', {
    occurredAt: '2026-11-09T09:00:00Z',
    deadline: 'appeal-threshold',
    before: '2026-11-10',
    dueOn: '2026-12-01',
    reason: personal('Their solicitor is ill.'),
  });
  expect(lodging([...notMetTold, extended], undefined)).toEqual(inTime('2026-12-01'));
});

describe('after an appeal the time for the decision made afresh is its own', () => {
  const again = [
    ...notMetTold,
    lodgedAgainstDecision(),
    decidedNow({ occurredAt: '2026-11-16T09:00:00Z', setsAside: 'threshold-decision' } as object),
    decidedAfresh({ occurredAt: '2026-11-17T09:00:00Z' }),
  ];
  const toldAgain = (dueOn: string) =>
    toldOfDecision({
      occurredAt: '2026-11-18T09:00:00Z',
      deadlines: [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-11-18', dueOn }],
    });
  test('not told yet', () => expect(lodging(again, undefined, 'application-handling')).toEqual(inTime()));
  test('told', () => {
    const on = (dueOn: string) => lodging([...again, toldAgain(dueOn)], undefined, 'application-handling');
    expect(on('2026-12-16')).toEqual(inTime('2026-12-16'));
    expect(on('2026-11-30')).toEqual(tooLate('2026-11-30'));
  });
});

describe('what is left of it can be given up in writing, which closes the case', () => {
  const waiver = 'a'.repeat(64);
  const closed = (happened: object = {}) =>
    caseClosed({ occurredAt: '2026-11-02T12:00:00Z', why: 'threshold-not-met', waiver, ...happened } as object);
  const waived = [...notMetTold, closed()];
  test('whoever appeals after all is late, though the last day has not come: it ended that day', () => {
    expect(lodging(waived, { occurredAt: '2026-11-02T12:00:00Z' })).toEqual(tooLate('2026-11-02'));
    expect(lodging(waived, { occurredOn: '2026-11-05' })).toEqual(tooLate('2026-11-02'));
  });
  test('what was over before it was given up ended when it was over', () =>
    expect(lodging([...notMetTold, closed({ occurredAt: '2026-11-20T12:00:00Z' })], undefined)).toEqual(
      tooLate('2026-11-10'),
    ));
  test('what had been lodged by then was lodged in time, and opens the case again', () =>
    expect(lodging(waived, { occurredAt: '2026-11-02T11:59:59Z' })).toEqual({
      late: false,
      windowEndedOn: '2026-11-02',
      recorded: ['AppealLodged', 'CaseReopened'],
    }));
  test('it opens again when it was closed, though it had been lodged by then', () =>
    aCase(...waived)
      .when({ ...lodge, ground: 'threshold-refused', happened: { occurredOn: '2026-10-30' } }, later)
      .thenRecorded(
        lodgedAgainstDecision({
          occurredOn: '2026-10-30',
          windowEndedOn: '2026-11-02',
          text: personal(lodge.text as string, [people.rosa]),
        } as object),
        { type: 'CaseReopened', data: { occurredAt: '2026-11-02T12:00:00Z', why: 'appeal', deadlines: [] } },
      ));
  test('there is nothing to give up before the applicant was told', () =>
    expect(lodging([...notMet, closed()], undefined)).toMatchObject({ late: false }));
  test('without a waiver it is in time until the last day', () =>
    expect(lodging([...notMetTold, closed({ waiver: undefined })], { occurredOn: '2026-11-10' })).toMatchObject({
      late: false,
    }));
  test('a case that was opened again is no more closed, but the waiver holds', () => {
    const reopened = fact('CaseReopened', {
      occurredAt: '2026-11-03T09:00:00Z',
      why: 'new-evidence',
      deadlines: [],
    });
    expect(lodging([...waived, reopened], { occurredOn: '2026-11-04' })).toEqual(tooLate('2026-11-02'));
  });
  test('it goes with a closure that was in error', () => {
    const reopened = fact('CaseReopened', {
      occurredAt: '2026-11-03T09:00:00Z',
      why: 'closed-in-error',
      deadlines: [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-10-13', dueOn: '2026-11-10' }],
    });
    expect(lodging([...waived, reopened], { occurredOn: '2026-11-04' })).toEqual(inTime('2026-11-10'));
  });
  test('a waiver is of what had been decided by then', () => {
    const appealed = [
      lodgedAgainstDecision({ occurredAt: '2026-11-03T09:00:00Z', late: true }),
      fact('CaseReopened', { occurredAt: '2026-11-04T09:00:00Z', why: 'appeal', deadlines: [] }),
      decidedNow({ occurredAt: '2026-11-05T09:00:00Z', setsAside: 'threshold-decision' } as object),
      decidedAfresh({ occurredAt: '2026-11-06T09:00:00Z' }),
      toldOfDecision({
        occurredAt: '2026-11-06T10:00:00Z',
        deadlines: [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-11-06', dueOn: '2026-12-04' }],
      }),
    ];
    expect(lodging([...waived, ...appealed], undefined, 'application-handling')).toEqual(inTime('2026-12-04'));
  });
});
