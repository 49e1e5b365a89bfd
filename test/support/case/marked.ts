/** Every command on a case once, each with a marker in every personal field of its body. */
import type { Role } from '../../../libs/decider/actor.js';
import type { Reply } from '../caller.js';
import { markEveryCommandOfAReview } from './marked-review.js';
import { ago } from './over-http.js';

export type Sent = Pick<Reply, 'body'>;

/** Who sends a command in place of the coordinator, and speaks for themselves. */
export interface By {
  readonly role: Role;
  /** The subject of their token; left out, as the house has it for the role. */
  readonly sub?: string;
}

/** Posts to a route of the document; what is given stands in for the fields of these names, undefined leaves one out. */
export type Command = (
  path: string,
  ids: Record<string, string>,
  given?: Record<string, unknown>,
  by?: By,
) => Promise<Sent>;

export interface Marked {
  readonly command: Command;
  readonly applicant: string;
  readonly victim: string;
  /** Digest of a stored document about nobody in particular. */
  readonly document: string;
  /** Of the police area's constabulary. */
  readonly agency: string;
  /** What is public: it rests in the clear. */
  readonly reasons: string;
}

const CASE = '/v1/cases/{id}';
const complaint = { reportId: undefined, incidentMonth: undefined, incident: undefined, kind: 'asb' };

/** Answers the id of the case. */
export async function markEveryCommandOnACase(marked: Marked): Promise<string> {
  const { command, victim, agency } = marked;
  const other = (await command('/v1/cases', {}, requestOf(marked))).body.caseId;
  const id = (await command('/v1/cases', {}, requestOf(marked))).body.caseId;
  const on = (path: string, given?: Record<string, unknown>, ids: Record<string, string> = {}) =>
    command(`${CASE}/${path}`, { id, ...ids }, given);

  await on('acknowledgement', { coordinator: undefined, supportOffered: true });
  await on('amendments', { victims: [victim], requestedOn: undefined, localGovernmentArea: undefined });
  const { consent } = (await on('consents', consentOf(marked))).body;
  await on('passed-to-bodies', { body: agency, disclosed: [{ person: victim, fields: ['name', 'behaviour'] }] });
  await on('ongoing-finding');
  await on('risk-assessments', { referrals: ['youth-support-service'] });
  await on('links', { other });
  await markComplaints(marked, on);
  await on('threshold-assessments');
  const basis = { assessment: undefined, ground: undefined, madeFor: undefined, delegation: undefined, consulted: [] };
  await on('threshold-decision', { ...basis, outcome: 'met', ground: 'harm', reasons: marked.reasons });
  await on('applicant-notices', {
    of: 'threshold',
    to: undefined,
    document: undefined,
    recommendationsTold: undefined,
  });
  await on('consents/{consent}/limits', { scope: ['apply'], bodies: undefined }, { consent });
  await on('consents/{consent}/withdrawal', {}, { consent });
  await on('withdrawal');
  const itsOwn = { ...requestOf(marked), personId: victim, capacity: 'victim', requestedOn: ago(120) };
  await markEveryCommandOfAReview(marked, (await command('/v1/cases', {}, itsOwn)).body.caseId);
  return id;
}

const requestOf = ({ applicant, victim, agency }: Marked) => ({
  area: 'gloucestershire',
  localGovernmentArea: 'E07000078',
  requestedOn: undefined,
  personId: applicant,
  capacity: 'representative',
  victims: [victim],
  complaints: [{ agency, agencyReference: 'GC/71/26', kind: 'asb', complainedOn: '2026-06-02' }],
});

const consentOf = ({ victim, document }: Marked) => ({
  victim,
  givenBy: undefined,
  authority: 'self',
  to: undefined,
  scope: ['apply', 'share'],
  bodies: undefined,
  document,
  signedOn: '2026-06-03',
});

async function markComplaints(
  { victim, agency, document, reasons }: Marked,
  on: (path: string, given?: Record<string, unknown>, ids?: Record<string, string>) => Promise<Sent>,
): Promise<void> {
  const dates = { incidentOn: '2026-06-01', complainedOn: '2026-06-02' };
  await on('complaints', { ...complaint, ...dates, agency, agencyReference: 'GC/72/26', complainant: victim });
  const of = { ref: 'c2' };
  await on('complaints/{ref}/verification-request', { disclosed: [] }, of);
  const answer = { ...complaint, incidentOn: undefined, complainedOn: undefined, agencyReference: undefined };
  await on('complaints/{ref}/verification', { ...answer, outcome: 'not-found', onBehalfOf: agency }, of);
  await on('complaints/{ref}/evidence', { documents: [document] }, of);
  const ruling = { ground: 'not-made', weighed: ['body-answer', 'applicant-account'], reasons };
  await on('complaints/{ref}/ruling', { ...ruling, ruling: 'disallowed' }, of);
  await on('complaints/{ref}/dates', { ...complaint, ...dates, reasons }, of);
  const { group } = (await on('complaints/groups', { refs: ['c1', 'c2'], reasons })).body;
  await on('complaints/groups/{group}/dissolution', { reasons }, { group });
}
