/** The codes of this room, registered with the catalogue of libs/web. */
import type { ProblemEntry } from '../web/problems/catalogue.js';

export const ACCESS_PROBLEMS = {
  'access/no-valid-token': {
    status: 401,
    title: 'No valid token',
    explanation:
      'This route needs a bearer token in `Authorization`: none was sent, or it is not one we trust, or it has expired.',
  },
  'access/role-not-allowed': {
    status: 403,
    title: 'Not for this role',
    explanation:
      'Your role may never use this route, whatever the case: `detail` names those that may, and so does its entry in `/openapi.json`.',
  },
  'purpose/missing': {
    status: 428,
    title: 'Purpose missing',
    explanation: 'A read of personal data says what for: send `Purpose`, 1 to 200 characters.',
  },
  'purpose/malformed': {
    status: 400,
    title: 'Malformed purpose',
    explanation: '`Purpose` is 1 to 200 printable characters of which some show.',
  },
} as const satisfies Readonly<Record<string, ProblemEntry>>;
