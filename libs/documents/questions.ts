/** What other slices may ask of documents, through the query bus. */
import { Query } from '@nestjs/cqrs';

export interface StoredDocument {
  /** SHA-256 of the bytes as they were sent, 64 lower-case hexadecimal digits. */
  readonly digest: string;
  readonly mediaType: string;
  /** How many bytes were sent. */
  readonly bytes: number;
  /** Ids of the people it is about, in order; empty where it is about nobody in particular. */
  readonly about: readonly string[];
}

/**
 * Those of these documents that are stored and can still be opened, in the order asked; erased ones are absent. One that was stored
 * about different people is told once about each of them, the first stored first.
 */
export class StoredDocuments extends Query<readonly StoredDocument[]> {
  constructor(readonly digests: readonly string[]) {
    super();
  }
}

export interface HeldDocument extends Omit<StoredDocument, 'about'> {
  /** RFC 3339 UTC. */
  readonly storedAt: string;
  /** It is about others too, and so is not theirs alone to be given. */
  readonly aboutOthersToo: boolean;
}

/** Every document about a person that can still be opened, the first stored first. */
export class DocumentsAbout extends Query<readonly HeldDocument[]> {
  constructor(readonly person: string) {
    super();
  }
}
