import { acknowledged, fact, people, requested, withdrawn } from '../../../test/support/case/facts.js';
import { caseClosed } from '../../../test/support/case/review.js';
import { foldedBy } from '../../../test/support/projected.js';
import { personal } from '../../decider/personal.js';
import type { CaseFact } from '../facts.js';
import { dueDeadlines } from './due-deadlines.js';

const CASE = 'dddddddd-0000-4000-8000-000000000001';
const watched = (...facts: readonly CaseFact[]) =>
  foldedBy(dueDeadlines, `case-${CASE}`, facts).rows.deadlines?.map(({ key, due_on }) => `${key} ${due_on}`);

const reason = personal('The hall was flooded.', [people.rosa]);
const missed = fact('DeadlineMissed', {
  occurredAt: '2026-10-22T00:05:00Z',
  deadline: 'threshold-decision',
  dueOn: '2026-10-21',
});
const paused = fact('ClockPaused', { occurredOn: '2026-10-10', deadlines: ['threshold-decision'], reason });
const told = fact('ApplicantInformed', {
  occurredOn: '2026-10-20',
  of: 'threshold',
  to: people.rosa,
  recipient: 'applicant',
  how: 'letter',
  deadlines: [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-10-20', dueOn: '2026-11-17' }],
});

describe('the deadlines the clock watches', () => {
  it('are the open ones, a row each', () => {
    expect(foldedBy(dueDeadlines, `case-${CASE}`, [requested()]).rows.deadlines).toEqual([
      { case_id: CASE, key: 'acknowledgement', name: 'acknowledgement', due_on: '2026-10-07' },
      { case_id: CASE, key: 'threshold-decision', name: 'threshold-decision', due_on: '2026-10-21' },
    ]);
  });

  it.each<[string, readonly CaseFact[], readonly string[]]>([
    ['not one that was done', [acknowledged()], ['threshold-decision 2026-10-21']],
    ['not one that stands on record as missed', [acknowledged(), missed], []],
    ['not one for which the clock stands still', [acknowledged(), paused], []],
    ['not the window to appeal, by whose end nobody owes anything', [told], []],
    ['none of a request that was withdrawn', [withdrawn()], []],
    ['none of a closed case', [caseClosed()], []],
    [
      'one that was missed and then moved, by its new day',
      [
        acknowledged(),
        missed,
        fact('DeadlineExtended', {
          occurredOn: '2026-10-23',
          deadline: 'threshold-decision',
          before: '2026-10-21',
          dueOn: '2026-11-02',
          reason,
        }),
      ],
      ['threshold-decision 2026-11-02'],
    ],
    [
      'one whose clock goes on, by its new day',
      [
        acknowledged(),
        paused,
        fact('ClockResumed', {
          occurredOn: '2026-10-15',
          daysPaused: 5,
          moved: [{ deadline: 'threshold-decision', dueOn: '2026-10-26' }],
          reason,
        }),
      ],
      ['threshold-decision 2026-10-26'],
    ],
  ])('%s', (_which, facts, rows) => expect(watched(requested(), ...facts)).toEqual(rows));

  it('a stream that begins with something else has none', () => expect(watched(missed, acknowledged())).toEqual([]));
});
