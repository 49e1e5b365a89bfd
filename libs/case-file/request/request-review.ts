/** How a case begins. */
import { londonDay } from '../../calendar/day.js';
import { dayOfHappening } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import { type ClaimRefusal, claimedComplaints } from '../complaints/claim.js';
import { happening, refusePeople, type SharedRefusal } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { RequestReview } from './commands.js';
import type { ReviewRequested } from './facts.js';
import { type ProcedureRefusal, underProcedure } from './under-procedure.js';
import { refuseVictims, victimsWith } from './victims.js';

export type OwnReviewRefusal =
  | ProcedureRefusal
  | 'request/not-your-area'
  | 'request/not-your-own'
  | 'request/two-dates'
  | 'request/nobody-represented';
export type RequestReviewRefusal = SharedRefusal | ClaimRefusal | OwnReviewRefusal;

const refuseStrangers = (
  { area, applicant }: RequestReview,
  { actor }: Told,
): Refusal<OwnReviewRefusal> | undefined => {
  if (actor.role === 'applicant')
    return actor.id === applicant.personId
      ? undefined
      : refuse('request/not-your-own', 'An applicant requests a review for themselves, or as a representative.');
  return actor.area === area
    ? undefined
    : refuse('request/not-your-area', 'A request is recorded by the office of its own police area.');
};

/** Whoever says on which day it was requested says when it happened; whoever says both says one day. */
const momentOf = (command: RequestReview, told: Told) => {
  const { requestedOn, happened: said } = command;
  const saysNothing = said?.occurredAt === undefined && said?.occurredOn === undefined;
  const happened = happening({ happened: saysNothing ? { occurredOn: requestedOn } : said }, told);
  if (isRefusal(happened)) return happened;
  return requestedOn !== undefined && requestedOn !== dayOfHappening(happened)
    ? refuse('request/two-dates', 'The day of the request and the day on which it is said to have happened differ.')
    : happened;
};

export const requestReview = (
  command: RequestReview,
  told: Told,
): readonly ReviewRequested[] | Refusal<RequestReviewRefusal> => {
  const stranger = refuseStrangers(command, told);
  if (stranger) return stranger;
  const happened = momentOf(command, told);
  if (isRefusal(happened)) return happened;
  const { reference, area, localGovernmentArea, applicant, behaviour, impact, ongoing, channel } = command;
  const requestedOn = dayOfHappening(happened);
  const under = underProcedure(told.known.procedure, localGovernmentArea, requestedOn);
  if (isRefusal(under)) return under;
  const victims = victimsWith(applicant, command.victims);
  const refused = refusePeople([applicant.personId, ...victims], told) ?? refuseVictims(applicant, victims);
  if (refused) return refused;
  const complaints = claimedComplaints(command.complaints, [], told);
  if (isRefusal(complaints)) return complaints;
  const complainants = complaints.flatMap(({ complainant }) => complainant ?? []);
  const about = [...new Set([applicant.personId, ...victims, ...complainants])];
  return [
    {
      type: 'ReviewRequested',
      data: {
        ...happened,
        requestedOn,
        filedOn: londonDay(told.now),
        reference,
        area,
        localGovernmentArea,
        applicant,
        victims,
        behaviour: aboutOr(behaviour, about),
        ...(impact !== undefined && { impact: aboutOr(impact, about) }),
        ongoing,
        channel,
        complaints,
        ...under,
      },
    },
  ];
};
