/**
 * The timeline of a record is its stream: every fact in order, read from the log as the record itself is, so never older than the
 * reader's own last command. A slice brings the words.
 */
import type { Shown } from '../access/shown.js';
import { type Happened, happenedOf } from '../calendar/happened.js';
import type { Actor } from '../decider/actor.js';
import type { Fact } from '../decider/decider.js';
import type { Personal } from '../decider/personal.js';
import type { StoredFact } from '../event-log/event-log.js';
import { wholeShape } from '../web/fields/choices.js';
import { Instant } from '../web/fields/dates.js';
import { cursorsOf } from '../web/input/cursor.js';
import { type Page, PageQuery, pageOf } from '../web/input/page.js';
import type { OpenedFact, RecordReader } from './read-record.js';
import type { TimelineActor, TimelineItem } from './timeline-item.js';

export class TimelineQuery extends PageQuery {
  @Instant({ optional: true, description: 'as it had been recorded at this instant; left out, as it is now' })
  at?: string;
}

/** How a slice tells of its facts. */
export interface Telling<Recorded extends Fact> {
  /** One plain sentence with nothing personal in it, whether the fact is opened or not. */
  sentence(fact: Recorded): string;
  /** Why, in somebody's own words; the reasons of a decision are public, and no personal value. */
  reason(fact: Recorded): Personal | string | undefined;
}

export interface TimelineReader<Recorded extends Fact = Fact> {
  /** Whether personal values are opened at all: where not, no key is fetched. */
  readonly opensPersonalData: boolean;
  /** How this reader is shown a reason that is personal, and whose fact's it is. */
  shownTo(reason: Personal, fact: Recorded): Shown;
  /** Who acted, as far as this reader is told; left out: whole. */
  shownActor?(actor: Actor): TimelineActor;
  /** Whether this reader is told of a fact at all, asked of it as it rests; left out: of every one. */
  sees?(fact: Recorded): boolean;
}

type Told = Fact<string, Happened>;

const cursors = cursorsOf<[revision: number]>('timeline', [wholeShape({ min: 0, max: Number.MAX_SAFE_INTEGER })]);

/**
 * A page of a record's timeline; undefined where there is no such record, or was none at that instant. Only what the page holds
 * is opened.
 */
export async function readTimeline<Recorded extends Told>(
  records: RecordReader,
  stream: string,
  { limit, cursor, at }: TimelineQuery,
  telling: Telling<Recorded>,
  reader: TimelineReader<Recorded>,
): Promise<Page<TimelineItem> | undefined> {
  const [after] = cursors.decode(cursor) ?? [-1];
  const stored = await records.stored(stream, at);
  if (stored.length === 0) return undefined;
  const rest = seenBy(reader, records, stored).filter(({ revision }) => revision > after);
  const { items, next } = pageOf(rest, limit, ({ revision }) => cursors.encode([revision]));
  const facts = reader.opensPersonalData ? await records.open(items) : records.leaveSealed(items);
  return { items: (facts as OpenedFact<Recorded>[]).map((fact) => itemOf(fact, telling, reader)), next };
}

function seenBy<Recorded extends Told>(
  { sees }: TimelineReader<Recorded>,
  records: RecordReader,
  stored: readonly StoredFact[],
): readonly StoredFact[] {
  if (sees === undefined) return stored;
  const resting = records.leaveSealed(stored) as OpenedFact<Recorded>[];
  return stored.filter((_, index) => sees((resting[index] as OpenedFact<Recorded>).fact));
}

function itemOf<Recorded extends Told>(
  { fact, metadata, stored: { position, revision, recordedAt } }: OpenedFact<Recorded>,
  telling: Telling<Recorded>,
  reader: TimelineReader<Recorded>,
): TimelineItem {
  const reason = telling.reason(fact) ?? null;
  const { actor } = metadata as { readonly actor: Actor };
  return {
    position,
    revision,
    type: fact.type,
    sentence: telling.sentence(fact),
    actor: reader.shownActor ? reader.shownActor(actor) : actor,
    reason: reason === null || typeof reason === 'string' ? reason : reader.shownTo(reason, fact),
    ...happenedOf(fact.data),
    recordedAt,
  };
}
