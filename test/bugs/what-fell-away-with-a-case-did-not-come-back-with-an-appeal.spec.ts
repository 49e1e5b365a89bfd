/** A body that had been asked owed no answer any more once the case was closed and an appeal had opened it again. */
import { admitted, colleague, lodgedAgainstDecision, notMetTold } from '../support/case/appeal.js';
import { asked } from '../support/case/complaints.js';
import { caseClosed, later } from '../support/case/review.js';
import { aCase } from '../support/case/specification.js';

it('an answer that is awaited is due again, counted from the day the case is open', () => {
  const [first, ...rest] = notMetTold;
  const closed = caseClosed({ occurredAt: '2026-11-12T09:00:00Z', why: 'threshold-not-met' } as object);
  const late = lodgedAgainstDecision({ occurredAt: '2026-11-20T09:00:00Z', late: true } as object);
  const { data } = admitted;
  return aCase(first, asked('c1'), ...rest, closed, late)
    .when(
      { type: 'AdmitAppeal', appeal: 'p1', reasons: data.reasons, happened: { occurredOn: '2026-11-23' } },
      { ...later, actor: colleague },
    )
    .thenRecorded(
      {
        type: 'AppealAdmitted',
        data: { occurredOn: '2026-11-23', appeal: 'p1', reasons: data.reasons, decidedBy: colleague.id },
      },
      {
        type: 'CaseReopened',
        data: {
          occurredOn: '2026-11-23',
          why: 'appeal',
          deadlines: [
            { name: 'information', of: 'c1', anchoredOn: '2026-11-23', dueOn: '2026-12-07' },
            { name: 'appeal', of: 'threshold', anchoredOn: '2026-10-13', dueOn: '2026-11-10' },
          ],
        },
      },
    );
});
