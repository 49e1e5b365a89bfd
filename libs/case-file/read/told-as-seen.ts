/** What is due on a case, and what the applicant was told and is owed, as far as somebody may see it. */
import type { Day } from '../../calendar/day.js';
import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import { deadlinesOn } from '../clock/days-left.js';
import type { SetDeadline } from '../clock/set-deadline.js';
import type { ToldOf } from '../telling/facts.js';
import type { DeadlineAnswer, OwedAnswer, ToldAnswer } from './clock-answers.js';
import type { Sight } from './sight.js';

/** A body is told of what it is told of itself: of the decision, or of the review and what follows it. */
export const seesTelling = (of: ToldOf, { threshold, review }: Sight): boolean =>
  of === 'acknowledgement' || of === 'threshold' ? threshold : review;

export const toldAsSeen = ({ telling }: CaseFile, { role }: Actor, sight: Sight): readonly ToldAnswer[] =>
  telling.told
    .filter(({ of }) => seesTelling(of, sight))
    .map(({ of, to, recipient, how, document, recommendationsTold, ...data }) => ({
      of,
      ...(sight.person(to) && { to }),
      recipient,
      how,
      ...(document !== undefined && role !== 'agency' && { document }),
      ...(recommendationsTold !== undefined && { recommendationsTold }),
      ...happenedOf(data as Happened),
    }));

export const owedAsSeen = ({ telling }: CaseFile, sight: Sight): readonly OwedAnswer[] =>
  telling.owed.filter(({ of }) => seesTelling(of, sight));

/** Of a question somebody else is asked, of a consent, of an appeal that is nothing of theirs a body is not told by its deadline either. */
export const seesDeadline = (
  { name, of }: Pick<SetDeadline, 'name' | 'of'>,
  { complaints, information }: CaseFile,
  { role }: Pick<Actor, 'role'>,
  sight: Sight,
): boolean => {
  if (role !== 'agency') return true;
  switch (name) {
    case 'information': {
      const asked = complaints.byRef[of ?? '']?.verification ?? information.byRef[of ?? ''];
      return asked !== undefined && sight.own(asked.body);
    }
    case 'consent':
      return false;
    case 'meeting':
    case 'outcome':
      return sight.review;
    case 'appeal':
      return of === 'threshold' ? sight.threshold : sight.review;
    case 'acknowledgement':
    case 'threshold-decision':
      return true;
  }
};

/** `today` is a London day. */
export const deadlinesAsSeen = (file: CaseFile, today: Day, actor: Actor, sight: Sight): readonly DeadlineAnswer[] => {
  const seen = Object.entries(file.clock).filter(([, one]) => seesDeadline(one, file, actor, sight));
  return deadlinesOn(Object.fromEntries(seen), today);
};
