/** Every victim is asked to the meeting, or it is on record why not. */
import type { Happened, TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { mayContact } from '../consent/standing.js';
import { textIsAbout } from '../people-on-case.js';
import { happening, refusePeople, type SharedRefusal } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { InviteVictim, LeaveVictimUninvited } from './commands.js';
import type { VictimInvited, VictimNotInvited } from './facts.js';
import { goesOnSince, type OpenReviewRefusal, reviewGoingOn } from './open-review.js';
import type { Review } from './state.js';

type AskingRefusal =
  | TimeRefusal
  | OpenReviewRefusal
  | Extract<SharedRefusal, `person/${string}`>
  | 'review/meeting-already-held'
  | 'review/not-a-victim';
export type InvitingVictimRefusal = AskingRefusal | 'review/victim-already-invited' | 'consent/none-stands';
export type LeavingUninvitedRefusal = AskingRefusal | 'review/victim-already-left-uninvited' | 'review/no-reason';

/** The review whose next meeting a victim can be asked to. */
const beforeTheMeeting = (file: CaseFile): Review | Refusal<OpenReviewRefusal | 'review/meeting-already-held'> => {
  const review = reviewGoingOn(file);
  if (isRefusal(review)) return review;
  return review.meeting === undefined && review.held.length > 0
    ? refuse('review/meeting-already-held', 'The meeting was held: nobody is invited to it any more.')
    : review;
};

const refuseVictim = (
  victim: string,
  { request }: CaseFile,
  told: Told,
): Refusal<'review/not-a-victim' | 'person/unknown' | 'person/erased'> | undefined =>
  request.victims.includes(victim)
    ? refusePeople([victim], told)
    : refuse('review/not-a-victim', 'This is none of the victims of this request.');

/** A victim whom somebody represents is written to themselves only where they consented to that. */
const refuseUncontactable = (
  victim: string,
  file: CaseFile,
  at: Happened,
): Refusal<'consent/none-stands'> | undefined => {
  const { applicant } = file.request;
  return victim === applicant.personId || applicant.capacity !== 'representative' || mayContact(file, victim, at)
    ? undefined
    : refuse('consent/none-stands', 'No consent of this victim to be contacted stands: they are represented.');
};

export const inviteVictim = (
  command: InviteVictim,
  file: CaseFile,
  told: Told,
): readonly VictimInvited[] | Refusal<InvitingVictimRefusal> => {
  const { victim } = command;
  const review = beforeTheMeeting(file);
  if (isRefusal(review)) return review;
  if (review.victims[victim]?.invited === true)
    return refuse('review/victim-already-invited', 'This victim was invited to the meeting before.');
  const happened = happening(command, told, goesOnSince(review));
  if (isRefusal(happened)) return happened;
  return (
    refuseVictim(victim, file, told) ??
    refuseUncontactable(victim, file, happened) ?? [{ type: 'VictimInvited', data: { ...happened, victim } }]
  );
};

export const leaveVictimUninvited = (
  command: LeaveVictimUninvited,
  file: CaseFile,
  told: Told,
): readonly VictimNotInvited[] | Refusal<LeavingUninvitedRefusal> => {
  const { victim, because, reason } = command;
  const review = beforeTheMeeting(file);
  if (isRefusal(review)) return review;
  if (review.victims[victim]?.because === because)
    return refuse('review/victim-already-left-uninvited', 'It is on record that and why this victim is not invited.');
  const happened = happening(command, told, goesOnSince(review));
  if (isRefusal(happened)) return happened;
  const nobody = refuseVictim(victim, file, told);
  if (nobody) return nobody;
  if (because === 'other' && reason === undefined)
    return refuse('review/no-reason', 'Where a victim is not invited for another reason, it is said which.');
  const about = textIsAbout(file, told.known.people.erased);
  return [
    {
      type: 'VictimNotInvited',
      data: { ...happened, victim, because, ...(reason !== undefined && { reason: aboutOr(reason, about) }) },
    },
  ];
};
