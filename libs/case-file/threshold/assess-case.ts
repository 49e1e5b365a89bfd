/** The threshold of a whole case, by its own dates and by those that others tell (domain section 4). */
import type { Happened } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { Procedure } from '../../procedures/facts.js';
import type { CaseFile } from '../case-state.js';
import type { Known } from '../told.js';
import { assessedComplaint, mayBeUsed, readComplaints } from './complaints-used.js';
import { explanationOf } from './explanation.js';
import type { CaseAssessment } from './facts.js';
import { otherResults } from './other-results.js';
import { isContradictory, toldOtherwise } from './told-dates.js';
import { workingOf } from './working.js';

/** Kept with an assessment; what is unsettled follows from all of them. */
const MOST_RESULTS_KEPT = 5;

/** The version in force on the day the review was asked for. */
export const procedureOf = ({ procedure }: Known): Procedure | Refusal<'threshold/no-procedure'> =>
  procedure?.procedure ??
  refuse('threshold/no-procedure', 'The procedure that this request came under cannot be read.');

/** `at`: the moment whose consents decide which complaints may be used. */
export const assessCase = (
  file: CaseFile,
  known: Known,
  at: Happened,
): CaseAssessment | Refusal<'threshold/no-procedure'> => {
  const procedure = procedureOf(known);
  if (isRefusal(procedure)) return procedure;
  const { version, threshold } = procedure;
  const { requestedOn, ongoing: claimed, ongoingFound } = file.request;

  const read = readComplaints(file, known);
  const used = read.filter(mayBeUsed(file, at));
  const question = {
    threshold,
    appliedOn: requestedOn,
    ongoing: ongoingFound ?? claimed,
    complaints: used.map(assessedComplaint),
  };
  const { sentences, ...working } = workingOf(question);

  const told = used.flatMap(toldOtherwise);
  const contradictory = told.filter(isContradictory);
  const others = otherResults(
    question,
    working,
    told.filter((one) => !contradictory.includes(one)),
  );
  const matter = [...contradictory, ...others.flatMap(({ taken }) => taken)].map(({ ref }) => ref);
  const assessment = {
    procedureVersion: version,
    appliedOn: requestedOn,
    ongoing: question.ongoing,
    ongoingFrom: ongoingFound === undefined ? ('applicant' as const) : ('officer' as const),
    complaints: question.complaints,
    withheld: read
      .filter((one) => !used.includes(one))
      .map(({ complaint }) => ({ ref: complaint.cited.ref, reason: 'no-consent' as const })),
    working,
    toldOtherwise: told,
    otherwise: others.slice(0, MOST_RESULTS_KEPT),
    unsettled: question.complaints.map(({ ref }) => ref).filter((ref) => matter.includes(ref)),
    reports: read.flatMap(({ report }) => (report ? { id: report.id, revision: report.revision } : [])),
  };
  return { ...assessment, explanation: explanationOf(sentences, assessment) };
};
