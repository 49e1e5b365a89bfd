import type { Day } from '../../calendar/day.js';
import type { Wording } from '../../decider/wording.js';
import type { ClaimedComplaint } from '../complaints/commands.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { Command } from '../told.js';
import type {
  Applicant,
  CaseLink,
  OngoingAnswer,
  RequestChanges,
  RequestChannel,
  RiskLevel,
  RiskMethod,
  SupportAnswer,
} from './facts.js';

export interface RequestReview extends Command<'RequestReview'> {
  /** Derived from the case's id: see `case-reference.ts`. */
  readonly reference: string;
  readonly area: string;
  readonly localGovernmentArea: string;
  /** Left out: the day on which it is said to have happened. */
  readonly requestedOn?: Day;
  readonly applicant: Applicant;
  readonly victims: readonly string[];
  readonly behaviour: Wording;
  readonly impact?: Wording;
  readonly ongoing: OngoingAnswer;
  readonly channel: RequestChannel;
  readonly complaints: readonly ClaimedComplaint[];
}
export interface AcknowledgeRequest extends Command<'AcknowledgeRequest'> {
  /** Left out: whoever acknowledges. */
  readonly coordinator?: string;
  readonly namedContact: Wording;
  readonly supportOffered: boolean;
  readonly supportAnswer?: SupportAnswer;
  readonly adjustments?: Wording;
}
export interface AmendRequest extends Command<'AmendRequest'> {
  readonly changes: RequestChanges<Wording>;
  readonly reason: Wording;
}
export interface PassRequestToBody extends Command<'PassRequestToBody'> {
  readonly body: string;
  readonly disclosed: readonly Disclosure[];
}
export interface FindOngoing extends Command<'FindOngoing'> {
  readonly ongoing: OngoingAnswer;
  readonly reason: Wording;
}
export interface AssessRisk extends Command<'AssessRisk'> {
  readonly level: RiskLevel;
  readonly method: RiskMethod;
  readonly vulnerabilities?: Wording;
  readonly immediateSafety?: Wording;
  readonly referrals: readonly string[];
}
export interface LinkRequests extends Command<'LinkRequests'> {
  readonly other: string;
  readonly link: CaseLink;
  readonly reason: Wording;
}
export interface WithdrawRequest extends Command<'WithdrawRequest'> {
  readonly reason?: Wording;
}
export type RequestCommand =
  | AcknowledgeRequest
  | AmendRequest
  | PassRequestToBody
  | FindOngoing
  | AssessRisk
  | LinkRequests
  | WithdrawRequest;
