/** Which appeal is meant, whose it is, and what comes of one that goes ahead. */
import { dayOfHappening, type Happened, happenedOf } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { CaseReopened } from '../closing/facts.js';
import { backWithTheCase } from '../closing/reopen.js';
import { latest } from '../complaints/on-case.js';
import { consentingVictims, mayApply } from '../consent/standing.js';
import { actingAs, type Involvement, involvementsOf } from '../independence.js';
import type { Told } from '../told.js';
import type { Appeal } from './state.js';

export const appealOnCase = ({ appeals }: CaseFile, ref: string): Appeal | Refusal<'appeal/unknown'> =>
  appeals[ref] ?? refuse('appeal/unknown', 'The case has no such appeal.');

/** Nothing more comes of an appeal that was decided, withdrawn or not admitted. */
export const refuseOver = ({ status }: Appeal): Refusal<'appeal/over'> | undefined =>
  status === 'late' || status === 'open'
    ? undefined
    : refuse('appeal/over', 'This appeal is over: it was decided, withdrawn or not admitted.');

/** Who decided, chaired or answered does not keep an appeal against it out. Whoever merely runs the case may: it is their route. */
const KEPT_FROM_IT: readonly Involvement[] = ['decision-maker', 'chair', 'of-a-body-under-review'];

export const refuseInvolved = (file: CaseFile, actor: Actor): Refusal<'appeal/by-somebody-involved'> | undefined =>
  involvementsOf(file, actingAs(actor)).some((one) => KEPT_FROM_IT.includes(one))
    ? refuse(
        'appeal/by-somebody-involved',
        'Whoever decided, chaired or answered neither admits an appeal nor records that it was withdrawn.',
      )
    : undefined;

/** An appeal is the applicant's or a victim's. An applicant speaks for themselves; for a victim only as the representative. */
export const refuseNotTheirs = (
  by: string,
  { request: { applicant, victims } }: CaseFile,
  { role, id }: Actor,
): Refusal<'appeal/not-theirs'> | undefined => {
  const theirs = by === applicant.personId || victims.includes(by);
  const speaks = role !== 'applicant' || by === id || applicant.capacity === 'representative';
  return theirs && speaks
    ? undefined
    : refuse(
        'appeal/not-theirs',
        'An appeal is lodged and withdrawn by the applicant or a victim, or for whom they represent.',
      );
};

/** A representative acts while a victim's consent to apply stands, and for a victim while that victim's does. */
export const refuseUnconsented = (
  by: string,
  file: CaseFile,
  { role }: Actor,
  at: Happened,
): Refusal<'consent/none-to-apply'> | undefined => {
  const forThemselves = by === file.request.applicant.personId;
  const stands = forThemselves ? mayApply(file, at) : role !== 'applicant' || consentingVictims(file, at).includes(by);
  return stands
    ? undefined
    : refuse(
        'consent/none-to-apply',
        'A representative appeals while the written consent of whom they act for stands.',
      );
};

/** An appeal that goes ahead opens the case again by itself: not before the closing, though it had been lodged by then. */
export const reopened = (file: CaseFile, happened: Happened, { known }: Told): readonly CaseReopened[] => {
  const { closed } = file.closing;
  if (closed === undefined) return [];
  const again = latest(happenedOf(closed), [happened]);
  const deadlines = backWithTheCase(file, 'appeal', dayOfHappening(again), known);
  return [{ type: 'CaseReopened', data: { ...again, why: 'appeal', deadlines } }];
};
