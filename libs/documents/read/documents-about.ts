import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DocumentsAbout, type HeldDocument } from '../questions.js';
import { DocumentCopies } from './document-copies.js';

@QueryHandler(DocumentsAbout)
export class DocumentsAboutHandler implements IQueryHandler<DocumentsAbout> {
  constructor(@Inject(DocumentCopies) private readonly copies: DocumentCopies) {}

  async execute({ person }: DocumentsAbout): Promise<readonly HeldDocument[]> {
    const copies = await this.copies.opening(await this.copies.about(person));
    return copies.map(({ digest, mediaType, bytes, about, storedAt }) => ({
      digest,
      mediaType,
      bytes,
      storedAt: storedAt.toISOString(),
      aboutOthersToo: about.length > 1,
    }));
  }
}
