import { asked, notFound, verified } from '../../../test/support/case/complaints.js';
import { cited, constabulary, council, fact, requested, withdrawn } from '../../../test/support/case/facts.js';
import { foldedBy } from '../../../test/support/projected.js';
import type { CaseFact } from '../facts.js';
import { agencyTasks } from './agency-tasks.js';

const CASE = 'dddddddd-0000-4000-8000-000000000001';
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
