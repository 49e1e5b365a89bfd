import type { Day } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';

/** In whose right consent is given: the victim's own, or somebody's who may give it for them. */
export const CONSENT_AUTHORITIES = ['self', 'parental', 'attorney', 'deputy'] as const;
export type ConsentAuthority = (typeof CONSENT_AUTHORITIES)[number];

/** To what: that somebody applies for them, that data is shared with bodies, that they are contacted. */
export const CONSENT_SCOPES = ['apply', 'share', 'contact'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

export type ConsentGiven = Fact<
  'ConsentGiven',
  Happened & {
    /** Id of this consent. */
    readonly consent: string;
    /** Whose consent it is: a person on the case. */
    readonly victim: string;
    /** Who signed it: the victim themselves, or who may for them. */
    readonly givenBy: string;
    readonly authority: ConsentAuthority;
    /** Who may apply on it: the applicant. */
    readonly to: string;
    readonly scope: readonly ConsentScope[];
    /** Sharing is limited to these; absent: the relevant bodies and invited partners all. */
    readonly bodies?: readonly string[];
    /** The written evidence: digest of a stored document. */
    readonly document: string;
    readonly signedOn: Day;
  }
>;
/** What is left of it. */
export type ConsentLimited = Fact<
  'ConsentLimited',
  Happened & {
    readonly consent: string;
    readonly scope: readonly ConsentScope[];
    readonly bodies?: readonly string[];
    readonly reason?: Personal;
  }
>;
export type ConsentWithdrawn = Fact<
  'ConsentWithdrawn',
  Happened & { readonly consent: string; readonly reason?: Personal }
>;

export type ConsentFact = ConsentGiven | ConsentLimited | ConsentWithdrawn;
