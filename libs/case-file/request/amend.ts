import { type Day, earlierOf, londonDay } from '../../calendar/day.js';
import { dayOfHappening, type Happened } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { happening, refusePeople, type SharedRefusal } from '../shared-refusals.js';
import { refuseOnceDecided } from '../threshold/already-decided.js';
import type { Told } from '../told.js';
import { amendedTexts } from './amended-texts.js';
import type { AmendRequest } from './commands.js';
import type { RequestAmended, RequestChanges, UnderProcedure } from './facts.js';
import { type ProcedureRefusal, underProcedure } from './under-procedure.js';
import { refuseVictims } from './victims.js';

export type AmendRefusal =
  | SharedRefusal
  | ProcedureRefusal
  | 'threshold/already-decided'
  | 'request/for-the-office'
  | 'request/later-than-what-followed'
  | 'request/changes-nothing'
  | 'request/nobody-represented';

type Answer = Refusal<AmendRefusal> | undefined;

/** When and where a request was made decides which law and whose: an applicant's slip there is put right by the office. */
const refuseOfficeOnly = ({ requestedOn, localGovernmentArea }: RequestChanges, { role }: Actor): Answer =>
  role === 'applicant' && (requestedOn !== undefined || localGovernmentArea !== undefined)
    ? refuse(
        'request/for-the-office',
        'The day of the request and its local government area are for the office to amend.',
      )
    : undefined;

/** What the decision rests on. */
const refuseDecided = (
  { ongoing, victims, requestedOn, localGovernmentArea }: RequestChanges,
  file: CaseFile,
): Answer =>
  [ongoing, victims, requestedOn, localGovernmentArea].some((change) => change !== undefined)
    ? refuseOnceDecided(file)
    : undefined;

/** Nothing that was done on a request was done before it was made, this amendment included. */
const refuseDay = (
  requestedOn: Day | undefined,
  amended: Happened,
  { followedOn }: CaseFile,
  { now }: Told,
): Answer => {
  if (requestedOn === undefined) return undefined;
  if (requestedOn > londonDay(now)) return refuse('fact/in-the-future', 'The day of the request has not come yet.');
  const amendedOn = dayOfHappening(amended);
  return requestedOn > earlierOf(followedOn, amendedOn)
    ? refuse(
        'request/later-than-what-followed',
        'The request was on file, or something was done on it, before this day.',
      )
    : undefined;
};

/** An amendment answers the request as it was made in truth: one that puts its day back may have come before the day given first. */
const answered = ({ requestedOn }: RequestChanges, { requested }: CaseFile['request']): Happened =>
  requestedOn === undefined ? requested : { occurredOn: earlierOf(requestedOn, dayOfHappening(requested)) };

/** What follows from the day and the place, where one of them moves. */
const underAmended = (
  { requestedOn, localGovernmentArea }: RequestChanges,
  { request }: CaseFile,
  { known }: Told,
): Partial<UnderProcedure> | Refusal<ProcedureRefusal> =>
  requestedOn === undefined && localGovernmentArea === undefined
    ? {}
    : underProcedure(
        known.procedure,
        localGovernmentArea ?? request.localGovernmentArea,
        requestedOn ?? request.requestedOn,
      );

export const amendRequest = (
  command: AmendRequest,
  file: CaseFile,
  told: Told,
): readonly RequestAmended[] | Refusal<AmendRefusal> => {
  const { changes, about } = amendedTexts(command.changes, file, told.known.people.erased);
  const notNow = refuseOfficeOnly(changes, told.actor) ?? refuseDecided(changes, file);
  if (notNow) return notNow;
  const happened = happening(command, told, answered(changes, file.request));
  if (isRefusal(happened)) return happened;
  const untimely = refuseDay(changes.requestedOn, happened, file, told);
  if (untimely) return untimely;
  if (Object.keys(changes).length === 0)
    return refuse('request/changes-nothing', 'This amendment leaves the request exactly as it stands.');
  const under = underAmended(changes, file, told);
  if (isRefusal(under)) return under;
  const { victims = file.request.victims } = changes;
  return (
    refusePeople(command.changes.victims ?? [], told) ??
    refuseVictims(file.request.applicant, victims) ?? [
      { type: 'RequestAmended', data: { ...happened, changes, reason: aboutOr(command.reason, about), ...under } },
    ]
  );
};
