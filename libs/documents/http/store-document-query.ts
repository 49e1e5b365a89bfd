import { idShape } from '../../web/fields/identifiers.js';
import { ListOf } from '../../web/fields/lists.js';
import { MOST_PEOPLE } from '../media-types.js';

export class StoreDocumentQuery {
  @ListOf(idShape, {
    max: MOST_PEOPLE,
    unique: true,
    optional: true,
    description: 'whom it is about, repeated; it can be read only as long as none of them is erased',
  })
  about?: string[];
}
