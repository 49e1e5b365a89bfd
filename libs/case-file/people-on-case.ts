/** Who a case is about. */
import type { CaseFile } from './case-state.js';

/** The applicant, the victims, and whoever made a cited complaint; each once. Never the people complained about: they stand in reports. */
export const peopleOnCase = ({ request, complaints }: Pick<CaseFile, 'request' | 'complaints'>): readonly string[] => [
  ...new Set([
    request.applicant.personId,
    ...request.victims,
    ...Object.values(complaints.byRef).flatMap(({ cited }) => cited.complainant ?? []),
  ]),
];

/** Whom a text on the case is about where nobody says more: everybody on it whose data was not erased. */
export const textIsAbout = (
  file: Pick<CaseFile, 'request' | 'complaints'>,
  erased: readonly string[],
): readonly string[] => peopleOnCase(file).filter((person) => !erased.includes(person));
