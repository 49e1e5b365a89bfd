/** What the lists fold fact by fact, without a text, is what the whole case says: of any history. */
import fc from 'fast-check';
import { actionCompleted, informationRefused, recommendationDeclined } from '../../../test/support/case/actions.js';
import { asked, notFound } from '../../../test/support/case/complaints.js';
import { appealNotAdmitted, appealWithdrawn, caseReopened } from '../../../test/support/case/every-fact.js';
import {
  acknowledged,
  constabulary,
  council,
  partner,
  passedTo,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { decidedMet } from '../../../test/support/case/request.js';
import {
  actionAgreed,
  appealDecided,
  appealLodged,
  bodyInvited,
  caseClosed,
  informationRequested,
  recommendationMade,
  recommendationSent,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { assessed, fileOf } from '../../../test/support/case/threshold.js';
import { foldedBy } from '../../../test/support/projected.js';
import { openAppeals } from '../appeal/state.js';
import { type CaseFile, evolveCase } from '../case-state.js';
import { caseStatus } from '../case-status.js';
import type { CaseFact } from '../facts.js';
import { bodiesTold } from '../party.js';
import { nextRef } from '../refs.js';
import { agencyTasks } from './agency-tasks.js';
import { workQueue } from './work-queue.js';

const CASE = 'case-dddddddd-0000-4000-8000-000000000001';
const [assessment] = assessed([requested()]).slice(-1) as [CaseFact];

/** Makes a fact that can follow, for a body; undefined where none of its kind can. */
type Follows = (file: CaseFile, body: string) => CaseFact | undefined;

const lastOf = (byRef: Readonly<Record<string, unknown>>): string | undefined => Object.keys(byRef).at(-1);
const onReview =
  (make: (body: string) => CaseFact): Follows =>
  ({ review }, body) =>
    review.current && make(body);
const onAppeal =
  (make: (appeal: string) => CaseFact): Follows =>
  ({ appeals }) => {
    const open = openAppeals(appeals).at(-1);
    return open && make(open.lodged.appeal);
  };

const FOLLOWS: readonly Follows[] = [
  () => acknowledged(),
  (_, body) => passedTo(body),
  () => asked('c1'),
  () => asked('c2'),
  () => notFound('c1'),
  () => assessment,
  () => decidedMet(),
  () => decidedMet({ outcome: 'not-met' }),
  () => reviewOpened(),
  onReview((body) => bodyInvited(body)),
  onReview(() => reviewConcluded()),
  ({ information }, body) =>
    informationRequested({ body, request: nextRef('information request', Object.keys(information.byRef).length) }),
  ({ information }) => {
    const request = lastOf(information.byRef);
    return request === undefined ? undefined : informationRefused({ request });
  },
  ({ actions }, to) =>
    recommendationMade({
      to,
      recommendation: nextRef('recommendation', Object.keys(actions.recommendations).length),
    }),
  ({ actions }) => {
    const last = Object.values(actions.recommendations).at(-1);
    return last && recommendationSent({ recommendation: last.recommendation, to: last.to });
  },
  ({ actions }) => {
    const last = Object.values(actions.recommendations).at(-1);
    return last?.sent && recommendationDeclined({ recommendation: last.recommendation, by: last.to });
  },
  ({ actions }, by) => actionAgreed({ by, action: nextRef('action', Object.keys(actions.actions).length) }),
  ({ actions }) => {
    const action = lastOf(actions.actions);
    return action === undefined ? undefined : actionCompleted({ action });
  },
  ({ appeals }) => appealLodged({ appeal: nextRef('appeal', Object.keys(appeals).length) }),
  onAppeal((appeal) => appealNotAdmitted({ appeal })),
  onAppeal((appeal) => appealWithdrawn({ appeal })),
  onAppeal((appeal) => appealDecided({ appeal })),
  onAppeal((appeal) => appealDecided({ appeal, setsAside: 'threshold-decision' })),
  onAppeal((appeal) => appealDecided({ appeal, outcome: 'properly-reviewed', setsAside: undefined })),
  () => withdrawn(),
  () => caseClosed(),
  () => caseReopened(),
];

const anyHistory = fc
  .array(fc.tuple(fc.constantFrom(...FOLLOWS), fc.constantFrom(council, constabulary, partner, 'a-landlord')), {
    maxLength: 40,
  })
  .map((steps) => {
    const history: CaseFact[] = [requested()];
    let file = fileOf(requested());
    for (const [follows, body] of steps) {
      const fact = follows(file, body);
      if (fact === undefined) continue;
      history.push(fact);
      file = evolveCase(file, fact) as CaseFile;
    }
    return history;
  });

/** Kind and ref of what is asked and neither answered nor done, as the file has it. */
const tasksOf = ({ request, complaints, information, actions, closing }: CaseFile): readonly string[] => {
  if (request.withdrawn !== undefined) return [];
  const open = closing.closed === undefined;
  return [
    ...Object.values(complaints.byRef).flatMap(({ cited, verification }) =>
      open && verification !== undefined && verification.answer === undefined ? [`verification ${cited.ref}`] : [],
    ),
    ...Object.values(information.byRef).flatMap((one) =>
      open && one.answered === undefined ? [`information ${one.request}`] : [],
    ),
    ...Object.values(actions.recommendations).flatMap(({ recommendation, sent, answer }) =>
      sent !== undefined && answer === undefined ? [`recommendation-response ${recommendation}`] : [],
    ),
    ...Object.values(actions.actions).flatMap(({ action, ended }) => (ended === undefined ? [`action ${action}`] : [])),
  ].sort();
};

test('the work queue has the status, the bodies and the appeals of the case', () =>
  fc.assert(
    fc.property(anyHistory, (history) => {
      const file = fileOf(...history);
      const { cases, bodies } = foldedBy(workQueue, CASE, history).rows;
      const status = caseStatus(file);
      expect(cases?.[0]).toMatchObject({
        status,
        open: status !== 'withdrawn' && status !== 'closed',
        appeal_open: openAppeals(file.appeals).length > 0,
      });
      const told = bodies?.flatMap((row) => (row.told === true ? [row.body] : []));
      expect(told?.sort()).toEqual([...bodiesTold(file)].sort());
    }),
    { numRuns: 200 },
  ));

test('the tasks are what is asked in the case and neither answered nor done', () =>
  fc.assert(
    fc.property(anyHistory, (history) => {
      const tasks = foldedBy(agencyTasks, CASE, history).rows.tasks?.map(({ kind, ref }) => `${kind} ${ref}`);
      expect(tasks?.sort()).toEqual(tasksOf(fileOf(...history)));
    }),
    { numRuns: 200 },
  ));
