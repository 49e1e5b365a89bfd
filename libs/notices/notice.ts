/** Word that somebody should look at a case: where it is, and in one sentence why. Whatever is personal stays behind the link. */
import { v5 as uuidFrom } from 'uuid';
import type { Day } from '../calendar/day.js';

/** What is told to a body, and what to the office of an area. */
export const NOTICES_TO_BODIES = [
  'request-passed-on',
  'verification-asked',
  'invitation',
  'information-asked',
  'reminder',
  'recommendation',
  'action-agreed',
] as const;
export const NOTICES_TO_OFFICES = [
  'decision-to-tell',
  'outcome-to-tell',
  'appeal-to-tell',
  'delay-to-tell',
  'closure-to-tell',
  'deadline-missed',
  'appeal-lodged',
  'chair-conflict',
] as const;
export type NoticeKind = (typeof NOTICES_TO_BODIES)[number] | (typeof NOTICES_TO_OFFICES)[number];

/** The office of an area, or a body by its slug. */
export type Addressee = { readonly office: string } | { readonly body: string };

/** What a fact gives reason to tell. */
export interface DueNotice {
  readonly kind: NoticeKind;
  readonly to: Addressee;
  /** Plain English, nothing personal in it: no name and nobody's own words. */
  readonly sentence: string;
  /** By when what it asks for is due. */
  readonly dueOn?: Day;
}

export interface Notice extends DueNotice {
  /** UUID, the same however often it is sent: who receives it twice can tell. */
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  /** RFC 3339 UTC: when the log took the fact it tells of. */
  readonly recordedAt: string;
  /** Path of the case in the API. */
  readonly link: string;
}

/** Never changes: notices that were sent derive their ids from it. */
const NOTICES = '5b1e3a52-6a54-4f0c-9f6e-0a7d6a0f4f3b';

export const noticeIdOf = (factId: string, kind: NoticeKind): string =>
  uuidFrom(JSON.stringify([factId, kind]), NOTICES);

export const linkOf = (caseId: string): string => `/v1/cases/${caseId}`;
