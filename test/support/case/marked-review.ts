/** Every command on a case after the decision once, each with a marker in every personal field of its body. */
import type { By, Marked, Sent } from './marked.js';
import { ago } from './over-http.js';

/** Under the address of the case, so many days ago. */
type On = (days: number, path: string, given?: object, ids?: Record<string, string>, by?: By) => Promise<Sent>;

const CHAIR: By = { role: 'chair' };
const ADMINISTRATOR: By = { role: 'administrator' };
const REVIEWER: By = { role: 'appeal-reviewer' };
/** Of the office, and no part of what is appealed against. */
const SOMEBODY_ELSE: By = { role: 'coordinator', sub: 'sam@office' };

/** `id`: of a case the victim asked for long enough ago, on which nothing was decided. */
export async function markEveryCommandOfAReview(marked: Marked, id: string): Promise<void> {
  const on: On = (days, path, given = {}, ids = {}, by) =>
    marked.command(`/v1/cases/{id}/${path}`, { id, ...ids }, { occurredOn: ago(days), ...given }, by);
  await markOpening(marked, on);
  await markInformation(marked, on);
  await markMeeting(marked, on);
  await markActions(marked, on);
  await markAppeals(marked, on);
  await on(10, 'closure', { why: 'review-concluded', waiver: undefined });
  await on(9, 'reopening', { why: 'new-evidence' });
}

const told = (of: string, recommendationsTold?: true) => ({
  of,
  to: undefined,
  document: undefined,
  recommendationsTold,
});

async function markOpening({ reasons }: Marked, on: On): Promise<void> {
  await on(100, 'threshold-assessments');
  const basis = { assessment: undefined, madeFor: undefined, delegation: undefined, consulted: [] };
  await on(100, 'threshold-decision', { ...basis, outcome: 'met', ground: 'harm', reasons });
  await on(100, 'applicant-notices', told('threshold'));
  await on(100, 'review', { reasons: undefined });
  await on(100, 'chair', { chair: 'first@office', body: undefined });
  await on(99, 'chair/conflict');
  await on(99, 'chair/replacement', { chair: 'chair@test', body: undefined });
  await on(99, 'bodies', { body: 'solace', disclosed: [] });
}

async function markInformation({ agency, document }: Marked, on: On): Promise<void> {
  await on(98, 'information-requests', { body: agency, duty: 'must', disclosed: [] });
  const deadline = 'information-i1';
  await on(98, 'clock/pause', { deadlines: [deadline] });
  await on(97, 'clock/resumption');
  await on(97, 'deadlines/{name}/extension', { dueOn: ago(70) }, { name: deadline });
  const of = { request: 'i1' };
  await on(69, 'information-requests/{request}/reminders', {}, of);
  const refused = { answer: 'refused', ground: 'not-held', chronology: undefined, documents: undefined };
  await on(68, 'information-requests/{request}/answer', { ...refused, onBehalfOf: agency }, of);
  const supplied = { answer: 'supplied', on: ago(98), documents: [document], ground: undefined, reason: undefined };
  await on(67, 'information-requests/{request}/answer', { ...supplied, onBehalfOf: agency }, of);
}

async function markMeeting({ agency, document, reasons, victim }: Marked, on: On): Promise<void> {
  await on(95, 'meeting', { meetingOn: ago(92) });
  await on(94, 'meeting/rearrangement', { meetingOn: ago(90) });
  await on(94, 'victim-invitation', { victim, invited: false, because: 'other' });
  await on(92, 'views', { victim, documents: [document] });
  const attended = { present: [agency], apologies: undefined, victimsPresent: undefined, documents: [document] };
  await on(90, 'meeting/record', attended, {}, CHAIR);
  await on(90, 'findings', {}, {}, CHAIR);
  await on(90, 'recommendations', { to: agency, byWhen: ago(-30) }, {}, CHAIR);
  await on(89, 'conclusion', { outcome: 'recommendations-made', reasons }, {}, CHAIR);
  await on(88, 'applicant-notices', told('outcome', true));
}

async function markActions({ agency }: Marked, on: On): Promise<void> {
  const recommendation = 'r1';
  await on(88, 'recommendations/{recommendation}/delivery', {}, { recommendation });
  const accepted = { answer: 'accepted', reasons: undefined, onBehalfOf: agency };
  await on(87, 'recommendations/{recommendation}/response', accepted, { recommendation });
  for (const action of ['x1', 'x2']) await on(87, 'actions', { by: agency, byWhen: ago(-30), recommendation, action });
  await on(86, 'actions/{action}/progress', { onBehalfOf: agency }, { action: 'x1' });
  await on(85, 'actions/{action}/completion', { onBehalfOf: agency }, { action: 'x1' });
  await on(85, 'actions/{action}/abandonment', { onBehalfOf: agency }, { action: 'x2' });
}

async function markAppeals({ reasons, victim }: Marked, on: On): Promise<void> {
  const lodged = (ground: string) => ({ ground, by: undefined, onBehalfOf: victim });
  const properly = { appeal: 'p1' };
  const withdrawn = { appeal: 'p2' };
  const late = { appeal: 'p3' };
  await on(84, 'appeals', lodged('facts-not-considered'));
  const reviewer = { body: undefined };
  await on(
    83,
    'appeals/{appeal}/reviewer',
    { ...reviewer, reviewer: 'rita@office', reason: undefined },
    properly,
    ADMINISTRATOR,
  );
  await on(82, 'appeals/{appeal}/reviewer', { ...reviewer, reviewer: 'appeal-reviewer@test' }, properly, ADMINISTRATOR);
  await on(81, 'appeals/{appeal}/decision', { outcome: 'properly-reviewed', reasons }, properly, REVIEWER);
  await on(80, 'applicant-notices', told('appeal'));
  await on(79, 'appeals', lodged('manner-of-review'));
  await on(78, 'appeals/{appeal}/withdrawal', {}, withdrawn, SOMEBODY_ELSE);
  await on(20, 'appeals', lodged('process-not-considered'));
  await on(19, 'appeals/{appeal}/admission', { outcome: 'not-admitted', reasons }, late, SOMEBODY_ELSE);
  await on(18, 'applicant-notices', told('appeal'));
}
