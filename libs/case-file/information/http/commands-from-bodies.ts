/** From what was sent to what is asked about information. */
import { invalid } from '../../../web/problems/problem.js';
import type { Unsaid } from '../../http/case-door.js';
import { leftOut } from '../../http/left-out.js';
import type { RefuseInformation, RequestInformation, SupplyInformation } from '../commands.js';
import type { AnswerInformationBody, RequestInformationBody } from './information-bodies.js';

export const requestInformation = ({
  body,
  duty,
  what,
  disclosed = [],
}: RequestInformationBody): Unsaid<RequestInformation> => ({
  type: 'RequestInformation',
  body,
  duty,
  what,
  disclosed: disclosed.map(({ person, fields }) => ({ person, fields })),
});

/** Throws the problem `request/invalid` where what is said does not belong to the answer. */
export function answerInformation(
  request: string,
  body: AnswerInformationBody,
): Unsaid<SupplyInformation> | Unsaid<RefuseInformation> {
  const { answer, chronology = [], documents = [], ground, reason } = body;
  if (answer === 'supplied') {
    leftOut(body, ['ground', 'reason'], 'information is supplied');
    return {
      type: 'SupplyInformation',
      request,
      chronology: chronology.map(({ on, what }) => ({ on, what })),
      documents,
    };
  }
  leftOut(body, ['chronology', 'documents'], 'information is refused');
  if (ground === undefined) throw invalid({ path: 'ground', message: 'is missing' });
  return { type: 'RefuseInformation', request, ground, reason };
}
