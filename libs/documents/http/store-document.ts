/** Stores an upload: whom it is about, what it is, sealed, kept. Until the last of these nothing of it is anywhere. */
import type { Readable } from 'node:stream';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import type { Actor } from '../../decider/actor.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { PeopleNamed } from '../../people/questions.js';
import { ByteSealer } from '../../sealing/byte-sealer.js';
import { SubjectErased } from '../../sealing/sealing.js';
import type { DocumentRefusal } from '../document-refusals.js';
import type { MediaType } from '../media-types.js';
import type { StoredDocument } from '../questions.js';
import { belongingOf, DocumentCopies } from '../read/document-copies.js';
import { broughtBy } from '../whose-documents.js';
import { DocumentShelf } from './document-shelf.js';
import type { MemoryShare } from './memory.js';
import { receive } from './receive.js';
import { isWhatItSays } from './what-it-is.js';

export interface Upload {
  /** Undefined where nothing was sent. */
  readonly body: Readable | undefined;
  /** Bytes, as its sender promised. */
  readonly length: number | undefined;
  readonly mediaType: MediaType;
  /** Ids of people, each once. */
  readonly about: readonly string[];
}

export class StoreDocument extends Command<StoredDocument | Refusal<DocumentRefusal>> {
  constructor(
    readonly upload: Upload,
    readonly actor: Actor,
    readonly memory: MemoryShare,
  ) {
    super();
  }
}

@CommandHandler(StoreDocument)
export class StoreDocumentHandler implements ICommandHandler<StoreDocument> {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(ByteSealer) private readonly sealer: ByteSealer,
    @Inject(DocumentCopies) private readonly copies: DocumentCopies,
    @Inject(DocumentShelf) private readonly shelf: DocumentShelf,
  ) {}

  async execute({ upload, actor, memory }: StoreDocument): Promise<StoredDocument | Refusal<DocumentRefusal>> {
    const { body, length, mediaType } = upload;
    const about = [...upload.about].sort();
    const unnamable = await this.#refuseUnnamable(about);
    if (unnamable) return unnamable;
    if (body === undefined) return EMPTY;
    const { bytes, digest } = await receive(body, length, memory);
    if (bytes.length === 0) return EMPTY;
    if (!(await isWhatItSays(mediaType, bytes)))
      return refuse('document/not-what-it-says', `What was sent is not ${mediaType}.`);
    const refused = await this.#keep({ digest, mediaType, bytes: bytes.length, about }, bytes, actor);
    if (isRefusal(refused)) return refused;
    return (await this.#standing(digest, about)) as StoredDocument;
  }

  async #refuseUnnamable(about: readonly string[]): Promise<Refusal<DocumentRefusal> | undefined> {
    if (about.length === 0) return undefined;
    const { unknown, erased } = await this.queries.execute(new PeopleNamed(about));
    if (unknown.length > 0) return refuse('person/unknown', 'Nobody is registered under an id in `about`.');
    return erased.length > 0 ? ERASED_PERSON : undefined;
  }

  /** Sent again it is not sealed again: its bytes stand, and may be named in the record by now. */
  async #keep(document: StoredDocument, clear: Buffer, actor: Actor): Promise<Refusal<DocumentRefusal> | undefined> {
    if (await this.#standing(document.digest, document.about)) {
      await this.shelf.note(document, broughtBy(actor));
      return undefined;
    }
    try {
      const sealed = await this.sealer.seal(belongingOf(document), clear);
      await this.shelf.put(document, sealed, broughtBy(actor));
      return undefined;
    } catch (error) {
      if (!(error instanceof SubjectErased)) throw error;
      return document.about.length > 0 ? ERASED_PERSON : ERASED_DOCUMENT;
    }
  }

  /** The copy about exactly these people, as it was first stored, unless it was erased. */
  async #standing(digest: string, about: readonly string[]): Promise<StoredDocument | undefined> {
    const copies = await this.copies.of([digest]);
    const [copy] = await this.copies.opening(copies.filter((each) => each.about.join() === about.join()));
    return copy && { digest, mediaType: copy.mediaType, bytes: copy.bytes, about };
  }
}

const EMPTY = refuse('document/empty', 'There is not a single byte in what was sent.');
const ERASED_PERSON = refuse('person/erased', 'The data of somebody in `about` was erased.');
const ERASED_DOCUMENT = refuse('document/not-stored-again', 'This very document was erased for good.');
