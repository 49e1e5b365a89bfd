import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { consentingVictims } from '../consent/standing.js';
import { happening, refuseDocuments, refusePeople, type SharedRefusal } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { RecordViews } from './commands.js';
import type { VictimViewsRecorded } from './facts.js';
import { currentReview } from './open-review.js';

export type ViewsRefusal =
  | TimeRefusal
  | Extract<SharedRefusal, `person/${string}` | 'document/unknown'>
  | 'review/not-open'
  | 'review/not-your-views'
  | 'review/not-a-victim';

/** An applicant speaks for themselves, and for a victim whose consent to apply stands; the office records what anybody told it. */
const speaksFor = (victim: string, file: CaseFile, { actor, now }: Told): boolean =>
  actor.role !== 'applicant' || victim === actor.id || consentingVictims(file, { occurredAt: now }).includes(victim);

/** About the victim, unless they say whom else: theirs to read and to have erased. As often as a victim has something to say, and after the conclusion too: an appeal may rest on it. */
export const recordViews = (
  command: RecordViews,
  file: CaseFile,
  told: Told,
): readonly VictimViewsRecorded[] | Refusal<ViewsRefusal> => {
  const { victim, documents } = command;
  const review = currentReview(file);
  if (isRefusal(review)) return review;
  if (!speaksFor(victim, file, told))
    return refuse(
      'review/not-your-views',
      'No consent of this victim to apply for them stands: they speak for themselves.',
    );
  const happened = happening(command, told, review.opened);
  if (isRefusal(happened)) return happened;
  if (!file.request.victims.includes(victim))
    return refuse('review/not-a-victim', 'This is none of the victims of this request.');
  const views = aboutOr(command.views, [victim]);
  return (
    refusePeople([victim], told) ??
    refuseDocuments(documents, told) ?? [
      { type: 'VictimViewsRecorded', data: { ...happened, victim, views, documents } },
    ]
  );
};
