/** The codes of this room. */
import type { ProblemEntry } from './catalogue.js';

const entry = (status: number, title: string, explanation: string): ProblemEntry => ({ status, title, explanation });

export const WEB_PROBLEMS = {
  'request/unreadable': entry(
    400,
    'Unreadable request',
    'The request could not be read: a body that is not JSON, that is nested too deeply or uses a key that is never allowed, or a malformed address.',
  ),
  'request/invalid': entry(
    422,
    'Invalid request',
    'The request was read, but something in it is not valid. `errors` names each field and its rule; nothing was stored.',
  ),
  'request/not-found': entry(
    404,
    'Not found',
    'There is no such thing here, or it is not yours to see: the answer is the same.',
  ),
  'request/method-not-allowed': entry(
    405,
    'Method not allowed',
    'The address exists for other methods; `Allow` names them.',
  ),
  'request/stale': entry(
    412,
    'Stale',
    'The resource has changed since the revision named in `If-Match`. Read it again and decide anew.',
  ),
  'request/too-large': entry(413, 'Too large', 'The body is larger than this route takes.'),
  'request/unsupported-media-type': entry(
    415,
    'Unsupported media type',
    'This route does not take a body of this content type.',
  ),
  'request/too-many': entry(
    429,
    'Too many requests',
    'You have more requests under way than one caller may. Wait for their answers, then try again.',
  ),
  'if-match/malformed': entry(
    400,
    'Malformed If-Match',
    '`If-Match` is one strong entity tag, `"<revision>"`, as `ETag` gave it.',
  ),
  'idempotency/key-malformed': entry(
    400,
    'Malformed Idempotency-Key',
    '`Idempotency-Key` is 1 to 200 visible ASCII characters.',
  ),
  'idempotency/key-reused': entry(
    422,
    'Idempotency-Key reused',
    'This key was already sent with another route or body. A retry repeats the request exactly; another request takes another key.',
  ),
  'position/malformed': entry(
    400,
    'Malformed position',
    '`Wait-For-Position` is a position as `Log-Position` gave it.',
  ),
  'position/other-log': entry(
    400,
    'Position of another log',
    'This position was given by another log and means nothing here.',
  ),
  'position/not-reached': entry(
    503,
    'Position not reached yet',
    'What answers this query has not yet read that far. Ask again after `Retry-After` seconds.',
  ),
  'service/overloaded': entry(
    503,
    'Overloaded',
    'More requests are under way than can be served. Try again after `Retry-After` seconds.',
  ),
  'service/unavailable': entry(
    503,
    'Unavailable',
    'Something this service stands on cannot be reached. A command may be sent again with the same `Idempotency-Key`.',
  ),
  'service/failed': entry(500, 'Failed', 'The fault is ours and was logged under the id in `Request-Id`.'),
} as const satisfies Readonly<Record<string, ProblemEntry>>;
