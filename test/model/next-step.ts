/** What an office that wants a case to get on would do next; most histories follow it some of the time. */
import { addDays, type Day } from '../../libs/calendar/day.js';
import { openAppeals } from '../../libs/case-file/appeal/state.js';
import type { CaseCommand } from '../../libs/case-file/case-commands.js';
import type { CaseFile } from '../../libs/case-file/case-state.js';
import { isOpen } from '../../libs/case-file/clock/clock-state.js';
import { mayApply } from '../../libs/case-file/consent/standing.js';
import { reasons } from './case-moves.js';
import { DOCUMENTS } from './case-world.js';
import type { Choices } from './choices.js';

type Step = CaseCommand | undefined;

export const nextStep = (pick: Choices, file: CaseFile, today: Day, step: number): Step =>
  ended(pick, file) ??
  owed(pick, file) ??
  appealed(pick, file) ??
  late(pick, file, today) ??
  undecided(pick, file, today, step) ??
  reviewed(pick, file, today) ??
  carriedOut(pick, file, today) ??
  afterwards(pick, file);

const ended = (pick: Choices, file: CaseFile): Step => {
  if (file.closing.closed !== undefined)
    return pick.number(3) === 0 && file.telling.owed.length === 0
      ? pick.of<CaseCommand>([{ type: 'ReopenCase', why: 'new-evidence', reason: 'A film.' }, lodging(pick, file)])
      : undefined;
  if (file.request.withdrawn === undefined) return undefined;
  return pick.rarely(3)
    ? { type: 'ReopenCase', why: 'request-resumed', reason: 'They asked again.' }
    : { type: 'CloseCase', why: 'withdrawn' };
};

const owed = (_: Choices, file: CaseFile): Step => {
  const [duty] = file.telling.owed;
  if (duty === undefined) return undefined;
  const withRecommendations = duty.of === 'outcome' && Object.keys(file.actions.recommendations).length > 0;
  return {
    type: 'InformApplicant',
    of: duty.of,
    how: 'letter',
    ...(withRecommendations && { recommendationsTold: true }),
  };
};

const appealed = (pick: Choices, file: CaseFile): Step => {
  const [appeal] = openAppeals(file.appeals);
  if (appeal === undefined) return undefined;
  const { appeal: ref } = appeal.lodged;
  if (appeal.status === 'late')
    return pick.rarely(4)
      ? { type: 'RefuseAdmission', appeal: ref, reasons: reasons(pick) }
      : { type: 'AdmitAppeal', appeal: ref, reasons: 'Ill until now.' };
  if (appeal.reviewer === undefined)
    return { type: 'AppointAppealReviewer', appeal: ref, reviewer: pick.of(['rita', 'ravi']) };
  return {
    type: 'DecideAppeal',
    appeal: ref,
    outcome: pick.rarely(4) ? 'properly-reviewed' : 'upheld',
    reasons: reasons(pick),
  };
};

const late = (pick: Choices, { clock }: CaseFile, today: Day): Step => {
  const paused = Object.values(clock).some(({ pausedOn }) => pausedOn !== undefined);
  if (paused && pick.rarely(3)) return { type: 'ResumeClock', reason: 'It came.' };
  const missed = Object.entries(clock).find(
    ([, one]) => isOpen(one) && one.name !== 'appeal' && one.dueOn < today && !one.missed && !one.pausedOn,
  );
  if (missed === undefined) return undefined;
  const [deadline, { dueOn, of }] = missed;
  if (of?.startsWith('i') && pick.rarely(3)) return { type: 'SendReminder', request: of };
  return { type: 'RecordMissedDeadline', deadline, dueOn };
};

const undecided = (pick: Choices, file: CaseFile, today: Day, step: number): Step => {
  const { threshold, request } = file;
  if (threshold.decided !== undefined) return undefined;
  if (request.acknowledged === undefined && pick.number(2) === 0)
    return { type: 'AcknowledgeRequest', namedContact: '01242 111 222', supportOffered: true };
  if (!mayApply(file, { occurredOn: today }))
    return {
      type: 'GiveConsent',
      consent: `k${step}`,
      victim: pick.of(request.victims),
      authority: 'self',
      scope: ['apply', 'share'],
      document: DOCUMENTS[0] as string,
      signedOn: addDays(today, -1),
    };
  const notPassed = request.relevantBodies.find((body) => request.passedOn[body] === undefined);
  if (notPassed !== undefined) return { type: 'PassRequestToBody', body: notPassed, disclosed: [] };
  const last = Object.values(threshold.assessments).at(-1);
  const fresh = last !== undefined && last.caseRevision >= file.revision - 2;
  if (!fresh || last === undefined) return { type: 'AssessCase' };
  const unsettled = last.unsettled[0];
  const settled = unsettled === undefined ? undefined : file.complaints.byRef[unsettled]?.cited;
  if (settled !== undefined)
    return {
      type: 'SettleDates',
      ref: settled.ref,
      settled: { incidentOn: settled.complainedOn, complainedOn: settled.complainedOn },
      reasons: reasons(pick),
    };
  const atDiscretion = last.working.conclusion === 'discretion';
  const outcome = atDiscretion && pick.number(3) > 0 ? 'not-met' : 'met';
  return {
    type: 'DecideThreshold',
    outcome,
    ...(atDiscretion && outcome === 'met' && { ground: 'harm' }),
    reasons: reasons(pick),
    consulted: [],
  };
};

