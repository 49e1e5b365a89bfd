/** What of a person may be passed to a body. */
export const DISCLOSABLE_FIELDS = [
  'name',
  'contact-details',
  'behaviour',
  'impact',
  'complaints',
  'vulnerabilities',
] as const;
export type DisclosableField = (typeof DISCLOSABLE_FIELDS)[number];

/** Whose data, and which, went to a body with a fact (DPA 2018 s.62: to whom was it disclosed). */
export interface Disclosure {
  readonly person: string;
  readonly fields: readonly DisclosableField[];
}
