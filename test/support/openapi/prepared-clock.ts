/** What is done first where a route is about the deadlines of a case, or its end. */
import type { Post, Preparation } from './prepared-review.js';

/** The only deadline of the prepared case whose last day has not come. */
export const RUNNING = 'information-c1';

const asked = async (post: Post): Promise<void> => {
  await post('complaints/c1/verification-request');
};

const withdrawn: Preparation = async (post) => {
  await post('withdrawal');
  return {};
};

/** By what the path ends with. */
export const OF_CLOCKS: Readonly<Record<string, Preparation>> = {
  '/clock/pause': async (post) => {
    await asked(post);
    return {};
  },
  '/clock/resumption': async (post) => {
    await asked(post);
    await post('clock/pause', { deadlines: [RUNNING], reason: 'A file is awaited.' });
    return {};
  },
  '/deadlines/{name}/extension': async (post) => {
    await asked(post);
    return { name: RUNNING };
  },
  '/closure': withdrawn,
  '/reopening': withdrawn,
};
