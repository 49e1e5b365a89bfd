/** Bodies that have to do with a case. */
import type { CaseFile } from './case-state.js';
import type { Known } from './told.js';

/** Relevant bodies, the procedure's partners, whoever a complaint was made to, and whoever was invited. */
export const bodiesKnown = ({ request, complaints, review }: CaseFile, { procedure }: Known): readonly string[] => [
  ...request.relevantBodies,
  ...(procedure?.procedure.invitedPartners ?? []),
  ...Object.values(complaints.byRef).map(({ cited }) => cited.agency),
  ...Object.keys(review.current?.invited ?? {}),
];
