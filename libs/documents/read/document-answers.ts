/** What is answered about documents, and how one is named. */
import { ApiProperty } from '@nestjs/swagger';
import { matchingShape } from '../../web/fields/texts.js';
import { MEDIA_TYPES, type MediaType, MOST_BYTES } from '../media-types.js';
import type { StoredDocument } from '../questions.js';

export const digestShape = matchingShape({
  pattern: '^[0-9a-f]{64}$',
  min: 64,
  max: 64,
  says: 'a SHA-256 digest: 64 lower-case hexadecimal digits',
});

export class StoredDocumentAnswer implements StoredDocument {
  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes: the name it is found by' })
  digest!: string;
  @ApiProperty({ enum: MEDIA_TYPES }) mediaType!: MediaType;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_BYTES }) bytes!: number;
  @ApiProperty({ type: [String], format: 'uuid', description: 'the people it is about, in order' } as object)
  about!: readonly string[];
}
