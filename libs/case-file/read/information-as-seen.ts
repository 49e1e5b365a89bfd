import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import { deadlineKey } from '../clock/set-deadline.js';
import type { InformationRequest } from '../information/state.js';
import type { InformationRequestAnswer } from './information-answers.js';
import type { Sight } from './sight.js';

const answerOf = ({ supplied, ground }: InformationRequest): Pick<InformationRequestAnswer, 'answer'> => {
  if (ground !== undefined) return { answer: 'refused' };
  return supplied === undefined ? {} : { answer: 'supplied' };
};

/** What a body did, day by day, is for the review and for the body itself. */
const suppliedAsSeen = (
  { body, supplied }: InformationRequest,
  sight: Sight,
): Pick<InformationRequestAnswer, 'chronology' | 'documents'> => {
  if (supplied === undefined || !sight.own(body)) return {};
  const { chronology, documents } = supplied;
  return { chronology: chronology.map(({ on, what }) => ({ on, what: sight.fromBody(what, body) })), documents };
};

const informationRequestAsSeen = (
  one: InformationRequest,
  { clock }: CaseFile,
  sight: Sight,
): InformationRequestAnswer => {
  const { request, body, duty, what, asked, dueOn, disclosed, reminded, answered, ground, reason } = one;
  return {
    request,
    body,
    duty,
    what: sight.toBody(what, body),
    asked,
    dueOn: clock[deadlineKey({ name: 'information', of: request })]?.dueOn ?? dueOn,
    ...(sight.wholeFile && { disclosed }),
    reminded,
    ...answerOf(one),
    ...(answered !== undefined && { answered }),
    ...suppliedAsSeen(one, sight),
    ...(ground !== undefined && { ground }),
    ...(reason !== undefined && { reason: sight.fromBody(reason, body) }),
  };
};

/** A body is told what it was asked itself. */
export const informationAsSeen = (file: CaseFile, { role }: Actor, sight: Sight): readonly InformationRequestAnswer[] =>
  Object.values(file.information.byRef)
    .filter(({ body }) => role !== 'agency' || sight.own(body))
    .map((one) => informationRequestAsSeen(one, file, sight));
