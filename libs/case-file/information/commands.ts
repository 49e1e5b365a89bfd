import type { Wording } from '../../decider/wording.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { Command } from '../told.js';
import type { ChronologyEntry, InformationDuty, RefusalGround } from './facts.js';

export interface RequestInformation extends Command<'RequestInformation'> {
  readonly body: string;
  /** Left out: `must` of a body with public functions that the procedure knows, else `may`. */
  readonly duty?: InformationDuty;
  readonly what: Wording;
  readonly disclosed: readonly Disclosure[];
}
export interface SendReminder extends Command<'SendReminder'> {
  readonly request: string;
}
export interface SupplyInformation extends Command<'SupplyInformation'> {
  readonly request: string;
  readonly chronology: readonly ChronologyEntry<Wording>[];
  /** Digests. */
  readonly documents: readonly string[];
}
export interface RefuseInformation extends Command<'RefuseInformation'> {
  readonly request: string;
  readonly ground: RefusalGround;
  readonly reason?: Wording;
}
export type InformationCommand = RequestInformation | SendReminder | SupplyInformation | RefuseInformation;
