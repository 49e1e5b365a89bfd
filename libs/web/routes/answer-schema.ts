/** The schema of an answer's body, by its class. */
import { getSchemaPath } from '@nestjs/swagger';
import type { Class, Schema } from '../fields/shape.js';

export const answerSchema = (body: Class): Schema => ({ $ref: getSchemaPath(body) });

export const pageSchema = (item: Class): Schema => ({
  type: 'object',
  required: ['items', 'next'],
  properties: {
    items: { type: 'array', items: { $ref: getSchemaPath(item) } },
    next: { type: ['string', 'null'], description: 'the cursor of the next page' },
  },
});