const reviewed = (pick: Choices, file: CaseFile, today: Day): Step => {
  const { threshold, review, request } = file;
  const { current } = review;
  if (current === undefined) {
    if (threshold.decided?.outcome === 'met') return { type: 'OpenReview' };
    return pick.number(3) === 0 ? { type: 'OpenReview', reasons: 'The harm is great.' } : undefined;
  }
  if (current.concluded !== undefined) return undefined;
  if (current.chair === undefined) return { type: 'AppointChair', chair: pick.of(['chris', 'cher']) };
  if (current.chair.conflict !== undefined)
    return { type: 'ReplaceChair', chair: current.chair.chair === 'chris' ? 'cher' : 'chris', reason: 'A conflict.' };
  const information = informed(pick, file);
  if (information !== undefined) return information;
  const unasked = request.victims.find((victim) => current.victims[victim] === undefined);
  if (unasked !== undefined)
    return request.applicant.capacity === 'representative' || pick.rarely(4)
      ? { type: 'LeaveVictimUninvited', victim: unasked, because: 'represented' }
      : { type: 'InviteVictim', victim: unasked };
  const anew = current.referredBack !== undefined;
  const last = current.held.at(-1);
  if (current.meeting !== undefined && (last === undefined || anew))
    return { type: 'RecordMeeting', present: request.relevantBodies, apologies: [], victimsPresent: [], documents: [] };
  if (last === undefined || (anew && pick.number(2) === 0))
    return { type: 'ArrangeMeeting', meetingOn: addDays(today, 7), mode: 'online' };
  if (current.findings.length === 0 || (anew && pick.number(2) === 0))
    return { type: 'RecordFinding', text: 'Nobody owned it.' };
  return concluding(pick, file, today);
};

const informed = (pick: Choices, { information, request }: CaseFile): Step => {
  const all = Object.values(information.byRef);
  const waiting = all.find(({ answered }) => answered === undefined);
  const refused = all.find(({ ground }) => ground !== undefined);
  if (waiting !== undefined && pick.number(3) === 0)
    return { type: 'SupplyInformation', request: waiting.request, chronology: [], documents: [DOCUMENTS[0] as string] };
  const toRefuse = waiting ?? refused;
  if (toRefuse !== undefined && pick.rarely())
    return { type: 'RefuseInformation', request: toRefuse.request, ground: 'data-protection' };
  const [body] = request.relevantBodies;
  return waiting === undefined && body !== undefined && pick.rarely(6)
    ? { type: 'RequestInformation', body, what: 'What was done.', disclosed: [] }
    : undefined;
};

const concluding = (pick: Choices, file: CaseFile, today: Day): CaseCommand => {
  const [body] = file.request.relevantBodies;
  const recommended = Object.keys(file.actions.recommendations).length > 0;
  if (!recommended && body !== undefined && pick.number(2) === 0)
    return { type: 'MakeRecommendation', to: body, text: 'Name one officer.', byWhen: addDays(today, 30) };
  const agreed = Object.values(file.actions.actions).some(({ ended }) => ended !== 'abandoned');
  const outcome = recommended ? 'recommendations-made' : agreed ? 'actions-agreed' : 'no-further-action';
  return { type: 'ConcludeReview', outcome, reasons: reasons(pick) };
};

const carriedOut = (pick: Choices, file: CaseFile, today: Day): Step => {
  const { recommendations, actions } = file.actions;
  if (pick.number(3) === 0 || file.review.current?.concluded === undefined) return undefined;
  const unsent = Object.values(recommendations).find(({ sent }) => sent === undefined);
  if (unsent !== undefined) return { type: 'SendRecommendation', recommendation: unsent.recommendation };
  const unanswered = Object.values(recommendations).find(({ answer }) => answer === undefined);
  if (unanswered !== undefined)
    return pick.rarely(3)
      ? { type: 'DeclineRecommendation', recommendation: unanswered.recommendation, reasons: reasons(pick) }
      : { type: 'AcceptRecommendation', recommendation: unanswered.recommendation };
  const going = Object.values(actions).find(({ ended }) => ended === undefined);
  if (going !== undefined)
    return pick.number(2) === 0
      ? { type: 'ReportProgress', action: going.action, note: 'It is ordered.' }
      : { type: 'CompleteAction', action: going.action };
  const declined = Object.values(recommendations).find(({ answer }) => answer === 'declined');
  if (declined !== undefined && pick.rarely(4))
    return {
      type: 'AgreeAction',
      by: declined.to,
      what: 'All the same.',
      byWhen: addDays(today, 20),
      recommendation: declined.recommendation,
    };
  const [body] = file.request.relevantBodies;
  return pick.number(2) === 0 || body === undefined
    ? undefined
    : { type: 'AgreeAction', by: body, what: 'A light in the alley.', byWhen: addDays(today, 20) };
};

const lodging = (pick: Choices, file: CaseFile): CaseCommand => {
  const ground =
    file.review.current?.concluded !== undefined
      ? pick.of(['facts-not-considered', 'process-not-considered', 'manner-of-review', 'no-further-action'] as const)
      : pick.of(['threshold-refused', 'application-handling'] as const);
  return { type: 'LodgeAppeal', ground, text: 'Nobody looked.' };
};

const afterwards = (pick: Choices, file: CaseFile): Step => {
  if (pick.number(2) === 0) return lodging(pick, file);
  const why = file.review.current?.concluded === undefined ? 'threshold-not-met' : 'review-concluded';
  return { type: 'CloseCase', why, ...(pick.number(2) === 0 && { waiver: DOCUMENTS[0] as string }) };
};
