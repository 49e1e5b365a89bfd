/** A case folded, as an answer: every chapter as far as somebody may see it. */
import { londonDay } from '../../calendar/day.js';
import { happenedOf } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import { caseStatus } from '../case-status.js';
import { actionsAsSeen, recommendationsAsSeen } from './actions-as-seen.js';
import { appealsAsSeen } from './appeals-as-seen.js';
import type { CaseAnswer } from './case-answer.js';
import type { ClosureAnswer } from './closing-answers.js';
import { complaintsAsSeen, type Revisions } from './complaints-as-seen.js';
import { consentsAsSeen } from './consents-as-seen.js';
import { informationAsSeen } from './information-as-seen.js';
import {
  acknowledgementAsSeen,
  applicantAsSeen,
  bodiesAsSeen,
  linksAsSeen,
  ongoingOf,
  riskAsSeen,
} from './request-as-seen.js';
import { reviewsAsSeen } from './review-as-seen.js';
import type { Sight } from './sight.js';
import { assessmentAsSeen, decisionAsSeen, setAsideAsSeen } from './threshold-as-seen.js';
import { deadlinesAsSeen, owedAsSeen, toldAsSeen } from './told-as-seen.js';

export interface LookedAt {
  readonly file: CaseFile;
  /** The instant as of which it is looked at: what is counted, or stands, on a day does so on that one. */
  readonly at: string;
  readonly revisions: Revisions;
}

const closureAsSeen = ({ closing: { closed } }: CaseFile, { role }: Actor, sight: Sight): ClosureAnswer | undefined => {
  if (closed === undefined) return undefined;
  const { why, reason, waiver } = closed;
  return {
    why,
    ...(reason !== undefined && { reason: sight.text(reason) }),
    ...(waiver !== undefined && role !== 'agency' && { waiver }),
    ...happenedOf(closed),
  };
};

/** All but what names the record itself: its id, and when it was recorded. */
export function caseAsSeen(
  { file, at, revisions }: LookedAt,
  actor: Actor,
  sight: Sight,
): Omit<CaseAnswer, 'id' | 'recordedAt'> {
  const { request, closing } = file;
  const acknowledgement = acknowledgementAsSeen(file, actor, sight);
  const risk = riskAsSeen(file, sight);
  const assessment = assessmentAsSeen(file, sight);
  const decision = decisionAsSeen(file, sight);
  const closed = closureAsSeen(file, actor, sight);
  return {
    reference: request.reference,
    status: caseStatus(file),
    area: request.area,
    localGovernmentArea: request.localGovernmentArea,
    requestedOn: request.requestedOn,
    channel: request.channel,
    procedure: request.procedure,
    relevantBodies: bodiesAsSeen(file, sight),
    applicant: applicantAsSeen(file, sight),
    victims: request.victims.filter(sight.person),
    behaviour: sight.text(request.behaviour, 'behaviour'),
    ...(request.impact !== undefined && { impact: sight.text(request.impact, 'impact') }),
    ongoing: ongoingOf(file),
    ...(acknowledgement && { acknowledgement }),
    complaints: complaintsAsSeen(file, actor, sight, revisions),
    consents: consentsAsSeen(file, actor, { occurredAt: at }),
    ...(risk && { risk }),
    links: linksAsSeen(file, sight),
    ...(assessment && { assessment }),
    ...(decision && { decision }),
    ...setAsideAsSeen(file, sight),
    ...reviewsAsSeen(file, actor, sight),
    information: informationAsSeen(file, actor, sight),
    recommendations: recommendationsAsSeen(file, actor, sight),
    actions: actionsAsSeen(file, actor, sight),
    appeals: appealsAsSeen(file, sight),
    told: toldAsSeen(file, actor, sight),
    owed: owedAsSeen(file, sight),
    deadlines: deadlinesAsSeen(file, londonDay(at), actor, sight),
    ...(request.withdrawn !== undefined && { withdrawn: request.withdrawn }),
    ...(closed && { closed }),
    ...(closing.reopened !== undefined && { reopened: closing.reopened }),
    ...request.requested,
    revision: file.revision,
  };
}
