/** What there is to tell the applicant of, since when, and what telling them begins. */
import { dayOfHappening, type Happened, happenedBefore, happenedOf } from '../../calendar/happened.js';
import type { Appeal } from '../appeal/state.js';
import type { CaseFile } from '../case-state.js';
import { type SetDeadline, setDeadlines } from '../clock/set-deadline.js';
import type { Known } from '../told.js';
import type { ApplicantInformed, ToldOf } from './facts.js';
import { tells } from './state.js';

/** While it is to be held it may have been moved; what was held had been arranged in a review that was open. */
const meetingToTell = ({ review: { current } }: CaseFile): Happened | undefined => {
  if (current?.meeting !== undefined) return current.meeting.arranged;
  return current !== undefined && current.held.length > 0 ? current.opened : undefined;
};

/** An appeal that was decided, or not admitted, is one to tell of. */
const rulingOn = ({ status, admission, decided }: Appeal): readonly Happened[] => {
  if (decided !== undefined) return [happenedOf(decided)];
  return status === 'not-admitted' && admission !== undefined ? [happenedOf(admission)] : [];
};

/** Of several appeals any may be told of: it comes no earlier than the first ruling on one. */
const appealToTell = ({ appeals }: CaseFile): Happened | undefined =>
  Object.values(appeals)
    .flatMap(rulingOn)
    .reduce<Happened | undefined>((first, one) => (first && !happenedBefore(one, first) ? first : one), undefined);

/** Of the last review; of the one before it, while that is untold and the last is not concluded. */
const outcomeToTell = ({ review: { earlier, current }, telling }: CaseFile): Happened | undefined => {
  if (current?.concluded !== undefined) return current.concluded;
  return telling.owed.some(({ of }) => of === 'outcome') ? earlier.at(-1)?.concluded : undefined;
};

/** What is told with an outcome (s.104(8)): what the last review recommended, and what an earlier one did whose outcome was never told. */
export const recommendationsToTell = ({ review: { earlier, current }, telling }: CaseFile): readonly string[] => {
  const untold = earlier.flatMap(({ concluded }) => {
    if (concluded === undefined) return [];
    const duty = { of: 'outcome', since: happenedOf(concluded) } as const;
    return telling.told.some((told) => told.recipient === 'applicant' && tells(told, duty)) ? [] : [concluded];
  });
  return [...untold, current?.concluded].flatMap((concluded) => concluded?.recommendations ?? []);
};

/** When what is told of happened; undefined where it has not. Of a delay the applicant may be told at any time, of one that is owed after it. */
export const whatIsTold = (of: ToldOf, file: CaseFile): Happened | undefined => {
  const { request, threshold, telling, closing } = file;
  switch (of) {
    case 'acknowledgement':
      return request.acknowledged && happenedOf(request.acknowledged);
    case 'threshold':
      return threshold.decided && happenedOf(threshold.decided);
    case 'meeting':
      return meetingToTell(file);
    case 'delay':
      return telling.owed.find((duty) => duty.of === 'delay')?.since ?? request.requested;
    case 'outcome': {
      const concluded = outcomeToTell(file);
      return concluded && happenedOf(concluded);
    }
    case 'appeal':
      return appealToTell(file);
    case 'closure':
      return closing.closed && happenedOf(closing.closed);
  }
};

/** Against these an applicant may appeal, from the day they are told of them. */
const APPEALABLE: readonly ToldOf[] = ['threshold', 'outcome'];

/** The time to appeal begins when the applicant is first told of what stands: told again it neither begins anew nor moves. */
export const windowOpened = (
  told: ApplicantInformed['data'],
  { telling }: CaseFile,
  { procedure }: Known,
): readonly SetDeadline[] =>
  procedure !== undefined &&
  told.recipient === 'applicant' &&
  APPEALABLE.includes(told.of) &&
  telling.owed.some((duty) => tells(told, duty))
    ? setDeadlines(procedure.procedure, 'applicant-told', dayOfHappening(told), ['appeal'], told.of)
    : [];
