/** Whoever appointed the reviewer then took the case over, or opened a review of it, and their appointee decided all the same. */
import { decidedNow, lodgedAgainstDecision, notMetTold, uphold } from '../support/case/appeal.js';
import { administrator, later, reviewer, reviewerAppointed, reviewOpened } from '../support/case/review.js';
import { aCase } from '../support/case/specification.js';

const appealed = [...notMetTold, lodgedAgainstDecision(), reviewerAppointed()];
const openedBy = (id: string) =>
  reviewOpened({ occurredAt: '2026-11-24T09:00:00Z', route: 'discretion', reasons: 'Fires.', openedBy: id } as object);
const byReviewer = { ...later, actor: reviewer };

it('the appointee of somebody who took a part since decides nothing', () =>
  aCase(...appealed, openedBy(administrator.id))
    .when(uphold, byReviewer)
    .thenRefused('appeal/appointed-by-somebody-involved'));

it('another, appointed by somebody who took none, does', () => {
  const another = reviewerAppointed({
    occurredAt: '2026-11-25T09:00:00Z',
    reviewer: 'ravi@office',
    appointedBy: 'alba@office',
  } as object);
  const { data } = decidedNow({ decidedBy: 'ravi@office', setsAside: 'threshold-decision' });
  const deadlines = [{ name: 'threshold-decision' as const, anchoredOn: '2026-12-01', dueOn: '2026-12-22' }];
  return aCase(...appealed, openedBy(administrator.id), another)
    .when(uphold, { ...later, actor: { ...reviewer, id: 'ravi@office' } })
    .thenRecorded({ type: 'AppealDecided', data: { ...data, deadlines } });
});
