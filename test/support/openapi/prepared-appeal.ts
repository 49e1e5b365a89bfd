/** What is done first where a route is about an appeal: somebody else than who then acts has decided. */
import { ago } from '../case/over-http.js';
import { type CaseMakings, decidedMet, type PathValues, type Post, type Preparation } from './prepared-review.js';

/** The subject of the token of a role, in the house of the tests. */
const REVIEWER = 'appeal-reviewer@test';

/** Decided by the deputy, so that the coordinator has no part in it. `said`: when. */
const decidedByDeputy = (post: Post, { deputy }: CaseMakings, said: object = {}): Promise<void> =>
  decidedMet((path, body) => post(path, body, deputy), said);

const lodged = async (post: Post, makings: CaseMakings): Promise<PathValues> => {
  await decidedByDeputy(post, makings);
  await post('appeals', { ground: 'application-handling', text: 'Nobody asked me.' });
  return { appeal: 'p1' };
};

/** Told so long ago that the time to appeal is over. */
const late: Preparation = async (post, makings) => {
  await decidedByDeputy(post, makings, { occurredOn: ago(50) });
  await post('applicant-notices', { of: 'threshold', how: 'letter', occurredOn: ago(50) });
  await post('appeals', { ground: 'application-handling', text: 'Nobody asked me.' });
  return { appeal: 'p1' };
};

/** By what the path ends with. */
export const OF_APPEALS: Readonly<Record<string, Preparation>> = {
  '/appeals': async (post, makings) => {
    await decidedByDeputy(post, makings);
    return {};
  },
  '/appeals/{appeal}/admission': late,
  '/appeals/{appeal}/reviewer': lodged,
  '/appeals/{appeal}/withdrawal': lodged,
  '/appeals/{appeal}/decision': async (post, makings) => {
    const appeal = await lodged(post, makings);
    await post('appeals/p1/reviewer', { reviewer: REVIEWER }, makings.administrator);
    return appeal;
  },
};
