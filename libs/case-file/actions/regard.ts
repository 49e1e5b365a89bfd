/** Who is sent a recommendation must have regard to it (s.104(7)): whether it follows it is a fact of its own. */
import { type Happened, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { latest } from '../complaints/on-case.js';
import { textIsAbout } from '../people-on-case.js';
import { happening, refuseNames } from '../shared-refusals.js';
import { answeredBy } from '../speaking-for.js';
import type { Told } from '../told.js';
import type { AcceptRecommendation, DeclineRecommendation } from './commands.js';
import type { RecommendationAccepted, RecommendationDeclined } from './facts.js';
import { type OtherBodyRefusal, recommendationOnCase, refuseOtherAddressee } from './on-case.js';
import type { Recommendation } from './state.js';

export type AcceptingRefusal =
  | TimeRefusal
  | OtherBodyRefusal
  | 'action/unknown-recommendation'
  | 'action/not-sent'
  | 'action/already-answered';
export type DecliningRefusal = AcceptingRefusal | 'action/no-reasons' | 'text/names-a-person';

/** The recommendation and when it is answered, where this answer is this actor's to give. A body may think better of it, later. */
const answering = (
  command: AcceptRecommendation | DeclineRecommendation,
  answer: NonNullable<Recommendation['answer']>,
  file: CaseFile,
  told: Told,
): { readonly to: string; readonly happened: Happened } | Refusal<AcceptingRefusal> => {
  const made = recommendationOnCase(file, command.recommendation);
  if (isRefusal(made)) return made;
  const otherBody = refuseOtherAddressee(made, told);
  if (otherBody) return otherBody;
  if (made.sent === undefined)
    return refuse('action/not-sent', 'This recommendation was not sent yet: it is answered after it was.');
  if (made.answer === answer)
    return refuse('action/already-answered', 'The body gave this very answer to the recommendation before.');
  const happened = happening(command, told, latest(made.sent, [made.answered]));
  return isRefusal(happened) ? happened : { to: made.to, happened };
};

export const acceptRecommendation = (
  command: AcceptRecommendation,
  file: CaseFile,
  told: Told,
): readonly RecommendationAccepted[] | Refusal<AcceptingRefusal> => {
  const { recommendation, comment } = command;
  const answered = answering(command, 'accepted', file, told);
  if (isRefusal(answered)) return answered;
  const about = textIsAbout(file, told.known.people.erased);
  return [
    {
      type: 'RecommendationAccepted',
      data: {
        ...answered.happened,
        recommendation,
        by: answered.to,
        ...(comment !== undefined && { comment: aboutOr(comment, about) }),
        ...answeredBy(told.actor),
      },
    },
  ];
};

/** With reasons: that regard was had can be seen by everybody. */
export const declineRecommendation = (
  command: DeclineRecommendation,
  file: CaseFile,
  told: Told,
): readonly RecommendationDeclined[] | Refusal<DecliningRefusal> => {
  const { recommendation } = command;
  const answered = answering(command, 'declined', file, told);
  if (isRefusal(answered)) return answered;
  const reasons = command.reasons?.trim() ?? '';
  if (reasons === '')
    return refuse('action/no-reasons', 'A body that does not follow a recommendation gives its reasons.');
  return (
    refuseNames(reasons, told) ?? [
      {
        type: 'RecommendationDeclined',
        data: {
          ...answered.happened,
          recommendation,
          by: answered.to,
          reasons,
          ...answeredBy(told.actor),
        },
      },
    ]
  );
};
