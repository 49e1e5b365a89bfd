import { Inject, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { KEY_STORE } from '../records/tokens.js';
import { ByteSealer } from '../sealing/byte-sealer.js';
import type { KeyStore } from '../sealing/sealing.js';
import { ProblemCatalogue } from '../web/problems/catalogue.js';
import { DOCUMENT_PROBLEMS } from './http/document-problems.js';
import { DocumentRoutes } from './http/document-routes.js';
import { DocumentShelf } from './http/document-shelf.js';
import { DocumentMemory } from './http/memory.js';
import { StoreDocumentHandler } from './http/store-document.js';
import { DocumentCopies } from './read/document-copies.js';
import { DocumentsAboutHandler } from './read/documents-about.js';
import { ReadDocumentHandler } from './read/read-document.js';
import { StoredDocumentsHandler } from './read/stored-documents.js';

/** Consent forms, evidence, chronologies, minutes: stored, not only named. */
@Module({
  imports: [CqrsModule],
  controllers: [DocumentRoutes],
  providers: [
    StoreDocumentHandler,
    ReadDocumentHandler,
    StoredDocumentsHandler,
    DocumentsAboutHandler,
    DocumentCopies,
    DocumentShelf,
    DocumentMemory,
    { provide: ByteSealer, useFactory: (keys: KeyStore) => new ByteSealer(keys), inject: [KEY_STORE] },
  ],
})
export class DocumentsModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(DOCUMENT_PROBLEMS);
  }
}
