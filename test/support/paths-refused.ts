import { Problem } from '../../libs/web/problems/problem.js';

/** Which fields a body is refused for at the door; none where it is taken. */
export const pathsRefused = (ask: () => unknown): readonly string[] => {
  try {
    ask();
  } catch (error) {
    if (error instanceof Problem) return (error.details.errors ?? []).map(({ path }) => path);
    throw error;
  }
  return [];
};
