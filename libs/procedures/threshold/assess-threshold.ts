import { type Day, firstDayOf } from '../../calendar/day.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { AssessedComplaint, ONGOING, ThresholdAssessment } from './assessment.js';
import { rowsOf } from './complaint-rows.js';
import { incidentDaysOf, lieWithinOnePeriod } from './incident-days.js';
import { refuseThreshold, type Threshold, type ThresholdRefusal, type Trigger } from './threshold.js';
import { sentencesOf } from './threshold-sentences.js';

export interface ThresholdQuestion {
  readonly threshold: Threshold;
  /** The day the review was asked for. */
  readonly appliedOn: Day;
  /** Whether the behaviour still goes on. */
  readonly ongoing: (typeof ONGOING)[number];
  /** In the order they were listed: of two made on one day about one incident the first listed is counted. */
  readonly complaints: readonly AssessedComplaint[];
}

export type AssessmentRefusal =
  | ThresholdRefusal
  | 'threshold/duplicate-ref'
  | 'threshold/incident-day-and-month'
  | 'threshold/complaint-before-incident';

const refuseComplaints = (complaints: readonly AssessedComplaint[]): Refusal<AssessmentRefusal> | undefined => {
  if (new Set(complaints.map(({ ref }) => ref)).size < complaints.length)
    return refuse('threshold/duplicate-ref', 'Two complaints carry the same ref.');
  if (complaints.some(({ incidentOn, incidentMonth }) => incidentOn && incidentMonth))
    return refuse('threshold/incident-day-and-month', 'An incident is dated by its day or by its month, not by both.');
  const early = complaints.find(({ incidentOn, incidentMonth, complainedOn }) => {
    const begins = incidentOn || (incidentMonth && firstDayOf(incidentMonth));
    return begins && complainedOn < begins;
  });
  if (early) return refuse('threshold/complaint-before-incident', 'A complaint is dated before its incident.');
  return undefined;
};

/** A complaint without a complainant is its own person. */
const peopleAmong = (counted: readonly AssessedComplaint[]): number =>
  new Set(counted.flatMap(({ complainant }) => complainant || [])).size +
  counted.filter(({ complainant }) => !complainant).length;

const holds = ({ kind, count }: Trigger, counted: readonly AssessedComplaint[]): boolean =>
  (kind === 'hate' ? counted.filter((complaint) => complaint.kind === 'hate').length : peopleAmong(counted)) >= count;

const ANSWER = { yes: true, no: false, unknown: null } as const;

/**
 * The threshold of s.104, with its whole working: which complaints count and why the others do not, which criteria of the
 * procedure hold, and whether the bodies are bound. Pure: the same question has the same answer for ever.
 */
export const assessThreshold = (question: ThresholdQuestion): ThresholdAssessment | Refusal<AssessmentRefusal> => {
  const { threshold, appliedOn, ongoing, complaints } = question;
  const refusal = refuseThreshold(threshold) ?? refuseComplaints(complaints);
  if (refusal) return refusal;

  const rows = rowsOf(complaints, threshold, appliedOn);
  const counted = complaints.filter((_, index) => rows[index]?.counts);
  const required = threshold.requiredComplaints;
  // s.104(4): at least three qualifying complaints, or the smaller number the procedure sets; local additions cannot undo it.
  const statutory = counted.length >= required;
  const incidents = counted.flatMap((complaint) => incidentDaysOf(complaint) ?? []);
  const criteria = {
    count: statutory,
    window:
      threshold.incidentsWithin === undefined || lieWithinOnePeriod(incidents, required, threshold.incidentsWithin),
    ongoing: threshold.ongoingRequired ? ANSWER[ongoing] : true,
  };
  const trigger = threshold.triggers.find((one) => holds(one, counted))?.kind ?? null;
  const satisfied = trigger !== null || (criteria.count && criteria.window && criteria.ongoing === true);
  const working = {
    qualifying: counted.length,
    required,
    complaints: rows,
    statutory,
    criteria,
    trigger,
    conclusion: satisfied ? 'met' : statutory ? 'statutory-duty' : 'discretion',
  } as const;
  return { ...working, sentences: sentencesOf(question, working) };
};
