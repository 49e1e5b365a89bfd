/** Dissatisfied with how the application was dealt with, or the review carried out (Sch.4 para 3). */
import { type Day, londonDay } from '../../calendar/day.js';
import { dayOfHappening, type Happened, type TimeRefusal, whenItHappened } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { Procedure } from '../../procedures/facts.js';
import type { CaseFile } from '../case-state.js';
import type { CaseReopened } from '../closing/facts.js';
import { textIsAbout } from '../people-on-case.js';
import { nextRef } from '../refs.js';
import { happening, refusePeople } from '../shared-refusals.js';
import { procedureOf } from '../threshold/assess-case.js';
import type { Told } from '../told.js';
import type { LodgeAppeal } from './commands.js';
import type { AppealLodged, LodgedGround } from './facts.js';
import { refuseNotTheirs, refuseUnconsented, reopened } from './on-appeal.js';
import { openAppeals } from './state.js';
import { type Appealed, againstTheSame, appealedBy, isLate, windowOf } from './what-is-appealed.js';

export type LodgingRefusal =
  | TimeRefusal
  | 'person/unknown'
  | 'person/erased'
  | 'consent/none-to-apply'
  | 'threshold/no-procedure'
  | 'appeal/not-theirs'
  | 'appeal/ground-not-available'
  | 'appeal/nothing-to-appeal'
  | 'appeal/already-open'
  | 'appeal/already-decided'
  | 'appeal/lodged-when-sent';

/** The grounds of the procedure; the review by the Commissioner from the day on which the procedure switches it on. */
const isAvailable = (ground: LodgedGround, { appealGrounds, datedSwitches }: Procedure, on: Day): boolean =>
  ground === 'pcc-review'
    ? datedSwitches.some(({ name, from }) => name === ground && from <= on)
    : appealGrounds.includes(ground);

const refuseAgain = (
  ground: LodgedGround,
  appealed: Appealed,
  file: CaseFile,
): Refusal<'appeal/already-open' | 'appeal/already-decided'> | undefined => {
  if (openAppeals(file.appeals).some(({ lodged }) => lodged.concerns === appealed.concerns))
    return refuse('appeal/already-open', 'An appeal about the same is open: one is decided after the other.');
  return againstTheSame(appealed, file).some(({ lodged, decided }) => lodged.ground === ground && decided !== undefined)
    ? refuse('appeal/already-decided', 'An appeal on this ground against this decision was decided before.')
    : undefined;
};

/** Whether an appeal is in time is not for who lodges it to say: theirs comes when they send it; of a letter the office says when it came. */
const refuseBackdated = ({ actor, now }: Told, happened: Happened): Refusal<'appeal/lodged-when-sent'> | undefined =>
  actor.role === 'applicant' && dayOfHappening(happened) < londonDay(now)
    ? refuse(
        'appeal/lodged-when-sent',
        'An appeal you lodge yourself is lodged when you send it: leave the day out. The office records one that came before by another way.',
      )
    : undefined;

export const lodgeAppeal = (
  command: LodgeAppeal,
  file: CaseFile,
  told: Told,
): readonly (AppealLodged | CaseReopened)[] | Refusal<LodgingRefusal> => {
  const { ground, by = file.request.applicant.personId } = command;
  const notTheirs = refuseNotTheirs(by, file, told.actor);
  if (notTheirs) return notTheirs;
  const procedure = procedureOf(told.known);
  if (isRefusal(procedure)) return procedure;
  if (!isAvailable(ground, procedure, dayOfHappening(whenItHappened(command.happened, told.now))))
    return refuse('appeal/ground-not-available', 'The procedure of this case has no such ground on that day.');
  const appealed = appealedBy(ground, file);
  if (isRefusal(appealed)) return appealed;
  const happened = refuseAgain(ground, appealed, file) ?? happening(command, told, appealed.happened);
  if (isRefusal(happened)) return happened;
  const refusal =
    refuseBackdated(told, happened) ?? refusePeople([by], told) ?? refuseUnconsented(by, file, told.actor, happened);
  if (refusal) return refusal;
  const { concerns, against } = appealed;
  const late = isLate(appealed, file, happened);
  const window = windowOf(appealed, file);
  const data: AppealLodged['data'] = {
    ...happened,
    appeal: nextRef('appeal', Object.keys(file.appeals).length),
    ground,
    concerns,
    against,
    by,
    text: aboutOr(command.text, textIsAbout(file, told.known.people.erased)),
    late,
    ...(window !== undefined && { windowEndedOn: window.dueOn }),
  };
  return [{ type: 'AppealLodged', data }, ...(late ? [] : reopened(file, happened, told))];
};
