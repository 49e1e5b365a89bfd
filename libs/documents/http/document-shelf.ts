/** Puts a sealed document where it rests, and keeps who brought it. */
import { Inject, Injectable } from '@nestjs/common';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import type { StoredDocument } from '../questions.js';

export interface BroughtBy {
  readonly uploader: string;
  readonly body: string | null;
}

@Injectable()
export class DocumentShelf {
  constructor(@Inject(READ_MODEL_CONNECTION) private readonly sql: Sql) {}

  /** In one statement: whole or not at all. Another who was first is let stand. */
  async put({ digest, mediaType, bytes, about }: StoredDocument, sealed: Buffer, by: BroughtBy): Promise<void> {
    const whom = about as string[];
    // As base64: see DocumentCopies.
    await this.sql`
      with document as (
        insert into documents.stored (digest, about, media_type, bytes, sealed)
        values (${digest}, ${whom}::uuid[], ${mediaType}, ${bytes}, decode(${sealed.toString('base64')}, 'base64'))
        on conflict do nothing
      )
      insert into documents.uploads (digest, about, uploader, body)
      values (${digest}, ${whom}::uuid[], ${by.uploader}, ${by.body}) on conflict do nothing`;
  }

  /** Of one that is there already. */
  async note({ digest, about }: Pick<StoredDocument, 'digest' | 'about'>, by: BroughtBy): Promise<void> {
    await this.sql`
      insert into documents.uploads (digest, about, uploader, body)
      values (${digest}, ${about as string[]}::uuid[], ${by.uploader}, ${by.body}) on conflict do nothing`;
  }
}
