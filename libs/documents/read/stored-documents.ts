import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type StoredDocument, StoredDocuments } from '../questions.js';
import { DocumentCopies } from './document-copies.js';

@QueryHandler(StoredDocuments)
export class StoredDocumentsHandler implements IQueryHandler<StoredDocuments> {
  constructor(@Inject(DocumentCopies) private readonly copies: DocumentCopies) {}

  async execute({ digests }: StoredDocuments): Promise<readonly StoredDocument[]> {
    if (digests.length === 0) return [];
    const copies = await this.copies.opening(await this.copies.of(digests));
    return [...new Set(digests)].flatMap((asked) =>
      copies
        .filter((copy) => copy.digest === asked)
        .map(({ digest, mediaType, bytes, about }) => ({ digest, mediaType, bytes, about })),
    );
  }
}
