/** Lists are `{items, next}`; every query for one extends `PageQuery`. */
import { Whole } from '../fields/choices.js';
import { Matching } from '../fields/texts.js';

export class PageQuery {
  @Whole({ min: 1, max: 200, default: 50, optional: true, description: 'items at most' })
  limit = 50;

  @Matching({
    pattern: '^[A-Za-z0-9_\\-]+$',
    max: 1000,
    says: 'a cursor',
    optional: true,
    description: '`next` of the page before',
  })
  cursor?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** From up to `limit + 1` rows: the page, and the cursor if there was one row more. */
export function pageOf<Item>(rows: readonly Item[], limit: number, cursorAfter: (last: Item) => string): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorAfter(last) : null };
}
