/** Whose case it is: to everybody else it is not there. */
import type { Actor, ActorRole } from '../decider/actor.js';
import { type Refusal, refuse } from '../decider/decider.js';
import type { ChangingCommand } from './case-commands.js';
import type { CaseFile } from './case-state.js';
import { mayApply } from './consent/standing.js';

/** The same answer where there is none and where it is nothing of theirs. */
export const CASE_UNKNOWN = refuse('case/unknown', 'There is no such case, or it is not yours.');

/** Bodies that were told of the case: passed the request, asked something, invited, sent a recommendation, or given an action. */
export const bodiesTold = ({ request, complaints, review, information, actions }: CaseFile): readonly string[] => [
  ...new Set([
    ...Object.keys(request.passedOn),
    ...Object.values(complaints.byRef).flatMap(({ verification }) => verification?.body ?? []),
    ...[...review.earlier, review.current].flatMap((one) => Object.keys(one?.invited ?? {})),
    ...Object.values(information.byRef).map(({ body }) => body),
    ...Object.values(actions.recommendations).flatMap(({ to, sent }) => (sent === undefined ? [] : [to])),
    ...Object.values(actions.actions).map(({ by }) => by),
  ]),
];

/** The office of the area, a body that was told, or the applicant. */
export const isParty = (file: CaseFile, actor: Actor): boolean => {
  switch (actor.role) {
    case 'agency':
      return actor.body !== undefined && bodiesTold(file).includes(actor.body);
    case 'applicant':
      return actor.id === file.request.applicant.personId;
    // The clock is of every area, and an administrator whose token names none.
    case 'clock':
      return true;
    case 'administrator':
      return actor.area === undefined || actor.area === file.request.area;
    default:
      return actor.area === file.request.area;
  }
};

/** Who reads decisions and never needs a name (oversight), or runs the system: of every area, unless their token names one. */
const OF_EVERY_AREA: readonly ActorRole[] = ['oversight', 'administrator'];

export const mayRead = (file: CaseFile, actor: Actor): boolean =>
  isParty(file, actor) || (OF_EVERY_AREA.includes(actor.role) && actor.area === undefined);

/** What a representative may do before anybody consented, and after: bring consent, and withdraw. */
const WITHOUT_CONSENT: readonly ChangingCommand['type'][] = [
  'GiveConsent',
  'LimitConsent',
  'WithdrawConsent',
  'WithdrawRequest',
];

export const refuseStranger = (
  command: ChangingCommand,
  file: CaseFile,
  actor: Actor,
  now: string,
): Refusal<'case/unknown' | 'consent/none-to-apply'> | undefined => {
  if (!isParty(file, actor)) return CASE_UNKNOWN;
  if (actor.role === 'applicant' && !WITHOUT_CONSENT.includes(command.type) && !mayApply(file, { occurredAt: now }))
    return refuse(
      'consent/none-to-apply',
      'A representative acts on the case while the written consent of a victim to apply stands.',
    );
  return undefined;
};
