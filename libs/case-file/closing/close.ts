/** A case is closed for a reason that holds, once all is told, and while no appeal can come in time any more. */
import { dayOfHappening, type Happened, happenedOf, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import { openAppeals } from '../appeal/state.js';
import type { CaseFile } from '../case-state.js';
import { isOpen, isOwed } from '../clock/clock-state.js';
import { latest } from '../complaints/on-case.js';
import { textIsAbout } from '../people-on-case.js';
import { happening, refuseDocuments } from '../shared-refusals.js';
import type { ToldOf } from '../telling/facts.js';
import type { Told } from '../told.js';
import type { CloseCase } from './commands.js';
import type { CaseClosed } from './facts.js';
import { consentNeverCame, reasonHolds } from './reasons.js';

export type CloseRefusal =
  | TimeRefusal
  | 'document/unknown'
  | 'closing/reason-does-not-hold'
  | 'closing/untold'
  | 'closing/appeal-open'
  | 'closing/appeal-window'
  | 'closing/nothing-to-waive'
  | 'closing/waiver-of-another';

/** What may not stay untold: s.104(6), s.104(8), and what became of an appeal. */
const MUST_BE_TOLD: readonly ToldOf[] = ['threshold', 'outcome', 'appeal'];

const DOES_NOT_HOLD = refuse(
  'closing/reason-does-not-hold',
  'The reason given in `why` does not hold of this case, or not yet.',
);

/** Nobody can be told any more whose data was erased: that keeps no case open for ever. */
const refuseUntold = ({ telling, request }: CaseFile, { known }: Told): Refusal<'closing/untold'> | undefined =>
  telling.owed.some(({ of }) => MUST_BE_TOLD.includes(of)) && !known.people.erased.includes(request.applicant.personId)
    ? refuse(
        'closing/untold',
        'The applicant was not told yet of a decision, an outcome with its recommendations, or an appeal: tell them first.',
      )
    : undefined;

const refuseAppealed = ({ appeals }: CaseFile): Refusal<'closing/appeal-open'> | undefined =>
  openAppeals(appeals).length > 0
    ? refuse('closing/appeal-open', 'An appeal waits to be admitted or decided: the case stays open until it is.')
    : undefined;

/** A case is closed after it was decided and told, after the last appeal, and after it was open again. */
const whatCameBefore = ({ request, threshold, review, telling, appeals, closing }: CaseFile): Happened => {
  const told = telling.told.filter(({ of, recipient }) => recipient === 'applicant' && MUST_BE_TOLD.includes(of));
  const ruled = Object.values(appeals).flatMap(({ lodged, admission, decided }) => [lodged, admission, decided]);
  const done = [request.withdrawn, threshold.decided, review.current?.concluded, closing.reopened, ...told, ...ruled];
  return latest(
    request.requested,
    done.flatMap((one) => (one === undefined ? [] : [happenedOf(one)])),
  );
};

/** Whether the applicant may still appeal in time. Whoever withdrew their request appeals no more. */
const windowRuns = ({ clock, request }: CaseFile, at: Happened): boolean =>
  request.withdrawn === undefined &&
  Object.values(clock).some((one) => !isOwed(one) && isOpen(one) && one.dueOn >= dayOfHappening(at));

const refuseWindow = (
  waiver: string | undefined,
  runs: boolean,
): Refusal<'closing/appeal-window' | 'closing/nothing-to-waive'> | undefined => {
  if (runs && waiver === undefined)
    return refuse(
      'closing/appeal-window',
      'The applicant may still appeal in time, unless they waive that in writing: name the stored letter in `waiver`.',
    );
  return !runs && waiver !== undefined
    ? refuse('closing/nothing-to-waive', 'No time to appeal runs: there is nothing the applicant could waive.')
    : undefined;
};

/** Only the applicant gives up their time to appeal; and erasing them must erase the letter, which is sealed under the keys of those it is about. */
const refuseWaiverOfAnother = (
  waiver: string | undefined,
  { request: { applicant } }: CaseFile,
  { known }: Told,
): Refusal<'closing/waiver-of-another'> | undefined =>
  waiver === undefined ||
  known.documents.some(({ digest, about }) => digest === waiver && about.includes(applicant.personId))
    ? undefined
    : refuse(
        'closing/waiver-of-another',
        'The letter named in `waiver` is not stored as a document about the applicant: name theirs, or store it again with them in `about`.',
      );

export const closeCase = (
  command: CloseCase,
  file: CaseFile,
  told: Told,
): readonly CaseClosed[] | Refusal<CloseRefusal> => {
  const { why, waiver, reason } = command;
  if (!reasonHolds(why, file)) return DOES_NOT_HOLD;
  const standsInTheWay = refuseUntold(file, told) ?? refuseAppealed(file);
  if (standsInTheWay) return standsInTheWay;
  const happened = happening(command, told, whatCameBefore(file));
  if (isRefusal(happened)) return happened;
  if (why === 'consent-not-given' && !consentNeverCame(file, happened)) return DOES_NOT_HOLD;
  const refusal =
    refuseDocuments(waiver === undefined ? [] : [waiver], told) ??
    refuseWindow(waiver, windowRuns(file, happened)) ??
    refuseWaiverOfAnother(waiver, file, told);
  if (refusal) return refusal;
  const more = {
    ...(reason !== undefined && { reason: aboutOr(reason, textIsAbout(file, told.known.people.erased)) }),
    ...(waiver !== undefined && { waiver }),
  };
  return [{ type: 'CaseClosed', data: { ...happened, why, ...more, closedBy: told.actor.id } }];
};
