/** Who reviews an appeal had no part in what is appealed against, nor had whoever appoints them (domain section 2). */
import { happenedOf, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { actingAs, involvementOf } from '../independence.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { AppointAppealReviewer } from './commands.js';
import type { AppealReviewerAppointed } from './facts.js';
import { appealOnCase, refuseOver } from './on-appeal.js';

export type AppointingRefusal =
  | TimeRefusal
  | 'appeal/unknown'
  | 'appeal/appointed-by-somebody-involved'
  | 'appeal/not-admitted'
  | 'appeal/over'
  | 'appeal/appointed-oneself'
  | 'appeal/reviewer-not-independent'
  | 'appeal/reviewer-already-appointed'
  | 'appeal/nobody-to-replace';

export const REVIEWER_NOT_INDEPENDENT = refuse(
  'appeal/reviewer-not-independent',
  'Who decided or chaired, runs the case, or is of a body under review does not review an appeal on it.',
);

export const APPOINTED_BY_SOMEBODY_INVOLVED = refuse(
  'appeal/appointed-by-somebody-involved',
  'Who decided or chaired, runs the case, or acts for a body under review appoints nobody to review it.',
);

export const appointAppealReviewer = (
  command: AppointAppealReviewer,
  file: CaseFile,
  told: Told,
): readonly AppealReviewerAppointed[] | Refusal<AppointingRefusal> => {
  const { reviewer, body, reason } = command;
  const { actor } = told;
  const appeal = appealOnCase(file, command.appeal);
  if (isRefusal(appeal)) return appeal;
  if (involvementOf(file, actingAs(actor)) !== undefined) return APPOINTED_BY_SOMEBODY_INVOLVED;
  const over = refuseOver(appeal);
  if (over) return over;
  if (appeal.status === 'late')
    return refuse('appeal/not-admitted', 'This appeal came late: nobody reviews it before it is admitted.');
  const before = appeal.reviewer;
  const happened = happening(command, told, before?.appointed ?? happenedOf(appeal.admission ?? appeal.lodged));
  if (isRefusal(happened)) return happened;
  if (reviewer === actor.id) return refuse('appeal/appointed-oneself', 'Nobody appoints themselves.');
  if (involvementOf(file, { id: reviewer, body }) !== undefined) return REVIEWER_NOT_INDEPENDENT;
  if (before !== undefined && (reason === undefined || before.reviewer === reviewer))
    return refuse(
      'appeal/reviewer-already-appointed',
      'A reviewer was appointed before: another takes over, and `reason` says why.',
    );
  if (before === undefined && reason !== undefined)
    return refuse(
      'appeal/nobody-to-replace',
      'No reviewer was appointed before: there is no reason to give for another.',
    );
  const about = textIsAbout(file, told.known.people.erased);
  const data: AppealReviewerAppointed['data'] = {
    ...happened,
    appeal: command.appeal,
    reviewer,
    ...(body !== undefined && { body }),
    appointedBy: actor.id,
    ...(reason !== undefined && { reason: aboutOr(reason, about) }),
  };
  return [{ type: 'AppealReviewerAppointed', data }];
};
