/** From what was sent to what is asked about a complaint. */
import { invalid } from '../../../web/problems/problem.js';
import type { Unsaid } from '../../http/case-door.js';
import { leftOut } from '../../http/left-out.js';
import type {
  AllowComplaint,
  AnswerNotFound,
  AskVerification,
  CiteComplaint,
  DisallowComplaint,
  GiveEvidence,
  GroupComplaints,
  SettleDates,
  UngroupComplaints,
  VerifyComplaint,
} from '../commands.js';
import type {
  AnswerVerificationBody,
  AskVerificationBody,
  CiteComplaintBody,
  GiveEvidenceBody,
  GroupComplaintsBody,
  RuleOnComplaintBody,
  SettleDatesBody,
  UngroupComplaintsBody,
} from './complaint-bodies.js';

export function citeComplaint(body: CiteComplaintBody): Unsaid<CiteComplaint> {
  const { occurredAt: _, occurredOn: __, onBehalfOf: ___, receivedBy: ____, ...complaint } = body;
  return { type: 'CiteComplaint', complaint };
}

export const askVerification = (ref: string, { disclosed = [] }: AskVerificationBody): Unsaid<AskVerification> => ({
  type: 'AskVerification',
  ref,
  disclosed: disclosed.map(({ person, fields }) => ({ person, fields })),
});

/** Throws the problem `request/invalid` where what is said does not belong to the outcome. */
export function answerVerification(
  ref: string,
  body: AnswerVerificationBody,
): Unsaid<VerifyComplaint> | Unsaid<AnswerNotFound> {
  const { outcome, agencyReference, incidentOn, incidentMonth, complainedOn, searched } = body;
  if (outcome === 'not-found') {
    leftOut(body, ['agencyReference', 'incidentOn', 'incidentMonth', 'complainedOn'], 'the complaint was not found');
    if (searched === undefined) throw invalid({ path: 'searched', message: 'is missing' });
    return { type: 'AnswerNotFound', ref, searched };
  }
  leftOut(body, ['searched'], 'the complaint was found');
  return { type: 'VerifyComplaint', ref, agencyReference, incidentOn, incidentMonth, complainedOn };
}

export const giveEvidence = (ref: string, { account, documents = [] }: GiveEvidenceBody): Unsaid<GiveEvidence> => ({
  type: 'GiveEvidence',
  ref,
  account,
  documents,
});

/** Throws the problem `request/invalid` where what is said does not belong to the ruling. */
export function ruleOnComplaint(
  ref: string,
  body: RuleOnComplaintBody,
): Unsaid<DisallowComplaint> | Unsaid<AllowComplaint> {
  const { ruling, ground, weighed = [], reasons } = body;
  if (ruling === 'allowed') {
    leftOut(body, ['ground', 'weighed'], 'a complaint is allowed');
    return { type: 'AllowComplaint', ref, reasons };
  }
  if (ground === undefined) throw invalid({ path: 'ground', message: 'is missing' });
  return { type: 'DisallowComplaint', ref, ground, weighed, reasons };
}

export function settleDates(ref: string, body: SettleDatesBody): Unsaid<SettleDates> {
  const { incidentOn, incidentMonth, complainedOn, reasons } = body;
  return { type: 'SettleDates', ref, settled: { incidentOn, incidentMonth, complainedOn }, reasons };
}

export const groupComplaints = (group: string, { refs, reasons }: GroupComplaintsBody): Unsaid<GroupComplaints> => ({
  type: 'GroupComplaints',
  group,
  refs,
  reasons,
});

export const ungroupComplaints = (group: string, { reasons }: UngroupComplaintsBody): Unsaid<UngroupComplaints> => ({
  type: 'UngroupComplaints',
  group,
  reasons,
});
