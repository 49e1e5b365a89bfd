/** What is done first where a route is about a review: how far the case has come, step by step. */
import type { Caller } from '../caller.js';
import { ago } from '../case/over-http.js';

/** Who and what a case is made of. */
export interface CaseMakings {
  readonly coordinator: Caller;
  /** Another coordinator. */
  readonly deputy: Caller;
  readonly administrator: Caller;
  /** Whose token names nobody but its role. */
  readonly chair: Caller;
  /** Id of the victim, who asks. */
  readonly victim: string;
  /** Digest of a stored document. */
  readonly document: string;
}

/** Values for the path, beside the case's id. */
export type PathValues = Readonly<Record<string, string>>;
/** Sends a command under the address of the case, the coordinator's unless somebody else is named. */
export type Post = (path: string, body?: object, by?: Caller) => Promise<PathValues>;
export type Preparation = (post: Post, makings: CaseMakings) => Promise<PathValues>;

/** The subject of the token of a role, in the house of the tests. */
const CHAIR = 'chair@test';
export const POLICE = 'gloucestershire-constabulary';

/** Decided met, at discretion: the complaints are too old to bind anybody. `said`: when. */
export const decidedMet = async (post: Post, said: object = {}): Promise<void> => {
  await post('threshold-assessments', said);
  await post('threshold-decision', { ...said, outcome: 'met', ground: 'harm', reasons: 'It does harm.' });
};

export const underReview = async (post: Post, said: object = {}): Promise<void> => {
  await decidedMet(post, said);
  await post('review', said);
};

export const withChair = async (post: Post): Promise<void> => {
  await underReview(post);
  await post('chair', { chair: CHAIR });
};

export const meetingArranged = async (post: Post, { victim }: CaseMakings): Promise<void> => {
  await withChair(post);
  await post('meeting', { meetingOn: ago(-7), mode: 'online' });
  await post('victim-invitation', { victim, invited: true });
};

export const met = async (post: Post, makings: CaseMakings): Promise<void> => {
  await meetingArranged(post, makings);
  await post('meeting/record', { present: [POLICE] }, makings.chair);
};

export const recommended = async (post: Post, makings: CaseMakings): Promise<void> => {
  await met(post, makings);
  await post('recommendations', { to: POLICE, text: 'Name one officer.' }, makings.chair);
};

const found = async (post: Post, makings: CaseMakings): Promise<void> => {
  await recommended(post, makings);
  await post('findings', { text: 'Nobody owned the case.' }, makings.chair);
};

export const concluded = async (post: Post, makings: CaseMakings): Promise<void> => {
  await found(post, makings);
  await post('conclusion', { outcome: 'recommendations-made', reasons: 'Nobody owned it.' }, makings.chair);
};

const asked: Preparation = async (post) => {
  await underReview(post);
  await post('information-requests', { body: POLICE, what: 'What was done.' });
  return { request: 'i1' };
};

const late: Preparation = async (post) => {
  await underReview(post, { occurredOn: ago(50) });
  await post('information-requests', { occurredOn: ago(50), body: POLICE, what: 'What was done.' });
  return { request: 'i1' };
};

const sent: Preparation = async (post, makings) => {
  await concluded(post, makings);
  await post('recommendations/r1/delivery');
  return { recommendation: 'r1' };
};

const acting: Preparation = async (post) => {
  await underReview(post);
  await post('actions', { by: POLICE, what: 'Put up a light.', byWhen: ago(-7) });
  return { action: 'x1' };
};

/** Brought to where it goes on, with nothing of it named in the path. */
const first =
  (come: (post: Post, makings: CaseMakings) => Promise<void>): Preparation =>
  async (post, makings) => {
    await come(post, makings);
    return {};
  };

/** By what the path ends with. */
export const OF_REVIEWS: Readonly<Record<string, Preparation>> = {
  '/review': first((post) => decidedMet(post)),
  '/chair': first((post) => underReview(post)),
  '/chair/replacement': first(withChair),
  '/chair/conflict': first(withChair),
  '/bodies': first((post) => underReview(post)),
  '/meeting': first((post) => underReview(post)),
  '/meeting/rearrangement': first(meetingArranged),
  '/meeting/record': first(meetingArranged),
  '/victim-invitation': first((post) => underReview(post)),
  '/views': first((post) => underReview(post)),
  '/findings': first(met),
  '/conclusion': first(found),
  '/information-requests': first((post) => underReview(post)),
  '/information-requests/{request}/reminders': late,
  '/information-requests/{request}/answer': asked,
  '/recommendations': first(met),
  '/recommendations/{recommendation}/delivery': async (post, makings) => {
    await concluded(post, makings);
    return { recommendation: 'r1' };
  },
  '/recommendations/{recommendation}/response': sent,
  '/actions': first((post) => underReview(post)),
  '/actions/{action}/progress': acting,
  '/actions/{action}/completion': acting,
  '/actions/{action}/abandonment': acting,
};
