/** A case folded, as an answer: every chapter as far as somebody may see it. */
import { londonDay } from '../../calendar/day.js';
import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import { caseStatus } from '../case-status.js';
import { deadlinesOn } from '../clock/days-left.js';
import type { CaseAnswer } from './case-answer.js';
import type { ToldAnswer } from './clock-answers.js';
import { complaintsAsSeen, type Revisions } from './complaints-as-seen.js';
import { consentsAsSeen } from './consents-as-seen.js';
import {
  acknowledgementAsSeen,
  applicantAsSeen,
  bodiesAsSeen,
  linksAsSeen,
  ongoingOf,
  riskAsSeen,
} from './request-as-seen.js';
import type { Sight } from './seen-by.js';
import { assessmentAsSeen, decisionAsSeen } from './threshold-as-seen.js';

export interface LookedAt {
  readonly file: CaseFile;
  /** The instant as of which it is looked at: what is counted, or stands, on a day does so on that one. */
  readonly at: string;
  readonly revisions: Revisions;
}

const toldAsSeen = ({ telling }: CaseFile, { role }: Actor, sight: Sight): readonly ToldAnswer[] =>
  (sight.threshold ? telling.told : []).map(({ of, to, recipient, how, document, recommendationsTold, ...data }) => ({
    of,
    ...(sight.person(to) && { to }),
    recipient,
    how,
    ...(document !== undefined && role !== 'agency' && { document }),
    ...(recommendationsTold !== undefined && { recommendationsTold }),
    ...happenedOf(data as Happened),
  }));

/** All but what names the record itself: its id, and when it was recorded. */
export function caseAsSeen(
  { file, at, revisions }: LookedAt,
  actor: Actor,
  sight: Sight,
): Omit<CaseAnswer, 'id' | 'recordedAt'> {
  const { request } = file;
  const acknowledgement = acknowledgementAsSeen(file, actor, sight);
  const risk = riskAsSeen(file, sight);
  const assessment = assessmentAsSeen(file, sight);
  const decision = decisionAsSeen(file, sight);
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
    told: toldAsSeen(file, actor, sight),
    owed: file.telling.owed,
    deadlines: deadlinesOn(file.clock, londonDay(at)),
    ...(request.withdrawn !== undefined && { withdrawn: request.withdrawn }),
    ...request.requested,
    revision: file.revision,
  };
}
