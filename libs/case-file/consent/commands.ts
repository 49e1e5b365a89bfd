import type { Day } from '../../calendar/day.js';
import type { Wording } from '../../decider/wording.js';
import type { Command } from '../told.js';
import type { ConsentAuthority, ConsentScope } from './facts.js';

export interface GiveConsent extends Command<'GiveConsent'> {
  /** Id of the new consent. */
  readonly consent: string;
  readonly victim: string;
  /** Left out: the victim. */
  readonly givenBy?: string;
  readonly authority: ConsentAuthority;
  /** Left out: the applicant. */
  readonly to?: string;
  readonly scope: readonly ConsentScope[];
  readonly bodies?: readonly string[];
  readonly document: string;
  readonly signedOn: Day;
}
export interface LimitConsent extends Command<'LimitConsent'> {
  readonly consent: string;
  /** What is left; left out: as it stands. */
  readonly scope?: readonly ConsentScope[];
  readonly bodies?: readonly string[];
  readonly reason?: Wording;
}
export interface WithdrawConsent extends Command<'WithdrawConsent'> {
  readonly consent: string;
  readonly reason?: Wording;
}
export type ConsentCommand = GiveConsent | LimitConsent | WithdrawConsent;
