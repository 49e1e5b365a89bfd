import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { nextRef } from '../refs.js';
import { currentReview } from '../review/open-review.js';
import { happening, refuseNamesToBodies } from '../shared-refusals.js';
import type { Told } from '../told.js';
import { refuseByWhen } from './by-when.js';
import type { AgreeAction } from './commands.js';
import type { ActionAgreed } from './facts.js';
import { recommendationOnCase } from './on-case.js';
import type { Recommendation } from './state.js';

type CarryingOutRefusal = 'action/unknown-recommendation' | 'action/declined' | 'action/not-of-this-recommendation';
export type AgreeingRefusal =
  | TimeRefusal
  | CarryingOutRefusal
  | 'review/not-open'
  | 'action/unknown-body'
  | 'action/in-the-past'
  | 'text/names-a-person';

/** Whoever takes part in the review: relevant, invited, asked for information, or recommended to. */
const takesPart = (body: string, { request, review, information, actions }: CaseFile): boolean =>
  request.relevantBodies.includes(body) ||
  Object.hasOwn(review.current?.invited ?? {}, body) ||
  Object.values(information.byRef).some((asked) => asked.body === body) ||
  Object.values(actions.recommendations).some(({ to }) => to === body);

/** The recommendation that an action carries out, where it carries out one. */
const carriedOut = (
  { recommendation }: AgreeAction,
  file: CaseFile,
): Recommendation | undefined | Refusal<'action/unknown-recommendation' | 'action/declined'> => {
  if (recommendation === undefined) return undefined;
  const made = recommendationOnCase(file, recommendation);
  if (isRefusal(made)) return made;
  return made.answer === 'declined'
    ? refuse('action/declined', 'The body declined this recommendation: it carries out what it accepts.')
    : made;
};

/** What a body will do, by when: at the meeting or after it, to carry out a recommendation or because the bodies agree on it. */
export const agreeAction = (
  command: AgreeAction,
  file: CaseFile,
  told: Told,
): readonly ActionAgreed[] | Refusal<AgreeingRefusal> => {
  const { by, what, byWhen, recommendation } = command;
  const made = carriedOut(command, file);
  if (isRefusal(made)) return made;
  const review = currentReview(file);
  if (isRefusal(review)) return review;
  const happened = happening(command, told, made?.made ?? review.opened);
  if (isRefusal(happened)) return happened;
  if (!takesPart(by, file))
    return refuse('action/unknown-body', 'Actions are agreed with bodies that take part in the review: this is none.');
  if (made !== undefined && made.to !== by)
    return refuse('action/not-of-this-recommendation', 'This recommendation is addressed to another body.');
  return (
    refuseByWhen(byWhen, happened) ??
    refuseNamesToBodies(what, told) ?? [
      {
        type: 'ActionAgreed',
        data: {
          ...happened,
          action: nextRef('action', Object.keys(file.actions.actions).length),
          by,
          what: aboutOr(what, textIsAbout(file, told.known.people.erased)),
          byWhen,
          ...(recommendation !== undefined && { recommendation }),
        },
      },
    ]
  );
};
