/** Headers and problems that many routes share, documented in one place. */
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { POSITION_PATTERN } from '../../event-log/position.js';
import { CSV } from '../csv/wants-csv.js';
import type { Schema } from '../fields/shape.js';

const position: Schema = { type: 'string', pattern: POSITION_PATTERN };
const revisionTag: Schema = { type: 'string', pattern: '^"(0|[1-9][0-9]{0,14})"$' };

const header = (name: string, description: string, schema: Schema, required = false): MethodDecorator =>
  ApiHeader({ name, description, required, schema });

export const idempotencyKeyHeader = (): MethodDecorator =>
  header('Idempotency-Key', 'Makes a retry safe: the same key and request answer as the first time.', {
    type: 'string',
    minLength: 1,
    maxLength: 200,
    pattern: '^[\\x21-\\x7e]+$',
  });

export const ifMatchHeader = (): MethodDecorator =>
  header('If-Match', 'The revision this command was decided at; 412 when the resource has moved on.', revisionTag);

export const waitForPositionHeader = (): MethodDecorator =>
  header('Wait-For-Position', '`Log-Position` of a command: the answer holds at least what it wrote.', position);

export const purposeHeader = (): MethodDecorator =>
  header('Purpose', 'What the personal data is read for; 428 without it, unless an applicant asks.', {
    type: 'string',
    minLength: 1,
    maxLength: 200,
  });

const ETAG = { description: 'The revision, as If-Match takes it.', schema: revisionTag };
const LOG_POSITION = { description: 'A place in the log, as Wait-For-Position takes it.', schema: position };
const LOCATION = { description: 'Path of what was created.', schema: { type: 'string', format: 'uri-reference' } };

export interface AnswerDocumentation {
  readonly status: 200 | 201;
  readonly schema: Schema;
  readonly headers: readonly ('ETag' | 'Log-Position' | 'Location')[];
  /** It can be had as CSV too. */
  readonly csv?: true;
}

export function documentedAnswer({ status, schema, headers, csv }: AnswerDocumentation): MethodDecorator {
  const all = { ETag: ETAG, 'Log-Position': LOG_POSITION, Location: LOCATION };
  return ApiResponse({
    status,
    description: status === 201 ? 'Created' : 'OK',
    headers: Object.fromEntries(headers.map((name) => [name, all[name]])) as never,
    content: {
      'application/json': { schema: schema as never },
      ...(csv && { [CSV]: { schema: { type: 'string' } } }),
    },
  });
}

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'Unreadable: not JSON, or a malformed header',
  401: 'No valid token',
  403: 'A role that may never use this route',
  404: 'Not there, or not yours',
  409: 'Refused, by its code',
  412: 'Stale: the resource has moved on since If-Match',
  413: 'Too large',
  415: 'Not a content type this route takes',
  422: 'Readable but invalid, with each field and its rule; or an Idempotency-Key reused',
  428: 'Purpose missing',
  429: 'More requests under way than one caller may have',
  500: 'Failed: the fault is ours',
  503: 'Behind, overloaded or unavailable; Retry-After says when to try again',
};

export const PROBLEM_SCHEMA = 'Problem';

export const documentedProblems = (statuses: readonly number[]): readonly MethodDecorator[] =>
  statuses.map((status) =>
    ApiResponse({
      status,
      description: MEANINGS[status] ?? 'Problem',
      content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${PROBLEM_SCHEMA}` } } },
    }),
  );

/** RFC 9457, with our `code` and `errors`. */
export const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'a page that explains the code' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string' },
    code: { type: 'string', pattern: '^[a-z-]+/[a-z0-9-]+$', examples: ['request/invalid'] },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};
