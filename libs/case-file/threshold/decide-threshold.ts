/** The decision whether the threshold is met (s.104(1), (4), (5)). */
import { dayOfHappening, type Happened, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { Procedure } from '../../procedures/facts.js';
import type { CaseFile } from '../case-state.js';
import { type SetDeadline, setDeadlines } from '../clock/set-deadline.js';
import { textIsAbout } from '../people-on-case.js';
import type { Told } from '../told.js';
import { refuseOnceDecided } from './already-decided.js';
import { procedureOf } from './assess-case.js';
import type { DecideThreshold } from './commands.js';
import { assessmentOf, decidedAt, refuseOutdated, refuseStale, refuseUnassessed } from './decision-basis.js';
import { refuseConsulted, refuseMadeFor, refuseNotMet, refuseReasons, refuseUnconsented } from './decision-limits.js';
import type { ThresholdDecided } from './facts.js';
import { type GroundRefusal, refuseGround } from './grounds.js';

export type DecidingRefusal =
  | TimeRefusal
  | GroundRefusal
  | 'consent/none-to-apply'
  | 'text/names-a-person'
  | 'threshold/already-decided'
  | 'threshold/not-assessed'
  | 'threshold/unknown-assessment'
  | 'threshold/assessed-before-referral'
  | 'threshold/no-procedure'
  | 'threshold/assessment-stale'
  | 'threshold/dates-unsettled'
  | 'threshold/must-be-met'
  | 'threshold/not-passed-on'
  | 'threshold/unknown-body'
  | 'threshold/no-reasons';

/** Until when the bodies are to meet. */
const meetingDue = (procedure: Procedure, met: Happened): readonly SetDeadline[] =>
  setDeadlines(procedure, 'threshold-decided-met', dayOfHappening(met), ['meeting']);

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
  const unconsented = refuseUnconsented(file, happened);
  if (unconsented) return unconsented;
  if (assessed === undefined) return refuseUnassessed(command);
  const outdated = refuseOutdated(assessed, file);
  if (outdated) return outdated;
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
    refuseReasons(reasons, delegation, told) ??
    refuseConsulted(consulted, request, procedure, told);
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
    ...(outcome === 'met' && { deadlines: meetingDue(procedure, happened) }),
  };
  return [{ type: 'ThresholdDecided', data }];
};
