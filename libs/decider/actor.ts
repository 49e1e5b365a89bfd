/** The roles of domain.md section 2; a token carries exactly one. */
export const ROLES = [
  'coordinator',
  'agency',
  'chair',
  'appeal-reviewer',
  'applicant',
  'data-protection',
  'administrator',
  'oversight',
] as const;
export type Role = (typeof ROLES)[number];

/** Who may have recorded a fact: somebody with a token, or the clock, which nobody gets a token for. */
export const ACTOR_ROLES = [...ROLES, 'clock'] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** How a coordinator received what they record on somebody else's behalf. */
export const RECEIVED_BY = ['letter', 'email', 'phone', 'meeting'] as const;
export type ReceivedBy = (typeof RECEIVED_BY)[number];

/**
 * Who acts. `id` is the token's subject: a person is the same person whatever role today's token carries.
 * `body` is the body an agency worker acts for; `area` the police area of an office's people.
 */
export interface Actor {
  readonly id: string;
  readonly role: ActorRole;
  readonly body?: string;
  readonly area?: string;
  readonly onBehalfOf?: string;
  readonly receivedBy?: ReceivedBy;
}
