/** The decision on an appeal: what stood is set aside and done once more, or it was properly reviewed. */
import { type Day } from '../../calendar/day.js';
import { dayOfHappening, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { Procedure } from '../../procedures/facts.js';
import type { CaseFile } from '../case-state.js';
import { countedFrom, type SetDeadline } from '../clock/set-deadline.js';
import { actingAs, involvementOf } from '../independence.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import { procedureOf } from '../threshold/assess-case.js';
import type { Told } from '../told.js';
import { APPOINTED_BY_SOMEBODY_INVOLVED, REVIEWER_NOT_INDEPENDENT } from './appoint-reviewer.js';
import type { DecideAppeal } from './commands.js';
import type { AppealDecided, SetAside } from './facts.js';
import { appealOnCase, refuseOver } from './on-appeal.js';
import { publicReasons, type ReasonsRefusal } from './reasons.js';
import type { Appeal } from './state.js';
import { stillStanding } from './what-is-appealed.js';

export type DecidingAppealRefusal =
  | TimeRefusal
  | ReasonsRefusal
  | 'threshold/no-procedure'
  | 'appeal/unknown'
  | 'appeal/not-the-reviewer'
  | 'appeal/over'
  | 'appeal/appointed-by-somebody-involved'
  | 'appeal/reviewer-not-independent';

/** What was decided in the applicant's favour is never taken away by an appeal: a threshold that was met stays met. */
const setAsideBy = (appeal: Appeal, file: CaseFile): SetAside | undefined => {
  const standing = stillStanding(appeal, file);
  switch (standing) {
    case 'threshold-decision':
      return file.threshold.decided?.outcome === 'not-met' ? standing : undefined;
    case 'review-conclusion':
      return standing;
    default:
      return undefined;
  }
};

/** Of what is to be done once more, or at last: a request closed without a decision is decided on. */
const restarted = (
  { lodged: { against } }: Appeal,
  setsAside: SetAside | undefined,
  { threshold }: CaseFile,
  procedure: Procedure,
  on: Day,
): readonly SetDeadline[] => {
  if (setsAside === 'review-conclusion') return countedFrom(procedure, on, ['meeting']);
  const decideAtLast = against === 'closure' && threshold.decided === undefined;
  return setsAside === 'threshold-decision' || decideAtLast ? countedFrom(procedure, on, ['threshold-decision']) : [];
};

export const takeDecisionOnAppeal = (
  command: DecideAppeal,
  file: CaseFile,
  told: Told,
): readonly AppealDecided[] | Refusal<DecidingAppealRefusal> => {
  const { outcome, reasonsToApplicant } = command;
  const { actor } = told;
  const appeal = appealOnCase(file, command.appeal);
  if (isRefusal(appeal)) return appeal;
  const { reviewer } = appeal;
  if (reviewer?.reviewer !== actor.id)
    return refuse('appeal/not-the-reviewer', 'An appeal is decided by the reviewer appointed for it, and nobody else.');
  const happened = refuseOver(appeal) ?? happening(command, told, reviewer.appointed);
  if (isRefusal(happened)) return happened;
  const somebody = [actingAs(actor), { id: reviewer.reviewer, body: reviewer.body }];
  if (somebody.some((one) => involvementOf(file, one) !== undefined)) return REVIEWER_NOT_INDEPENDENT;
  // Whoever appointed them may have taken a part since: then somebody else appoints another.
  if (involvementOf(file, { id: reviewer.appointedBy }) !== undefined) return APPOINTED_BY_SOMEBODY_INVOLVED;
  const procedure = procedureOf(told.known);
  if (isRefusal(procedure)) return procedure;
  const reasons = publicReasons(command.reasons, told);
  if (isRefusal(reasons)) return reasons;
  const upheld = outcome === 'upheld';
  const setsAside = upheld ? setAsideBy(appeal, file) : undefined;
  const data: AppealDecided['data'] = {
    ...happened,
    appeal: command.appeal,
    outcome,
    reasons,
    ...(reasonsToApplicant !== undefined && {
      reasonsToApplicant: aboutOr(reasonsToApplicant, textIsAbout(file, told.known.people.erased)),
    }),
    ...(setsAside !== undefined && { setsAside }),
    deadlines: upheld ? restarted(appeal, setsAside, file, procedure, dayOfHappening(happened)) : [],
    decidedBy: actor.id,
  };
  return [{ type: 'AppealDecided', data }];
};
