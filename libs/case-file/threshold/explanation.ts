/** An assessment in plain English, for whoever must be able to follow it: nothing personal, complaints by their refs. */
import { readableDay, readableMonth } from '../../calendar/readable.js';
import type { ThresholdAssessment } from '../../procedures/threshold/assessment.js';
import { list } from '../../sentences/list.js';
import type { CaseAssessment, OtherResult, Teller, ToldDates, WithheldComplaint } from './facts.js';
import { isContradictory } from './told-dates.js';

const TELLERS: Readonly<Record<Teller, string>> = {
  body: 'the body it was made to',
  report: 'the report in the register',
};

const withheldSentence = ({ ref }: WithheldComplaint): string =>
  `Complaint ${ref} is not used: whoever made it has not consented to this request, or consents no longer.`;

const incidentOf = ({ incidentOn, incidentMonth }: ToldDates): string => {
  if (incidentOn !== undefined) return `the incident of ${readableDay(incidentOn)}`;
  return incidentMonth === undefined
    ? 'an incident of unknown date'
    : `the incident of ${readableMonth(incidentMonth)}`;
};

const toldSentence = (told: ToldDates): string => {
  const dates = `According to ${TELLERS[told.teller]}, complaint ${told.ref} was made on ${readableDay(told.complainedOn)} about ${incidentOf(told)}`;
  return isContradictory(told) ? `${dates}: that is before it, so one of the two days must be wrong.` : `${dates}.`;
};

const CONCLUSIONS: Readonly<Record<ThresholdAssessment['conclusion'], string>> = {
  met: 'the procedure would be satisfied',
  'statutory-duty': 'the Act, though not the procedure, would require the threshold to be decided met',
  discretion: 'neither the procedure nor the Act would require a review',
};
const TRIGGERS = { hate: ', by its rule on hate', people: ', by its rule on people' } as const;

const otherSentence = ({ taken, working: { qualifying, conclusion, trigger } }: OtherResult): string => {
  const dates = list(taken.map(({ ref, teller }) => `${ref} from ${TELLERS[teller]}`));
  const counting = `${qualifying} ${qualifying === 1 ? 'complaint' : 'complaints'} would count`;
  return `With the dates of ${dates}, ${counting} and ${CONCLUSIONS[conclusion]}${trigger ? TRIGGERS[trigger] : ''}.`;
};

const unsettledSentence = (refs: readonly string[]): string =>
  refs.length === 1
    ? `The dates of complaint ${refs[0]} must be settled before anybody decides.`
    : `The dates of complaints ${list(refs)} must be settled before anybody decides.`;

/** The complaints that are not used, the working's own sentences to its conclusion, then who tells what otherwise and what that would change. */
export const explanationOf = (
  working: readonly string[],
  { withheld, toldOtherwise, otherwise, unsettled }: Omit<CaseAssessment, 'explanation'>,
): readonly string[] => [
  ...withheld.map(withheldSentence),
  ...working,
  ...toldOtherwise.map(toldSentence),
  ...otherwise.map(otherSentence),
  ...(unsettled.length > 0 ? [unsettledSentence(unsettled)] : []),
];
