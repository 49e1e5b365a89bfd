/** One document as it was sent: the first copy its reader may have that still opens. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { DocumentUnreadable } from '../document-refusals.js';
import type { MediaType } from '../media-types.js';
import type { Whose } from '../whose-documents.js';
import { DocumentCopies } from './document-copies.js';

export interface DocumentAsSent {
  readonly mediaType: MediaType;
  readonly bytes: Buffer;
}

export class ReadDocument extends Query<DocumentAsSent | Refusal<DocumentUnreadable>> {
  constructor(
    readonly digest: string,
    readonly whose: Whose,
    /** Told how many bytes it will take before they are fetched; what it throws is thrown. */
    readonly beforeFetching: (bytes: number) => void,
  ) {
    super();
  }
}

@QueryHandler(ReadDocument)
export class ReadDocumentHandler implements IQueryHandler<ReadDocument> {
  constructor(@Inject(DocumentCopies) private readonly copies: DocumentCopies) {}

  async execute({
    digest,
    whose,
    beforeFetching,
  }: ReadDocument): Promise<DocumentAsSent | Refusal<DocumentUnreadable>> {
    const copies = await this.copies.of([digest], whose);
    if (copies.length === 0)
      return refuse('document/unknown', 'There is no document with this digest, or it is not yours to read.');
    const [copy] = await this.copies.opening(copies);
    if (copy) {
      beforeFetching(copy.bytes);
      const bytes = await this.copies.bytesOf(copy);
      if (bytes) return { mediaType: copy.mediaType, bytes };
    }
    return refuse('document/erased', 'The document was erased with somebody it is about: nobody can read it any more.');
  }
}
