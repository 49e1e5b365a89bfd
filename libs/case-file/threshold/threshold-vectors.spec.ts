/** The worked cases of the law, each as a whole case: asked for, verified and ruled on, then assessed. */
import { readFileSync } from 'node:fs';
import { asked, disallowed, notFound, verified } from '../../../test/support/case/complaints.js';
import { known, requested } from '../../../test/support/case/facts.js';
import { assessed, lastAssessment, underProcedure } from '../../../test/support/case/threshold.js';
import type { AssessedComplaint, ThresholdAssessment } from '../../procedures/threshold/assessment.js';
import type { Threshold } from '../../procedures/threshold/threshold.js';
import type { ReportAsRead } from '../../reports/facts.js';
import type { CitedComplaint } from '../complaints/facts.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';

interface Vector {
  readonly name: string;
  readonly procedure: Threshold;
  readonly appliedOn: string;
  readonly ongoing: 'yes' | 'no' | 'unknown';
  readonly complaints: readonly AssessedComplaint[];
  readonly expected: ThresholdAssessment;
}
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/threshold-vectors.json', import.meta.url), 'utf8'),
);

const agency = 'gloucestershire-constabulary';

/** What is not known is absent from a case; a complaint is retracted by its report. */
const cited = (complaint: AssessedComplaint): CitedComplaint => {
  const { ref, incidentOn, incidentMonth, complainedOn, kind, complainant, incident, retracted } = complaint;
  return {
    ref,
    agency,
    complainedOn,
    kind,
    ...(incidentOn && { incidentOn }),
    ...(incidentMonth && { incidentMonth }),
    ...(complainant && { complainant }),
    ...(incident && { incident }),
    ...(retracted && { report: { id: `report of ${ref}`, revision: 0 } }),
  };
};

const whatBecameOf = ({ ref, verification }: AssessedComplaint): readonly CaseFact[] => {
  switch (verification) {
    case 'claimed':
      return [];
    case 'verified':
      return [asked(ref), verified(ref)];
    case 'not-found':
      return [asked(ref), notFound(ref)];
    case 'disallowed':
      return [disallowed(ref)];
  }
};

const retractedReports = (complaints: readonly AssessedComplaint[]): readonly ReportAsRead[] =>
  complaints.flatMap(({ ref, retracted, kind }) =>
    retracted ? [{ id: `report of ${ref}`, revision: 1, retracted, agency, kind }] : [],
  );

const wholeCase = ({ procedure, appliedOn, ongoing, complaints }: Vector): readonly CaseFact[] => {
  const request = requested({ requestedOn: appliedOn, ongoing, complaints: complaints.map(cited) });
  const told: Partial<Known> = { ...underProcedure(procedure), reports: retractedReports(complaints) };
  return assessed([request, ...complaints.flatMap(whatBecameOf)], { ...known, ...told });
};

test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
  const { working, unsettled, withheld } = lastAssessment(wholeCase(vector));
  expect(working).toEqual(vector.expected);
  expect([...unsettled, ...withheld]).toEqual([]);
});
