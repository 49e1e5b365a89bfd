/** An appeal upheld was got round by closing: the review held before it was the reason, though the threshold was to be decided once more. */
import {
  decidedAfresh,
  lodgedAgainstDecision,
  notMetTold,
  toldOfDecision,
  toldOfOutcome,
} from '../support/case/appeal.js';
import { fact, people } from '../support/case/facts.js';
import { appealDecided, later, reviewerAppointed, wholeReview } from '../support/case/review.js';
import { aCase } from '../support/case/specification.js';

const told = fact('ApplicantInformed', {
  occurredAt: '2026-11-30T10:00:00Z',
  of: 'appeal',
  to: people.rosa,
  recipient: 'applicant',
  how: 'letter',
});
/** Not met, reviewed at discretion all the same and told; then the appeal against *not met* was upheld. */
const setAside = [
  ...notMetTold,
  ...wholeReview,
  toldOfOutcome(),
  lodgedAgainstDecision(),
  reviewerAppointed(),
  appealDecided({ setsAside: 'threshold-decision', deadlines: [] }),
  told,
] as const;
const close = { type: 'CloseCase', why: 'review-concluded' } as const;
const afterTheWindows = { ...later, now: '2027-03-01T09:00:00.000Z' };

describe('a review that was concluded', () => {
  it('closes no case on which the threshold is to be decided once more', () =>
    aCase(...setAside)
      .when(close, afterTheWindows)
      .thenRefused('closing/reason-does-not-hold'));

  it('closes none either where it was decided met since: that is owed a review of its own', () => {
    const { data } = decidedAfresh({ occurredAt: '2026-11-30T11:00:00Z' });
    const met = { type: 'ThresholdDecided', data: { ...data, outcome: 'met' } } as const;
    return aCase(...setAside, met, toldOfDecision({ occurredAt: '2026-11-30T12:00:00Z' }))
      .when(close, afterTheWindows)
      .thenRefused('closing/reason-does-not-hold');
  });

  it('closes it once the decision stands again', () => {
    const again = decidedAfresh({ occurredAt: '2026-11-30T11:00:00Z' });
    return aCase(...setAside, again, toldOfDecision({ occurredAt: '2026-11-30T12:00:00Z' }))
      .when(close, afterTheWindows)
      .thenRecorded(
        fact('CaseClosed', { occurredAt: afterTheWindows.now, why: 'review-concluded', closedBy: 'cora@office' }),
      );
  });
});
