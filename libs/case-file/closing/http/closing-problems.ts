/** What a client is told of each refusal to close a case or open it again. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { ClosingRefusal } from '../rules.js';

export const CLOSING_PROBLEMS: ProblemsOf<Extract<ClosingRefusal, `closing/${string}`>> = {
  'closing/reason-does-not-hold': {
    title: 'The reason does not hold',
    explanation:
      'A case is closed for what is so of it: its review was concluded; the threshold was decided not met and no review is open; the request was withdrawn; no consent came in time; it is linked as a duplicate.',
  },
  'closing/untold': {
    title: 'Not told yet',
    explanation:
      'The applicant is told of the decision (s.104(6)), of the outcome with its recommendations (s.104(8)) and of what became of an appeal before a case is closed, also where they withdrew since.',
  },
  'closing/appeal-open': {
    title: 'An appeal is open',
    explanation:
      'An appeal waits to be admitted or decided: the case stays open until it is, or until it is withdrawn.',
  },
  'closing/appeal-window': {
    title: 'Time to appeal',
    explanation:
      'The applicant may still appeal in time. The case is closed when that time is over, or with the letter in which they waive it (`waiver`).',
  },
  'closing/nothing-to-waive': {
    title: 'Nothing to waive',
    explanation: 'No time to appeal runs on this case. Leave `waiver` out.',
  },
  'closing/waiver-of-another': {
    title: "Somebody else's letter",
    explanation:
      'Only the applicant gives up their time to appeal. The letter is stored as a document about other people or nobody, and would outlive the erasure of the applicant. Store it again with them in `about`.',
  },
  'closing/not-closed': {
    title: 'Not closed',
    explanation: 'Only a case that was closed or withdrawn is opened again.',
  },
  'closing/not-the-reason': {
    title: 'Not the reason',
    explanation:
      'A request that was withdrawn is opened again as `request-resumed`, and nothing else is. Every other case is opened again for new evidence, or because it was closed in error.',
  },
};
