/** What a decision rests on: an assessment that would come out the same now. */
import { type Happened, happenedOf, refuseImpossibleTime, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import { assessCase } from './assess-case.js';
import type { DecideThreshold } from './commands.js';
import { evidenceChanged } from './evidence-changed.js';
import type { ThresholdAssessed } from './facts.js';

export type Assessed = ThresholdAssessed['data'];

/** The one it names, or else the last. */
export const assessmentOf = ({ assessment }: DecideThreshold, { threshold }: CaseFile): Assessed | undefined => {
  const all = Object.values(threshold.assessments);
  return assessment === undefined ? all.at(-1) : all.find((one) => one.assessment === assessment);
};

/** Neither before the request, or the appeal that referred it back, nor before the assessment it rests on. */
export const decidedAt = (
  command: DecideThreshold,
  { request, threshold: { referredBack = request.requested } }: CaseFile,
  assessed: Assessed | undefined,
  told: Told,
): Happened | Refusal<TimeRefusal> => {
  const happened = happening(command, told, referredBack);
  if (isRefusal(happened) || assessed === undefined) return happened;
  return refuseImpossibleTime(happened, told.now, happenedOf(assessed)) ?? happened;
};

export const refuseUnassessed = ({
  assessment,
}: DecideThreshold): Refusal<'threshold/unknown-assessment' | 'threshold/not-assessed'> =>
  assessment === undefined
    ? refuse('threshold/not-assessed', 'Nothing is decided before it is assessed: assess the case first.')
    : refuse('threshold/unknown-assessment', 'The case has no such assessment.');

/** An upheld appeal asks for a new look, also where it comes to the same. */
export const refuseOutdated = (
  { assessment }: Assessed,
  { threshold }: CaseFile,
): Refusal<'threshold/assessed-before-referral'> | undefined =>
  threshold.outdated.includes(assessment)
    ? refuse(
        'threshold/assessed-before-referral',
        'An appeal referred the decision back after this assessment: assess the case again.',
      )
    : undefined;

/** A decision rests on what would be assessed now: the reports are read again for it. */
export const refuseStale = (
  assessed: Assessed,
  file: CaseFile,
  at: Happened,
  { known }: Told,
): Refusal<'threshold/no-procedure' | 'threshold/assessment-stale' | 'threshold/dates-unsettled'> | undefined => {
  const now = assessCase(file, known, at);
  if (isRefusal(now)) return now;
  if (evidenceChanged(assessed, now))
    return refuse('threshold/assessment-stale', 'The evidence changed since this assessment: assess the case again.');
  if (now.unsettled.length > 0)
    return refuse('threshold/dates-unsettled', 'The result depends on whose dates are right: settle them first.');
  return undefined;
};
