import { happenedOf } from '../../calendar/happened.js';
import type { AppealDecided, AppealSubject } from '../appeal/facts.js';
import type { Appeal } from '../appeal/state.js';
import type { CaseFile } from '../case-state.js';
import type { AppealAnswer, AppealDecisionAnswer } from './appeal-answers.js';
import type { Sight } from './sight.js';

/** Whoever is told what it is against is told of an appeal. */
export const seesAppeal = (concerns: AppealSubject, sight: Sight): boolean =>
  concerns === 'application' ? sight.threshold : sight.review;

const decidedAsSeen = (
  { outcome, reasons, reasonsToApplicant, setsAside, decidedBy, ...decided }: AppealDecided['data'],
  sight: Sight,
): AppealDecisionAnswer => ({
  outcome,
  reasons,
  ...(reasonsToApplicant !== undefined && { reasonsToApplicant: sight.letter(reasonsToApplicant) }),
  ...(setsAside !== undefined && { setsAside }),
  decidedBy,
  ...happenedOf(decided),
});

const appealAsSeen = ({ lodged, status, admission, reviewer, decided }: Appeal, sight: Sight): AppealAnswer => {
  const { appeal, ground, concerns, by, text, late, windowEndedOn } = lodged;
  return {
    appeal,
    ground,
    concerns,
    ...(sight.person(by) && { by }),
    text: sight.text(text),
    late,
    ...(windowEndedOn !== undefined && { windowEndedOn }),
    status,
    ...(admission !== undefined && { admission }),
    ...(reviewer !== undefined && {
      reviewer: {
        reviewer: reviewer.reviewer,
        ...(reviewer.body !== undefined && { body: reviewer.body }),
        ...reviewer.appointed,
      },
    }),
    ...(decided !== undefined && { decided: decidedAsSeen(decided, sight) }),
    ...happenedOf(lodged),
  };
};

export const appealsAsSeen = ({ appeals }: CaseFile, sight: Sight): readonly AppealAnswer[] =>
  Object.values(appeals)
    .filter(({ lodged }) => seesAppeal(lodged.concerns, sight))
    .map((one) => appealAsSeen(one, sight));
