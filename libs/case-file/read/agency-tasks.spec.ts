import {
  actionAbandoned,
  actionCompleted,
  actionProgressed,
  informationRefused,
  recommendationAccepted,
  recommendationDeclined,
  reminderSent,
} from '../../../test/support/case/actions.js';
import { asked, notFound, verified } from '../../../test/support/case/complaints.js';
import { caseReopened, clockPaused, deadlineExtended, everyFact } from '../../../test/support/case/every-fact.js';
import { cited, constabulary, council, fact, requested, withdrawn } from '../../../test/support/case/facts.js';
import {
  actionAgreed,
  caseClosed,
  informationRequested,
  informationSupplied,
  recommendationMade,
  recommendationSent,
} from '../../../test/support/case/review.js';
import { foldedBy } from '../../../test/support/projected.js';
import type { CaseFact } from '../facts.js';
import { agencyTasks } from './agency-tasks.js';

const CASE = 'dddddddd-0000-4000-8000-000000000001';
const reviewed = [informationRequested(), recommendationMade(), recommendationSent(), actionAgreed()];
const tasksAfter = (...facts: readonly CaseFact[]) => foldedBy(agencyTasks, `case-${CASE}`, facts).rows.tasks;
const refsAfter = (...facts: readonly CaseFact[]) => tasksAfter(...facts)?.map(({ ref }) => ref);

describe('the tasks of a body', () => {
  it('have a row for each complaint it is asked to verify', () => {
    expect(tasksAfter(requested(), asked('c1'))).toEqual([
      {
        body: constabulary,
        kind: 'verification',
        case_id: CASE,
        reference: 'ACR-7K3Q-9XFA',
        area: 'gloucestershire',
        ref: 'c1',
        agency_reference: 'GC/71/26',
        complained_on: '2026-07-02',
        asked_on: '2026-10-01',
        due_on: '2026-10-15',
        paused_on: null,
        sort_key: `2026-10-15 ${CASE} c0001`,
      },
    ]);
    expect(tasksAfter(requested(), asked('c1'), asked('c2'))).toMatchObject([
      { body: constabulary },
      { body: council },
    ]);
  });

  it('are done once it answered, found or not', () => {
    const all = [requested(), asked('c1'), asked('c2'), asked('c3')];
    expect(refsAfter(...all, verified('c1'), notFound('c2'))).toEqual(['c3']);
    expect(refsAfter(...all, notFound('c2'), verified('c2'))).toEqual(['c1', 'c3']);
  });

  it('lapse when the request is withdrawn', () => {
    expect(refsAfter(requested(), asked('c1'), withdrawn())).toEqual([]);
  });

  it('are to answer what it is asked, to say whether it follows a recommendation, to do what was agreed', () => {
    expect(tasksAfter(requested(), ...reviewed)).toMatchObject([
      { kind: 'information', ref: 'i1', body: council, asked_on: '2026-10-16', due_on: '2026-10-30' },
      { kind: 'recommendation-response', ref: 'r1', body: council, asked_on: '2026-11-09', due_on: '2026-12-15' },
      { kind: 'action', ref: 'x1', body: council, asked_on: '2026-11-10', due_on: '2026-12-15' },
    ]);
    const [task] = tasksAfter(requested(), informationRequested()) ?? [];
    expect([task?.agency_reference, task?.complained_on]).toEqual([null, null]);
  });

  it('have no day where a recommendation names none, and come last then', () => {
    const [task] = tasksAfter(requested(), recommendationMade({ byWhen: undefined }), recommendationSent()) ?? [];
    expect(task).toMatchObject({ due_on: null, sort_key: `9999-99-99 ${CASE} r0001` });
    expect(refsAfter(requested(), recommendationMade())).toEqual([]);
  });

  it.each<[string, CaseFact, readonly string[]]>([
    ['information is supplied', informationSupplied(), ['r1', 'x1']],
    ['information is refused', informationRefused(), ['r1', 'x1']],
    ['a recommendation is accepted', recommendationAccepted(), ['i1', 'x1']],
    ['a recommendation is declined', recommendationDeclined(), ['i1', 'x1']],
    ['an action is completed', actionCompleted(), ['i1', 'r1']],
    ['an action is abandoned', actionAbandoned(), ['i1', 'r1']],
    ['an action goes on', actionProgressed(), ['i1', 'r1', 'x1']],
    ['it is reminded', reminderSent(), ['i1', 'r1', 'x1']],
    ['the case is closed: what came of the review is done all the same', caseClosed(), ['r1', 'x1']],
    ['the request is withdrawn: nothing more of it is recorded', withdrawn(), []],
  ])('are done, or not, when %s', (_what, fact, left) => {
    expect(refsAfter(requested(), ...reviewed, fact)).toEqual(left);
  });

  it('come back with the case', () => {
    for (const end of [caseClosed(), withdrawn()]) {
      const tasks = tasksAfter(requested(), asked('c1'), ...reviewed, end, caseReopened());
      expect(tasks?.map(({ ref }) => ref)).toEqual(['c1', 'i1', 'r1', 'x1']);
    }
  });

  it('are due when the clock says, and stand still with it', () => {
    const extended = deadlineExtended({ deadline: 'information-c1', before: '2026-10-15', dueOn: '2026-10-20' });
    expect(tasksAfter(requested(), asked('c1'), extended)).toMatchObject([
      { due_on: '2026-10-20', paused_on: null, sort_key: `2026-10-20 ${CASE} c0001` },
    ]);
    const paused = clockPaused(['information-i1'], { occurredAt: '2026-10-19T09:00:00Z' });
    expect(tasksAfter(requested(), informationRequested(), paused)).toMatchObject([
      { due_on: '2026-10-30', paused_on: '2026-10-19' },
    ]);
  });

  it('hold no text about anybody, sealed or not', () => {
    const folded = foldedBy(agencyTasks, `case-${CASE}`, Object.values(everyFact));
    expect(JSON.stringify(folded)).not.toMatch(/clear|sealed/);
  });

  it('come in the order in which the complaints were cited, though c10 is written before c2', () => {
    const complaint = { ...cited[2], ref: 'c10', agencyReference: undefined } as (typeof cited)[number];
    const more = fact('ComplaintCited', { occurredAt: '2026-10-01T09:00:00Z', complaint });
    const keys = tasksAfter(requested(), more, asked('c10'), asked('c3'))
      ?.map((row) => String(row.sort_key))
      .sort();
    expect(keys?.map((key) => key.slice(-5))).toEqual(['c0003', 'c0010']);
  });

  it('are none of what is asked of a complaint nobody cited, or of a stream without its beginning', () => {
    expect(tasksAfter(requested(), asked('c9'))).toEqual([]);
    expect(tasksAfter(asked('c1'))).toEqual([]);
  });
});
