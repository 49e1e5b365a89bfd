/** What the work queue can be asked: filters that must all hold, an order, a page. */
import { OneOf } from '../../web/fields/choices.js';
import { Slug } from '../../web/fields/identifiers.js';
import { Matching, Name } from '../../web/fields/texts.js';
import { PageQuery } from '../../web/input/page.js';
import { CASE_STATUSES } from '../case-status.js';
import { RISK_LEVELS } from '../request/facts.js';

export const QUEUE_ORDERS = ['priority', 'dueOn', '-requestedOn', 'requestedOn'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** `overdue`: the day the next thing was due has passed. `week`: it is due today or within seven days. */
export const DUE = ['overdue', 'week'] as const;

/** `open`: something is still to come of an appeal. */
export const APPEAL = ['open'] as const;

export class QueueQuery extends PageQuery {
  @OneOf(QUEUE_ORDERS, {
    optional: true,
    description:
      'left out, `priority`: high risk first, then by the day the next thing is due, so that what is breached comes first',
  })
  sort: QueueOrder = 'priority';

  @OneOf(CASE_STATUSES, { optional: true, description: 'left out: every case that is open' })
  status?: string;

  @Slug({ optional: true, description: 'the police area; whoever works for one sees only that' })
  area?: string;

  @Matching({ pattern: '^[A-Z][0-9]{8}$', min: 9, max: 9, says: 'an ONS code, as E07000078', optional: true })
  localGovernmentArea?: string;

  @Slug({ optional: true, description: 'a relevant body, or for the office and the body itself one that was told' })
  body?: string;

  @OneOf(DUE, { optional: true, description: '`overdue`, or due within a week' })
  due?: (typeof DUE)[number];

  @OneOf(RISK_LEVELS, { optional: true })
  risk?: string;

  @OneOf(APPEAL, {
    optional: true,
    description: '`open`: an appeal waits to be admitted or decided, on closed cases too',
  })
  appeal?: (typeof APPEAL)[number];

  @Name({
    optional: true,
    description:
      "a case's or an agency's reference; for the office also a whole surname or postcode of somebody on the case",
  })
  q?: string;
}
