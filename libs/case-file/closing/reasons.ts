/** Which reasons to close a case hold of it. */
import { dayOfHappening, type Happened } from '../../calendar/happened.js';
import type { CaseFile } from '../case-state.js';
import { mayApply } from '../consent/standing.js';
import type { ClosingReason } from './facts.js';

/** A review that is open goes on, whatever was decided: some areas hold one at their discretion. */
const noReviewIsOpen = ({ review }: CaseFile): boolean =>
  review.current === undefined || review.current.concluded !== undefined;

/** What an appeal set aside is decided once more, and a threshold decided met since is owed a review of its own: the one before ends neither. */
const reviewIsTheEnd = ({ review: { current }, threshold }: CaseFile): boolean =>
  current?.concluded !== undefined && !current.followedByMet && threshold.decided !== undefined;

/** Whether a reason holds of a case as it stands, whenever it is closed; of consents the moment decides too. */
export const reasonHolds = (why: ClosingReason, file: CaseFile): boolean => {
  switch (why) {
    case 'review-concluded':
      return reviewIsTheEnd(file);
    case 'threshold-not-met':
      return file.threshold.decided?.outcome === 'not-met' && noReviewIsOpen(file);
    case 'withdrawn':
      return file.request.withdrawn !== undefined;
    case 'consent-not-given':
      return file.clock.consent !== undefined;
    case 'duplicate':
      return Object.values(file.request.links).includes('duplicate');
  }
};

/** No victim's consent to apply stood at that moment, and the last day for it had passed. While the clock stands still, no day passes. */
export const consentNeverCame = (file: CaseFile, at: Happened): boolean => {
  const { consent } = file.clock;
  return (
    consent !== undefined && consent.pausedOn === undefined && consent.dueOn < dayOfHappening(at) && !mayApply(file, at)
  );
};
