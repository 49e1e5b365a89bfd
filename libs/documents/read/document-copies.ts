/** The copies of a document: the same bytes about different people rest once for each, under the keys of those people. */
import { Inject, Injectable } from '@nestjs/common';
import type { Queries, Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import { type Belonging, ByteSealer } from '../../sealing/byte-sealer.js';
import type { MediaType } from '../media-types.js';
import type { StoredDocument } from '../questions.js';
import type { Whose } from '../whose-documents.js';

export interface Copy extends StoredDocument {
  readonly mediaType: MediaType;
  readonly storedAt: Date;
}

type Named = Pick<StoredDocument, 'digest' | 'about'>;

/** Whose keys it needs: a document about nobody in particular has a key of its own. */
export const subjectsOf = ({ digest, about }: Named): readonly string[] => (about.length === 0 ? [digest] : about);

export const belongingOf = ({ digest, mediaType, about }: Omit<StoredDocument, 'bytes'>): Belonging => ({
  subjects: subjectsOf({ digest, about }),
  boundTo: JSON.stringify([digest, mediaType, about]),
});

@Injectable()
export class DocumentCopies {
  constructor(
    @Inject(READ_MODEL_CONNECTION) private readonly sql: Sql,
    @Inject(ByteSealer) private readonly sealer: ByteSealer,
  ) {}

  /** Of these documents, those somebody may read; the first stored first. */
  of(digests: readonly string[], whose: Whose = { of: 'everybody' }): Promise<readonly Copy[]> {
    return this.#copies(this.sql`digest = any(${digests as string[]}) and ${this.#broughtBy(whose)}`);
  }

  about(person: string): Promise<readonly Copy[]> {
    return this.#copies(this.sql`about @> ${[person]}::uuid[]`);
  }

  async opening(copies: readonly Copy[]): Promise<readonly Copy[]> {
    const open = await this.sealer.whichOpen(copies.map(subjectsOf));
    return copies.filter((_, index) => open[index]);
  }

  /** The bytes as they were sent; undefined once a key is gone. Throws TamperedBytes. */
  async bytesOf(copy: Copy): Promise<Buffer | undefined> {
    // As base64: of bytes the client makes twice their length in hexadecimal, and stands still meanwhile.
    const [row] = await this.sql<{ sealed: string }[]>`
      select encode(sealed, 'base64') as sealed from documents.stored
      where digest = ${copy.digest} and about = ${copy.about as string[]}::uuid[]`;
    return row && this.sealer.open(belongingOf(copy), Buffer.from(row.sealed, 'base64'));
  }

  #copies(which: ReturnType<Queries>): Promise<readonly Copy[]> {
    return this.sql<Copy[]>`
      select digest, about, media_type as "mediaType", bytes, stored_at as "storedAt"
      from documents.stored where ${which} order by stored_at, digest, about`;
  }

  #broughtBy(whose: Whose) {
    if (whose.of === 'everybody') return this.sql`true`;
    const column = this.sql(whose.of);
    // What somebody sends for a body is the body's; it does not go with them.
    const forThemselves = whose.of === 'uploader' ? this.sql`and body is null` : this.sql``;
    return this.sql`exists (
      select from documents.uploads brought
      where (brought.digest, brought.about) = (stored.digest, stored.about)
        and ${column} = ${whose.id} ${forThemselves})`;
  }
}
