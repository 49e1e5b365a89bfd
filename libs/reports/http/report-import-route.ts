/** The door for many reports at once: a stream in, a stream out. */
import type { PassThrough, Readable } from 'node:stream';
import { Controller, Header, Inject, Req } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../../access/current-actor.js';
import type { Actor } from '../../decider/actor.js';
import { documentedProblems } from '../../web/routes/documented-headers.js';
import { StreamRoute } from '../../web/routes/stream-route.js';
import { ReportImports } from '../import/report-imports.js';

const CSV = 'text/csv';
const NDJSON = 'application/x-ndjson';
const [invalidUpload] = documentedProblems([422]) as [MethodDecorator];

@Controller('v1/reports')
export class ReportImportRoute {
  constructor(@Inject(ReportImports) private readonly imports: ReportImports) {}

  @StreamRoute('imports', {
    summary: 'Import reports: a police.uk street-level file, or a report a line',
    roles: ['coordinator', 'agency'],
    takes: [CSV, NDJSON],
  })
  @Header('content-type', NDJSON)
  @ApiResponse({
    status: 200,
    description:
      'A JSON object a line: `progress` at least every second and every thousand rows, `rejected` with number and problem of each rejected line, last a `summary`; or `failed` where the import could not go on.',
    content: { [NDJSON]: { schema: { type: 'string' } } },
  })
  @invalidUpload
  import(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<PassThrough> {
    const isCsv = request.headers['content-type']?.trim().toLowerCase().startsWith(CSV);
    return this.imports.begin(request.body as Readable | undefined, isCsv ? 'police-uk' : 'json', actor);
  }
}
