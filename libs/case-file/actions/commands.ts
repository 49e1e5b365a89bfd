import type { Day } from '../../calendar/day.js';
import type { Wording } from '../../decider/wording.js';
import type { Command } from '../told.js';

export interface MakeRecommendation extends Command<'MakeRecommendation'> {
  readonly to: string;
  readonly text: Wording;
  readonly byWhen?: Day;
}
export interface SendRecommendation extends Command<'SendRecommendation'> {
  readonly recommendation: string;
}
export interface AcceptRecommendation extends Command<'AcceptRecommendation'> {
  readonly recommendation: string;
  readonly comment?: Wording;
}
export interface DeclineRecommendation extends Command<'DeclineRecommendation'> {
  readonly recommendation: string;
  readonly reasons?: string;
}
export interface AgreeAction extends Command<'AgreeAction'> {
  readonly by: string;
  readonly what: Wording;
  readonly byWhen: Day;
  readonly recommendation?: string;
}
export interface ReportProgress extends Command<'ReportProgress'> {
  readonly action: string;
  readonly note: Wording;
}
export interface CompleteAction extends Command<'CompleteAction'> {
  readonly action: string;
  readonly note?: Wording;
}
export interface AbandonAction extends Command<'AbandonAction'> {
  readonly action: string;
  readonly reason: Wording;
}
export type ActionCommand =
  | MakeRecommendation
  | SendRecommendation
  | AcceptRecommendation
  | DeclineRecommendation
  | AgreeAction
  | ReportProgress
  | CompleteAction
  | AbandonAction;
