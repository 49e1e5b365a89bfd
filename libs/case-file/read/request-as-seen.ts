import { happenedOf } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import type {
  AcknowledgementAnswer,
  ApplicantAnswer,
  LinkAnswer,
  OngoingStanding,
  RelevantBodyAnswer,
  RiskAnswer,
} from './request-answers.js';
import type { Sight } from './sight.js';

export const applicantAsSeen = ({ request: { applicant } }: CaseFile, sight: Sight): ApplicantAnswer => ({
  ...(sight.person(applicant.personId) && { personId: applicant.personId }),
  capacity: applicant.capacity,
});

export const bodiesAsSeen = ({ request }: CaseFile, sight: Sight): readonly RelevantBodyAnswer[] =>
  [...new Set([...request.relevantBodies, ...Object.keys(request.passedOn)])].map((body) => {
    const passed = request.passedOn[body];
    if (passed === undefined) return { body, passedOn: false };
    return {
      body,
      passedOn: true,
      ...passed.happened,
      ...(sight.wholeFile && { disclosed: passed.disclosed }),
    };
  });

export const ongoingOf = ({ request: { ongoing, ongoingFound } }: CaseFile): OngoingStanding => ({
  said: ongoing,
  ...(ongoingFound !== undefined && { found: ongoingFound }),
});

/** Between the office and the applicant: what support they take and what they need is nothing of a body's. */
export const acknowledgementAsSeen = (
  { request: { acknowledged } }: CaseFile,
  { role }: Actor,
  sight: Sight,
): AcknowledgementAnswer | undefined => {
  if (acknowledged === undefined || role === 'agency') return undefined;
  const { coordinator, namedContact, supportOffered, supportAnswer, adjustments, consentAskedOf } = acknowledged;
  return {
    coordinator,
    namedContact: sight.letter(namedContact),
    supportOffered,
    ...(supportAnswer !== undefined && { supportAnswer }),
    ...(adjustments !== undefined && { adjustments: sight.letter(adjustments) }),
    consentAskedOf,
    ...happenedOf(acknowledged),
  };
};

/** A body is told of the risk as far as somebody's vulnerabilities were disclosed to it. */
export const riskAsSeen = ({ request: { risk } }: CaseFile, sight: Sight): RiskAnswer | undefined => {
  if (risk === undefined || !sight.field('vulnerabilities')) return undefined;
  const { level, method, vulnerabilities, immediateSafety, referrals } = risk;
  return {
    level,
    method,
    ...(vulnerabilities !== undefined && { vulnerabilities: sight.text(vulnerabilities, 'vulnerabilities') }),
    ...(immediateSafety !== undefined && { immediateSafety: sight.text(immediateSafety, 'vulnerabilities') }),
    referrals,
    ...happenedOf(risk),
  };
};

/** Another case is another applicant's: only the office, and who reads whole files, is told that there is one. */
export const linksAsSeen = ({ request: { links } }: CaseFile, { wholeFile }: Sight): readonly LinkAnswer[] =>
  wholeFile ? Object.entries(links).map(([caseId, link]) => ({ caseId, link })) : [];
