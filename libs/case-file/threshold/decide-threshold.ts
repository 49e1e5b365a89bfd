/** The decision whether the threshold is met: what it must rest on, and what nobody may decide (s.104(1), (4), (5)). */
import {
  type Happened,
  happenedBefore,
  happenedOf,
  refuseImpossibleTime,
  type TimeRefusal,
} from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { mayApply } from '../consent/standing.js';
import { textIsAbout } from '../people-on-case.js';
import { happening, refuseNames } from '../shared-refusals.js';
import type { Told } from '../told.js';
import { refuseOnceDecided } from './already-decided.js';
import { assessCase, procedureOf } from './assess-case.js';
import type { DecideThreshold } from './commands.js';
import { evidenceChanged } from './evidence-changed.js';
import type { ThresholdAssessed, ThresholdDecided } from './facts.js';
import { type GroundRefusal, refuseGround } from './grounds.js';

export type DecidingRefusal =
  | TimeRefusal
  | GroundRefusal
  | 'consent/none-to-apply'
  | 'text/names-a-person'
  | 'threshold/already-decided'
  | 'threshold/not-assessed'
  | 'threshold/unknown-assessment'
  | 'threshold/no-procedure'
  | 'threshold/assessment-stale'
  | 'threshold/dates-unsettled'
  | 'threshold/must-be-met'
  | 'threshold/not-passed-on'
  | 'threshold/unknown-body'
  | 'threshold/no-reasons';

type Assessed = ThresholdAssessed['data'];

/** The one it names, or else the last. */
const assessmentOf = ({ assessment }: DecideThreshold, { threshold }: CaseFile): Assessed | undefined => {
  const all = Object.values(threshold.assessments);
  return assessment === undefined ? all.at(-1) : all.find((one) => one.assessment === assessment);
};

/** Neither before the request nor before the assessment it rests on. */
const decidedAt = (
  command: DecideThreshold,
  { request }: CaseFile,
  assessed: Assessed | undefined,
  told: Told,
): Happened | Refusal<TimeRefusal> => {
  const happened = happening(command, told, request.requested);
  if (isRefusal(happened) || assessed === undefined) return happened;
  return refuseImpossibleTime(happened, told.now, happenedOf(assessed)) ?? happened;
};

const refuseConsent = (file: CaseFile, at: Happened): Refusal<'consent/none-to-apply'> | undefined =>
  mayApply(file, at)
    ? undefined
    : refuse(
        'consent/none-to-apply',
        "A representative's request is decided while a victim's consent to apply stands.",
      );

/** A decision rests on what would be assessed now: the reports are read again for it. */
const refuseStale = (
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

/** s.104(4): nobody may refuse what the Act or the procedure requires. s.104(3): nor refuse before all relevant bodies know of it. */
const refuseNotMet = (
  { outcome }: DecideThreshold,
  { working }: Assessed,
  { relevantBodies, passedOn }: CaseFile['request'],
  at: Happened,
): Refusal<'threshold/must-be-met' | 'threshold/not-passed-on'> | undefined => {
  if (outcome === 'met') return undefined;
  if (working.conclusion !== 'discretion')
    return refuse('threshold/must-be-met', 'By this assessment the threshold must be decided met (section 104(4)).');
  const toldOfIt = (body: string): boolean => {
    const passed = passedOn[body]?.happened;
    return passed !== undefined && !happenedBefore(at, passed);
  };
  return relevantBodies.every(toldOfIt)
    ? undefined
    : refuse('threshold/not-passed-on', 'Not every relevant body had been passed the request (section 104(3)).');
};

const refuseMadeFor = (
  madeFor: readonly string[],
  { relevantBodies }: CaseFile['request'],
): Refusal<'threshold/unknown-body'> | undefined =>
  madeFor.length > 0 && madeFor.every((body) => relevantBodies.includes(body))
    ? undefined
    : refuse('threshold/unknown-body', 'The decision is that of relevant bodies of the area, and of nobody else.');

const refuseReasons = (
  reasons: string,
  delegation: string,
  told: Told,
): Refusal<'threshold/no-reasons' | 'text/names-a-person'> | undefined =>
  reasons === ''
    ? refuse('threshold/no-reasons', 'A decision is made for reasons that anybody can read.')
    : refuseNames(`${reasons}\n${delegation}`, told);

const refuseUnassessed = ({
  assessment,
}: DecideThreshold): Refusal<'threshold/unknown-assessment' | 'threshold/not-assessed'> =>
  assessment === undefined
    ? refuse('threshold/not-assessed', 'Nothing is decided before it is assessed: assess the case first.')
    : refuse('threshold/unknown-assessment', 'The case has no such assessment.');

export const takeDecision = (
  command: DecideThreshold,
  file: CaseFile,
  told: Told,
): readonly ThresholdDecided[] | Refusal<DecidingRefusal> => {
  const { request } = file;
  const { outcome, ground, madeFor = request.relevantBodies, consulted, reasonsToApplicant } = command;
  const assessed = assessmentOf(command, file);
  const happened = refuseOnceDecided(file) ?? decidedAt(command, file, assessed, told);
  if (isRefusal(happened)) return happened;
  const unconsented = refuseConsent(file, happened);
  if (unconsented) return unconsented;
  if (assessed === undefined) return refuseUnassessed(command);
  const procedure = procedureOf(told.known);
  if (isRefusal(procedure)) return procedure;

  const route = assessed.working.conclusion;
  const reasons = command.reasons?.trim() ?? '';
  const delegation = command.delegation ?? procedure.decides.delegation;
  const refusal =
    refuseStale(assessed, file, happened, told) ??
    refuseNotMet(command, assessed, request, happened) ??
    refuseGround(command, route, procedure) ??
    refuseMadeFor(madeFor, request) ??
    refuseReasons(reasons, delegation, told);
  if (refusal) return refusal;
  const about = textIsAbout(file, told.known.people.erased);
  const data: ThresholdDecided['data'] = {
    ...happened,
    assessment: assessed.assessment,
    outcome,
    route,
    ...(ground !== undefined && { ground }),
    reasons,
    ...(reasonsToApplicant !== undefined && { reasonsToApplicant: aboutOr(reasonsToApplicant, about) }),
    madeFor,
    delegation,
    consulted,
    decidedBy: told.actor.id,
  };
  return [{ type: 'ThresholdDecided', data }];
};
