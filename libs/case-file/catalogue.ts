import type { CaseFact } from './facts.js';

/** Every fact of a case's stream with the version of its schema that is written today. */
export const catalogue = {
  ReviewRequested: { version: 1 },
  RequestAcknowledged: { version: 1 },
  RequestAmended: { version: 1 },
  RequestPassedToBody: { version: 1 },
  OngoingFound: { version: 1 },
  RiskAssessed: { version: 1 },
  RequestsLinked: { version: 1 },
  RequestWithdrawn: { version: 1 },
  ComplaintCited: { version: 1 },
  VerificationAsked: { version: 1 },
  ComplaintVerified: { version: 1 },
  ComplaintNotFound: { version: 1 },
  ComplaintEvidenced: { version: 1 },
  ComplaintDisallowed: { version: 1 },
  ComplaintAllowed: { version: 1 },
  ComplaintDatesSettled: { version: 1 },
  ComplaintsGrouped: { version: 1 },
  ComplaintsUngrouped: { version: 1 },
  ConsentGiven: { version: 1 },
  ConsentLimited: { version: 1 },
  ConsentWithdrawn: { version: 1 },
  ThresholdAssessed: { version: 1 },
  ThresholdDecided: { version: 1 },
  ApplicantInformed: { version: 1 },
} as const satisfies Record<CaseFact['type'], { readonly version: number }>;
