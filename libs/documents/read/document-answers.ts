/** What is answered about documents. */
import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType, MOST_BYTES } from '../media-types.js';
import type { StoredDocument } from '../questions.js';

export class StoredDocumentAnswer implements StoredDocument {
  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes: the name it is found by' })
  digest!: string;
  @ApiProperty({ enum: MEDIA_TYPES }) mediaType!: MediaType;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_BYTES }) bytes!: number;
  @ApiProperty({ type: [String], format: 'uuid', description: 'the people it is about, in order' } as object)
  about!: readonly string[];
}
