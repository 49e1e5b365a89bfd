import type { Day } from '../../calendar/day.js';
import { readableDay, readableMonth, readablePeriod } from '../../calendar/readable.js';
import type { AssessedComplaint, ComplaintRow, ThresholdAssessment } from './assessment.js';
import { incidentOfPerson } from './complaint-rows.js';
import type { Threshold } from './threshold.js';

interface Asked {
  readonly threshold: Threshold;
  readonly appliedOn: Day;
  readonly complaints: readonly AssessedComplaint[];
}
type Working = Omit<ThresholdAssessment, 'sentences'>;

const incidentOf = ({ incidentOn, incidentMonth }: AssessedComplaint): string =>
  incidentOn ? `the incident of ${readableDay(incidentOn)}` : `the incident of ${readableMonth(incidentMonth ?? '')}`;

const unknownDate = ({ incidentMonth }: AssessedComplaint): string =>
  incidentMonth
    ? `only the month of the incident is known, ${readableMonth(incidentMonth)}, and it was not reported in time for every day of that month`
    : 'it is not known when the incident took place, so nobody can tell whether it was reported in time';

/** One sentence: whether the complaint counts, and the days that decide it. */
const complaintSentence = (complaint: AssessedComplaint, row: ComplaintRow, asked: Asked, working: Working): string => {
  const { threshold, appliedOn, complaints } = asked;
  const made = readableDay(complaint.complainedOn);
  const applied = readableDay(appliedOn);
  const no = `Complaint ${row.ref} does not count: `;
  switch (row.reason) {
    case undefined:
      return `Complaint ${row.ref} counts: ${incidentOf(complaint)} was reported on ${made}, within ${readablePeriod(threshold.reportWithin)}, and the review was asked for on ${applied}, within ${readablePeriod(threshold.applyWithin)} of that.`;
    case 'retracted':
      return `${no}it was retracted.`;
    case 'disallowed':
      return `${no}it was disallowed after the evidence was weighed.`;
    case 'incident-date-unknown':
      return `${no}${unknownDate(complaint)}.`;
    case 'after-application':
      return `${no}it was made on ${made}, after the review was asked for on ${applied}.`;
    case 'reported-late':
      return `${no}${incidentOf(complaint)} was reported on ${made}; the last day in time was ${readableDay(row.reportBy ?? '')}.`;
    case 'applied-late':
      return `${no}it was made on ${made}, so a review had to be asked for by ${readableDay(row.applyBy ?? '')} and was asked for on ${applied}.`;
    case 'same-incident': {
      const other = complaints.find(
        (one, index) => working.complaints[index]?.counts && incidentOfPerson(one) === incidentOfPerson(complaint),
      );
      return `${no}the same person's complaint ${other?.ref} about the same incident counts already.`;
    }
  }
};

const criteriaSentences = ({ threshold }: Asked, { qualifying, required, criteria, trigger }: Working): string[] => {
  const counts = `${qualifying} ${qualifying === 1 ? 'complaint counts' : 'complaints count'}; ${required} ${required === 1 ? 'is' : 'are'} needed.`;
  const period = threshold.incidentsWithin && readablePeriod(threshold.incidentsWithin);
  const incidents = required === 1 ? 'The incident of 1 of them lies' : `The incidents of ${required} of them lie`;
  const window = criteria.window
    ? `${incidents} within one period of ${period}.`
    : `No ${required} of them have incidents within one period of ${period}.`;
  const ongoing = {
    true: 'The behaviour still goes on.',
    false: 'The behaviour no longer goes on.',
    null: 'It is not known whether the behaviour still goes on.',
  };
  const count = threshold.triggers.find(({ kind }) => kind === trigger)?.count;
  const triggered = {
    hate: `Enough hate complaints count for the procedure's rule on hate (${count}).`,
    people: `Enough different people complained for the procedure's rule on people (${count}).`,
  };
  return [
    counts,
    ...(period && criteria.count ? [window] : []),
    ...(threshold.ongoingRequired ? [ongoing[`${criteria.ongoing}`]] : []),
    ...(trigger ? [triggered[trigger]] : []),
  ];
};

const conclusionSentence = ({ conclusion, qualifying, criteria }: Working): string => {
  const failed = [
    ...(criteria.window ? [] : ['how close together the incidents lie']),
    ...(criteria.ongoing === true ? [] : ['whether the behaviour still goes on']),
  ].join(' and ');
  switch (conclusion) {
    case 'met':
      return 'The procedure is satisfied: the threshold must be decided met.';
    case 'statutory-duty':
      return `The procedure's own test fails on ${failed}, but with ${qualifying} qualifying ${qualifying === 1 ? 'complaint' : 'complaints'} the Act requires the threshold to be decided met (section 104(4)).`;
    case 'discretion':
      return 'Neither the procedure nor the Act requires a review: the threshold may still be decided met for persistence, harm or an inadequate response (section 104(5)), and either decision needs reasons.';
  }
};

/** The working in plain English: a sentence for each complaint, then the criteria, last the conclusion. */
export const sentencesOf = (asked: Asked, working: Working): readonly string[] => [
  ...asked.complaints.flatMap((complaint, index) => {
    const row = working.complaints[index];
    return row ? [complaintSentence(complaint, row, asked, working)] : [];
  }),
  ...criteriaSentences(asked, working),
  conclusionSentence(working),
];
