import type { ReportFact } from './facts.js';

/** Every fact of a report's stream with the version of its schema that is written today. */
export const catalogue = {
  ReportRecorded: { version: 1 },
  ReportCorrected: { version: 1 },
  ReportRetracted: { version: 1 },
  AgencyResponded: { version: 1 },
} as const satisfies Record<ReportFact['type'], { readonly version: number }>;
