import { dayOfHappening, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import { bodiesKnown } from '../bodies-known.js';
import type { CaseFile } from '../case-state.js';
import { informationDueOn } from '../clock/information-due.js';
import { type DisclosureRefusal, refuseDisclosure } from '../consent/standing.js';
import { textIsAbout } from '../people-on-case.js';
import { nextRef } from '../refs.js';
import { goesOnSince, type OpenReviewRefusal, reviewGoingOn } from '../review/open-review.js';
import { happening, refuseNamesToBodies, refusePeople, type SharedRefusal } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { RequestInformation } from './commands.js';
import type { InformationDuty, InformationRequested } from './facts.js';

export type RequestingRefusal =
  | TimeRefusal
  | DisclosureRefusal
  | OpenReviewRefusal
  | Extract<SharedRefusal, `person/${string}` | `text/${string}`>
  | 'information/too-many'
  | 'information/unknown-body'
  | 'information/must-answer';

/** Far more than any review asks, and few enough to be read. */
export const MOST_REQUESTS = 50;

/** Sch.4 para 7: council, police and care board have public functions; a landlord is co-opted and need not have any. */
const mustAnswer = (body: string, { request }: CaseFile, { known }: Told): boolean =>
  request.relevantBodies.includes(body) && !(known.procedure?.procedure.coOptedLandlords ?? []).includes(body);

const dutyOf = (
  { body, duty }: RequestInformation,
  file: CaseFile,
  told: Told,
): InformationDuty | Refusal<'information/must-answer'> => {
  if (!mustAnswer(body, file, told)) return duty ?? 'may';
  return duty === 'may'
    ? refuse('information/must-answer', 'A relevant body with public functions must answer (Schedule 4, paragraph 7).')
    : 'must';
};

/** While a review goes on, any body that has to do with the case is asked what it knows, and told no more of anybody than consent allows. */
export const requestInformation = (
  command: RequestInformation,
  file: CaseFile,
  told: Told,
): readonly InformationRequested[] | Refusal<RequestingRefusal> => {
  const { body, disclosed } = command;
  const review = reviewGoingOn(file);
  if (isRefusal(review)) return review;
  const soMany = Object.keys(file.information.byRef).length;
  if (soMany >= MOST_REQUESTS)
    return refuse('information/too-many', `At most ${MOST_REQUESTS} requests for information are made on a case.`);
  const happened = happening(command, told, goesOnSince(review));
  if (isRefusal(happened)) return happened;
  if (!bodiesKnown(file, told.known).includes(body))
    return refuse(
      'information/unknown-body',
      'Asked are relevant bodies and partners of the area, bodies complained to, and bodies invited: this is none.',
    );
  const people = disclosed.map(({ person }) => person);
  const notToBeTold = refusePeople(people, told) ?? refuseDisclosure(disclosed, body, file, happened, told);
  if (notToBeTold) return notToBeTold;
  const duty = dutyOf(command, file, told);
  if (isRefusal(duty)) return duty;
  return (
    refuseNamesToBodies(command.what, told) ?? [
      {
        type: 'InformationRequested',
        data: {
          ...happened,
          request: nextRef('information request', soMany),
          body,
          duty,
          what: aboutOr(command.what, textIsAbout(file, told.known.people.erased)),
          dueOn: informationDueOn(told.known, dayOfHappening(happened)),
          disclosed,
        },
      },
    ]
  );
};
