import type { Day, Month } from '../../calendar/day.js';
import type { Wording } from '../../decider/wording.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { Command } from '../told.js';
import type { CitedComplaint, ComplaintDates, DisallowanceGround, EvidenceWeighed } from './facts.js';

/** A complaint as it is claimed. What a cited report of the register says may be left out: it is taken from the report. */
export interface ClaimedComplaint extends Partial<Omit<CitedComplaint, 'ref' | 'report'>> {
  readonly reportId?: string;
}

export interface CiteComplaint extends Command<'CiteComplaint'> {
  readonly complaint: ClaimedComplaint;
}
interface OfComplaint<Type extends string> extends Command<Type> {
  readonly ref: string;
}
export interface AskVerification extends OfComplaint<'AskVerification'> {
  readonly disclosed: readonly Disclosure[];
}
export interface VerifyComplaint extends OfComplaint<'VerifyComplaint'> {
  readonly agencyReference?: string;
  readonly incidentOn?: Day;
  readonly incidentMonth?: Month;
  readonly complainedOn?: Day;
}
export interface AnswerNotFound extends OfComplaint<'AnswerNotFound'> {
  readonly searched: Wording;
}
export interface GiveEvidence extends OfComplaint<'GiveEvidence'> {
  readonly account?: Wording;
  readonly documents: readonly string[];
}
export interface DisallowComplaint extends OfComplaint<'DisallowComplaint'> {
  readonly ground: DisallowanceGround;
  readonly weighed: readonly EvidenceWeighed[];
  readonly reasons?: string;
}
export interface AllowComplaint extends OfComplaint<'AllowComplaint'> {
  readonly reasons?: string;
}
export interface SettleDates extends OfComplaint<'SettleDates'> {
  readonly settled: ComplaintDates;
  readonly reasons?: string;
}
export interface GroupComplaints extends Command<'GroupComplaints'> {
  /** Id of the new group. */
  readonly group: string;
  readonly refs: readonly string[];
  readonly reasons?: string;
}
export interface UngroupComplaints extends Command<'UngroupComplaints'> {
  readonly group: string;
  readonly reasons?: string;
}
export type ComplaintCommand =
  | CiteComplaint
  | AskVerification
  | VerifyComplaint
  | AnswerNotFound
  | GiveEvidence
  | DisallowComplaint
  | AllowComplaint
  | SettleDates
  | GroupComplaints
  | UngroupComplaints;
