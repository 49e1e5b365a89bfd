import { readableDay, readableMonth } from '../../calendar/readable.js';
import { list } from '../../sentences/list.js';
import { readableBody } from '../../sentences/readable-body.js';
import { disclosedOf } from '../consent/disclosed-sentence.js';
import type { CitedComplaint, ComplaintDates, ComplaintFact, DisallowanceGround, EvidenceWeighed } from './facts.js';

const KINDS = { asb: 'anti-social behaviour', hate: 'a hate incident' } as const;
const GROUNDS: Readonly<Record<DisallowanceGround, string>> = {
  'not-made': 'because it was never made',
  unrelated: 'because it is about something else',
};
const WEIGHED: Readonly<Record<EvidenceWeighed, string>> = {
  'applicant-account': "the applicant's account",
  'applicant-documents': "the applicant's documents",
  'body-answer': "the body's answer",
  report: 'the report',
};

const when = ({ incidentOn, incidentMonth }: Partial<ComplaintDates>): string | undefined => {
  if (incidentOn !== undefined) return `on ${readableDay(incidentOn)}`;
  return incidentMonth === undefined ? undefined : `in ${readableMonth(incidentMonth)}`;
};

/** The dates that are told, or nothing: "the incident on 1 July 2026 and the complaint on 2 July 2026". */
const dates = (told: Partial<ComplaintDates>): string | undefined => {
  const incident = when(told);
  const { complainedOn } = told;
  const parts = [
    ...(incident === undefined ? [] : [`the incident ${incident}`]),
    ...(complainedOn === undefined ? [] : [`the complaint on ${readableDay(complainedOn)}`]),
  ];
  return parts.length === 0 ? undefined : list(parts);
};

const underReference = (reference: string | undefined): string =>
  reference === undefined ? '' : ` under reference ${reference}`;

const citedSentence = ({ ref, kind, agency, agencyReference, complainedOn, ...dated }: CitedComplaint): string =>
  `A further complaint was cited, as ${ref}: of ${KINDS[kind]} ${when(dated) ?? 'at an unknown date'}, made to ${readableBody(agency)}${underReference(agencyReference)} on ${readableDay(complainedOn)}.`;

const evidence = (hasAccount: boolean, documents: number): string =>
  list([
    ...(hasAccount ? ['an account'] : []),
    ...(documents === 0 ? [] : [documents === 1 ? 'a document' : `${documents} documents`]),
  ]);

/** One plain sentence for the timeline; it holds nothing personal, opened or not. */
export const complaintSentence = (fact: ComplaintFact): string => {
  switch (fact.type) {
    case 'ComplaintCited':
      return citedSentence(fact.data.complaint);
    case 'VerificationAsked': {
      const { ref, body, dueOn, disclosed } = fact.data;
      return `${readableBody(body)} was asked to verify complaint ${ref} by ${readableDay(dueOn)}, ${disclosedOf(disclosed)}.`;
    }
    case 'ComplaintVerified': {
      const { ref, body, agencyReference, held } = fact.data;
      const told = dates(held);
      return `${readableBody(body)} verified complaint ${ref}${underReference(agencyReference)}${told === undefined ? '' : `, with ${told}`}.`;
    }
    case 'ComplaintNotFound':
      return `${readableBody(fact.data.body)} did not find complaint ${fact.data.ref}, which alone does not take it out of the count.`;
    case 'ComplaintEvidenced': {
      const { ref, account, documents } = fact.data;
      return `Evidence of complaint ${ref} was given: ${evidence(account !== undefined, documents.length)}.`;
    }
    case 'ComplaintDisallowed': {
      const { ref, ground, weighed } = fact.data;
      return `Complaint ${ref} was ruled not to count, ${GROUNDS[ground]}, after ${list(weighed.map((one) => WEIGHED[one]))} had been weighed.`;
    }
    case 'ComplaintAllowed':
      return `Complaint ${fact.data.ref} was ruled to count as claimed after all.`;
    case 'ComplaintDatesSettled':
      return `The dates of complaint ${fact.data.ref} were settled: ${dates(fact.data.settled)}.`;
    case 'ComplaintsGrouped':
      return `Complaints ${list(fact.data.refs)} were found to be about one incident.`;
    case 'ComplaintsUngrouped':
      return `Complaints ${list(fact.data.refs)} were found not to be about one incident after all.`;
  }
};

/** Why: the public reasons of a decision; undefined where a fact is none. */
export const complaintReason = (fact: ComplaintFact): string | undefined => {
  switch (fact.type) {
    case 'ComplaintDisallowed':
    case 'ComplaintAllowed':
    case 'ComplaintDatesSettled':
    case 'ComplaintsGrouped':
    case 'ComplaintsUngrouped':
      return fact.data.reasons;
    default:
      return undefined;
  }
};
