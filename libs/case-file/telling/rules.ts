/** What the applicant may be told of, and who else (s.104(6), s.104(8)). */
import type { Happened } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { mayContact } from '../consent/standing.js';
import { happening, refuseDocuments, type SharedRefusal } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { TellingCommand } from './commands.js';
import type { ApplicantInformed, TellingFact } from './facts.js';
import { recommendationsToTell, whatIsTold, windowOpened } from './what-is-told.js';

export type TellingRefusal =
  | Exclude<SharedRefusal, 'case/unknown' | 'text/names-a-person' | 'person/erased'>
  | 'telling/nothing-to-tell'
  | 'telling/not-to-them'
  | 'telling/no-recommendations'
  | 'telling/recommendations-untold'
  | 'consent/none-stands';

/**
 * A restriction of processing stops neither the duty to tell the applicant (s.104(6)) nor telling people about their own case:
 * nothing of theirs goes to anybody else by it.
 */
export const decideTelling = (
  command: TellingCommand,
  file: CaseFile,
  told: Told,
): readonly TellingFact[] | Refusal<TellingRefusal> => {
  const { of, to = file.request.applicant.personId, how, document, recommendationsTold } = command;
  const answers = whatIsTold(of, file);
  if (answers === undefined)
    return refuse('telling/nothing-to-tell', 'This has not happened yet: there is nothing to tell of it.');
  const happened = happening(command, told, answers);
  if (isRefusal(happened)) return happened;
  const refusal =
    refuseUnknown(to, told) ??
    refuseOthers(to, file) ??
    refuseDocuments(document === undefined ? [] : [document], told) ??
    refuseUncontactable(to, file, happened) ??
    refuseRecommendations(command, file);
  if (refusal) return refusal;
  const data: ApplicantInformed['data'] = {
    ...happened,
    of,
    to,
    recipient: to === file.request.applicant.personId ? 'applicant' : 'victim',
    how,
    ...(document !== undefined && { document }),
    // Of what made none nothing was left out.
    ...(tellsOfSome(command, file) && { recommendationsTold }),
  };
  const deadlines = windowOpened(data, file, told.known);
  return [{ type: 'ApplicantInformed', data: { ...data, ...(deadlines.length > 0 && { deadlines }) } }];
};

/** Somebody erased was told what they were told: it is recorded by their id alone, or the duty would stand open for ever. */
const refuseUnknown = (to: string, { known }: Told): Refusal<'person/unknown'> | undefined =>
  known.people.unknown.includes(to)
    ? refuse('person/unknown', 'A person named by id is not registered: register them first.')
    : undefined;

const refuseOthers = (to: string, { request }: CaseFile): Refusal<'telling/not-to-them'> | undefined =>
  to === request.applicant.personId || request.victims.includes(to)
    ? undefined
    : refuse('telling/not-to-them', 'Only the applicant and the victims are told.');

/** A victim whom somebody represents is written to themselves only where they consented to that. */
const refuseUncontactable = (to: string, file: CaseFile, at: Happened): Refusal<'consent/none-stands'> | undefined => {
  const { applicant } = file.request;
  return to === applicant.personId || applicant.capacity !== 'representative' || mayContact(file, to, at)
    ? undefined
    : refuse('consent/none-stands', 'No consent of this victim to be contacted stands: tell the applicant.');
};

/** Whether what is told made recommendations. */
const tellsOfSome = ({ of }: TellingCommand, file: CaseFile): boolean =>
  of === 'outcome' && recommendationsToTell(file).length > 0;

/**
 * s.104(8): the applicant is told the outcome and the recommendations. Where some were made, whoever tells the outcome says whether
 * they were told with it: if they were not, the duty stays open and is seen.
 */
const refuseRecommendations = (
  command: TellingCommand,
  file: CaseFile,
): Refusal<'telling/no-recommendations' | 'telling/recommendations-untold'> | undefined => {
  const some = tellsOfSome(command, file);
  if (command.recommendationsTold === true && !some)
    return refuse(
      'telling/no-recommendations',
      'Recommendations are told with the outcome of a review that made some.',
    );
  return some && command.recommendationsTold === undefined
    ? refuse(
        'telling/recommendations-untold',
        'This review made recommendations: say in `recommendationsTold` whether they were told with the outcome.',
      )
    : undefined;
};
