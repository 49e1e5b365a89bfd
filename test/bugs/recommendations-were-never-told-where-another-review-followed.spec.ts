/** A review's outcome was untold when an appeal led to another review: what the first recommended was then nobody's to tell (s.104(8)). */
import { decidedAfresh, lodgedAgainstDecision, notMetTold } from '../support/case/appeal.js';
import { fact, people } from '../support/case/facts.js';
import {
  appealDecided,
  later,
  reviewConcluded,
  reviewerAppointed,
  reviewOpened,
  wholeReview,
} from '../support/case/review.js';
import { aCase } from '../support/case/specification.js';

const { data } = decidedAfresh({ occurredAt: '2026-11-30T10:00:00Z' });
/** The first review recommended r1 and was never told; the threshold was decided met since. */
const another = [
  ...notMetTold,
  ...wholeReview,
  lodgedAgainstDecision(),
  reviewerAppointed(),
  appealDecided({ setsAside: 'threshold-decision', deadlines: [] }),
  { type: 'ThresholdDecided', data: { ...data, outcome: 'met' } } as const,
  reviewOpened({ occurredAt: '2026-11-30T11:00:00Z' } as object),
];
const concluded = reviewConcluded({
  occurredAt: '2026-11-30T12:00:00Z',
  outcome: 'no-further-action',
  recommendations: [],
} as object);
const tell = { type: 'InformApplicant', of: 'outcome', how: 'letter' } as const;
const told = (recommendationsTold?: boolean) =>
  fact('ApplicantInformed', {
    occurredAt: later.now,
    of: 'outcome',
    to: people.rosa,
    recipient: 'applicant',
    how: 'letter',
    ...(recommendationsTold !== undefined && { recommendationsTold }),
    deadlines: [{ name: 'appeal', of: 'outcome', anchoredOn: '2026-12-01', dueOn: '2026-12-31' }],
  });

it('what the first recommended is told with the outcome of the next, or said not to be', () => {
  aCase(...another, concluded)
    .when(tell, later)
    .thenRefused('telling/recommendations-untold');
  aCase(...another, concluded)
    .when({ ...tell, recommendationsTold: true }, later)
    .thenRecorded(told(true));
});

it('while the next goes on, the outcome that is owed can be told', () =>
  aCase(...another)
    .when({ ...tell, recommendationsTold: true }, later)
    .thenRecorded(told(true)));

it('what was told is not told once more', () => {
  const before = { ...told(true), data: { ...told(true).data, occurredAt: '2026-11-30T11:30:00Z' } };
  aCase(...another, before, concluded)
    .when(tell, later)
    .thenRecorded(told());
  aCase(...another, before)
    .when(tell, later)
    .thenRefused('telling/nothing-to-tell');
});
