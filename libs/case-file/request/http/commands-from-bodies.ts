/** From what was sent to what is asked of a request. */
import { saidToHaveHappened } from '../../../records/said.js';
import type {
  AcknowledgeRequest,
  AmendRequest,
  AssessRisk,
  FindOngoing,
  LinkRequests,
  PassRequestToBody,
  RequestReview,
  WithdrawRequest,
} from '../commands.js';
import type {
  AcknowledgeRequestBody,
  AmendRequestBody,
  AssessRiskBody,
  FindOngoingBody,
  LinkRequestsBody,
  PassRequestToBodyBody,
  RequestReviewBody,
  WithdrawRequestBody,
} from './request-bodies.js';

type Unsaid<Command> = Omit<Command, 'happened'>;

export function requestReview(reference: string, body: RequestReviewBody): RequestReview {
  const { area, localGovernmentArea, requestedOn, behaviour, impact, ongoing, channel } = body;
  const { applicant, victims = [], complaints = [] } = body;
  return {
    type: 'RequestReview',
    happened: saidToHaveHappened(body),
    reference,
    area,
    localGovernmentArea,
    requestedOn,
    applicant: { personId: applicant.personId, capacity: applicant.capacity },
    victims,
    behaviour,
    impact,
    ongoing,
    channel,
    complaints: complaints.map((claimed) => ({ ...claimed })),
  };
}

export function acknowledgeRequest(body: AcknowledgeRequestBody): Unsaid<AcknowledgeRequest> {
  const { coordinator, namedContact, supportOffered, supportAnswer, adjustments } = body;
  return { type: 'AcknowledgeRequest', coordinator, namedContact, supportOffered, supportAnswer, adjustments };
}

export const amendRequest = ({ changes, reason }: AmendRequestBody): Unsaid<AmendRequest> => ({
  type: 'AmendRequest',
  changes: { ...changes },
  reason,
});

export const passRequestToBody = ({ body, disclosed = [] }: PassRequestToBodyBody): Unsaid<PassRequestToBody> => ({
  type: 'PassRequestToBody',
  body,
  disclosed: disclosed.map(({ person, fields }) => ({ person, fields })),
});

export const findOngoing = ({ ongoing, reason }: FindOngoingBody): Unsaid<FindOngoing> => ({
  type: 'FindOngoing',
  ongoing,
  reason,
});

export function assessRisk(body: AssessRiskBody): Unsaid<AssessRisk> {
  const { level, method, vulnerabilities, immediateSafety, referrals = [] } = body;
  return { type: 'AssessRisk', level, method, vulnerabilities, immediateSafety, referrals };
}

export const linkRequests = ({ other, link, reason }: LinkRequestsBody): Unsaid<LinkRequests> => ({
  type: 'LinkRequests',
  other,
  link,
  reason,
});

export const withdrawRequest = ({ reason }: WithdrawRequestBody): Unsaid<WithdrawRequest> => ({
  type: 'WithdrawRequest',
  reason,
});
