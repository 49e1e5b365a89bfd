/** The doors through which documents come in and go out. */
import type { Readable } from 'node:stream';
import { Controller, Inject, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../../access/current-actor.js';
import type { Actor, Role } from '../../decider/actor.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { type Answer, answer } from '../../web/commands/answer.js';
import { digestShape } from '../../web/fields/identifiers.js';
import { PathField } from '../../web/routes/path-field.js';
import type { DocumentRefusal, DocumentUnreadable } from '../document-refusals.js';
import { extensionOf, type MediaType } from '../media-types.js';
import { StoredDocumentAnswer } from '../read/document-answers.js';
import { ReadDocument } from '../read/read-document.js';
import { whoseDocuments } from '../whose-documents.js';
import { DownloadRoute, UploadRoute } from './document-route.js';
import { DocumentMemory } from './memory.js';
import { cutAfter, DOCUMENT_WITHIN_MS, letThrough, whenOver } from './patience.js';
import { StoreDocument } from './store-document.js';
import { StoreDocumentQuery } from './store-document-query.js';

const HANDLING: readonly Role[] = ['coordinator', 'agency', 'applicant', 'chair', 'data-protection'];

@Controller('v1/documents')
export class DocumentRoutes {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(DocumentMemory) private readonly memory: DocumentMemory,
  ) {}

  @UploadRoute('', { summary: 'Store a document: the bytes as they are, checked by their content', roles: HANDLING })
  async store(
    @Req() request: FastifyRequest,
    @Query() { about = [] }: StoreDocumentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<StoredDocumentAnswer> | Refusal<DocumentRefusal>> {
    const { headers } = request;
    const body = request.body as Readable | undefined;
    const length = headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
    const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase() as MediaType;
    if (body) cutAfter(body, DOCUMENT_WITHIN_MS);
    const share = this.memory.share();
    try {
      const stored = await this.commands.execute(new StoreDocument({ body, length, mediaType, about }, actor, share));
      if (isRefusal(stored)) return stored as Refusal<DocumentRefusal>;
      return answer(stored as StoredDocumentAnswer, { location: `/v1/documents/${stored.digest}` });
    } finally {
      share.giveBack();
      if (body) letThrough(body);
    }
  }

  @DownloadRoute(':digest', { summary: 'A document as it was sent', roles: HANDLING })
  async read(
    @PathField('digest', digestShape) digest: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
  ): Promise<Buffer | Refusal<DocumentUnreadable>> {
    const share = this.memory.share();
    whenOver(reply.raw, share.giveBack);
    const read = await this.queries.execute(new ReadDocument(digest, whoseDocuments(actor), share.take));
    if (isRefusal(read)) return read as Refusal<DocumentUnreadable>;
    cutAfter(reply.raw, DOCUMENT_WITHIN_MS);
    const { mediaType, bytes } = read;
    reply.headers({
      'content-type': mediaType === 'text/plain' ? `${mediaType}; charset=utf-8` : mediaType,
      'content-disposition': `attachment; filename="${digest.slice(0, 16)}.${extensionOf(mediaType)}"`,
      etag: `"${digest}"`,
    });
    return bytes;
  }
}
