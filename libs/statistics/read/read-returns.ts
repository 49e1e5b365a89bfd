/** What an area published: never changed, and read by anybody who has a token. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '../../decider/actor.js';
import type { Refusal } from '../../decider/decider.js';
import { wholeShape } from '../../web/fields/choices.js';
import { cursorsOf } from '../../web/input/cursor.js';
import { type Page, type PageQuery, pageOf } from '../../web/input/page.js';
import { StatutoryCounts } from './counts.js';
import { type PublishedReturn, PublishedReturns } from './published-returns.js';
import { answerOf } from './return-answers.js';
import type { ReturnAnswer } from './statistics-answers.js';
import { type NotYoursToOpen, refuseOpening } from './who-may-open.js';

/** The newest first. */
export class FindReturns extends Query<Page<ReturnAnswer>> {
  constructor(
    readonly localGovernmentArea: string,
    readonly page: PageQuery,
  ) {
    super();
  }
}

const cursors = cursorsOf<[revision: number]>('returns', [wholeShape({ min: 0, max: Number.MAX_SAFE_INTEGER })]);

@QueryHandler(FindReturns)
export class FindReturnsHandler implements IQueryHandler<FindReturns> {
  constructor(@Inject(PublishedReturns) private readonly published: PublishedReturns) {}

  async execute({ localGovernmentArea, page: { limit, cursor } }: FindReturns): Promise<Page<ReturnAnswer>> {
    const [before = Number.POSITIVE_INFINITY] = cursors.decode(cursor) ?? [];
    const newestFirst = (await this.published.of(localGovernmentArea)).toReversed();
    const rest = newestFirst.filter(({ revision }) => revision < before);
    const { items, next } = pageOf(rest, limit, ({ revision }) => cursors.encode([revision]));
    return { items: items.map((one) => answerOf(one, false)), next };
  }
}

export interface ReturnAsRead {
  readonly answer: ReturnAnswer;
  /** Of the stream: a later return may have taken this one's place. */
  readonly revision: number;
}

/** Undefined where the area has published none of that name. */
export class ReadReturn extends Query<ReturnAsRead | Refusal<NotYoursToOpen> | undefined> {
  constructor(
    readonly localGovernmentArea: string,
    readonly id: string,
    /** With the cases behind each figure. */
    readonly opens: boolean,
    readonly actor: Actor,
  ) {
    super();
  }
}

@QueryHandler(ReadReturn)
export class ReadReturnHandler implements IQueryHandler<ReadReturn> {
  constructor(
    @Inject(PublishedReturns) private readonly published: PublishedReturns,
    @Inject(StatutoryCounts) private readonly counts: StatutoryCounts,
  ) {}

  async execute({ localGovernmentArea, id, opens, actor }: ReadReturn) {
    const all = await this.published.of(localGovernmentArea);
    const found = all.find(({ published }) => published.return === id);
    if (found === undefined) return undefined;
    if (opens) {
      const served = await this.counts.servedBy(localGovernmentArea);
      const refused = refuseOpening(actor, served ?? { name: '', areas: [] });
      if (refused) return refused;
    }
    return { answer: answerOf(found, opens), revision: (all.at(-1) as PublishedReturn).revision };
  }
}
