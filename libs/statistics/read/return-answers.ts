import { happenedOf } from '../../calendar/happened.js';
import type { PublishedReturn } from './published-returns.js';
import type { ReturnAnswer } from './statistics-answers.js';

/** `opens`: with the cases behind each figure. */
export function answerOf({ published, recordedAt, correctedBy }: PublishedReturn, opens: boolean): ReturnAnswer {
  const { return: id, localGovernmentArea, name, from, to, figures, cases, corrects } = published;
  return {
    id,
    localGovernmentArea,
    name,
    from,
    to,
    figures,
    ...(opens && { cases }),
    ...(corrects && { corrects }),
    ...(correctedBy !== undefined && { correctedBy }),
    ...happenedOf(published),
    recordedAt,
  };
}
