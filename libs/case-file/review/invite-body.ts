import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { type DisclosureRefusal, refuseDisclosure } from '../consent/standing.js';
import { bodiesUnderReview } from '../independence.js';
import { happening, refusePeople, type SharedRefusal } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { InviteBody } from './commands.js';
import type { BodyInvited } from './facts.js';
import { goesOnSince, type OpenReviewRefusal, reviewGoingOn } from './open-review.js';

export type InvitingRefusal =
  | TimeRefusal
  | OpenReviewRefusal
  | DisclosureRefusal
  | Extract<SharedRefusal, `person/${string}`>
  | 'review/already-invited'
  | 'review/unknown-body';

/** Relevant bodies, the partners of the procedure, and whoever a complaint was made to. */
const hasToDoWithIt = (body: string, file: CaseFile, { known }: Told): boolean =>
  file.request.relevantBodies.includes(body) ||
  (known.procedure?.procedure.invitedPartners ?? []).includes(body) ||
  bodiesUnderReview(file).includes(body);

/** Each once, and told no more of anybody than consent allows: partners need consent to share. */
export const inviteBody = (
  command: InviteBody,
  file: CaseFile,
  told: Told,
): readonly BodyInvited[] | Refusal<InvitingRefusal> => {
  const { body, disclosed } = command;
  const review = reviewGoingOn(file);
  if (isRefusal(review)) return review;
  if (Object.hasOwn(review.invited, body))
    return refuse('review/already-invited', 'This body was invited to the review before.');
  const happened = happening(command, told, goesOnSince(review));
  if (isRefusal(happened)) return happened;
  if (!hasToDoWithIt(body, file, told))
    return refuse(
      'review/unknown-body',
      'Invited are relevant bodies and partners of the area, and bodies complained to: this is none.',
    );
  const people = disclosed.map(({ person }) => person);
  return (
    refusePeople(people, told) ??
    refuseDisclosure(disclosed, body, file, happened, told) ?? [
      { type: 'BodyInvited', data: { ...happened, body, disclosed } },
    ]
  );
};
