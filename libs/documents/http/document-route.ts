/** The two routes' declarations: bytes in, bytes out. */
import { applyDecorators, Get, HttpCode } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { PurposeRequired, Roles } from '../../access/roles.js';
import type { Role } from '../../decider/actor.js';
import { answerSchema } from '../../web/routes/answer-schema.js';
import { documentedAnswer, documentedProblems, purposeHeader } from '../../web/routes/documented-headers.js';
import { documentedOperation } from '../../web/routes/documented-operation.js';
import { StreamRoute } from '../../web/routes/stream-route.js';
import { MEDIA_TYPES } from '../media-types.js';
import { StoredDocumentAnswer } from '../read/document-answers.js';

interface Declared {
  readonly summary: string;
  readonly roles: readonly Role[];
}

export const UploadRoute = (path: string, { summary, roles }: Declared): MethodDecorator =>
  applyDecorators(
    StreamRoute(path, { summary, roles, takes: MEDIA_TYPES, status: 201 }),
    ApiExtraModels(StoredDocumentAnswer),
    documentedAnswer({ status: 201, schema: answerSchema(StoredDocumentAnswer), headers: ['Location'] }),
    ...documentedProblems([404, 409, 422]),
  );

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

export const DownloadRoute = (path: string, { summary, roles }: Declared): MethodDecorator =>
  applyDecorators(
    Get(path),
    HttpCode(200),
    Roles(...roles),
    PurposeRequired(),
    purposeHeader(),
    ApiSecurity('bearer'),
    documentedOperation(summary, roles),
    ApiResponse({
      status: 200,
      description: 'The bytes as they were sent.',
      headers: { ETag: { description: 'The digest.', schema: { type: 'string', pattern: '^"[0-9a-f]{64}"$' } } },
      content: Object.fromEntries(MEDIA_TYPES.map((type) => [type, BINARY])),
    }),
    ...documentedProblems([400, 401, 403, 404, 428, 429, 503]),
  );
