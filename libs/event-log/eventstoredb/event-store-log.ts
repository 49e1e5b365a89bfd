import { checkAppend, isStreamName } from '../append-check.js';
import type { RecordedFact } from '../copy/copy-target.js';
import {
  type AppendAnswer,
  type EventLog,
  type FollowedBatch,
  type FollowOptions,
  InvalidFact,
  LogUnavailable,
  type NewFact,
  type StoredFact,
} from '../event-log.js';
import { NumberedPositions } from '../numbered-positions.js';
import type { Position } from '../position.js';
import { WrongAddress } from '../wrong-address.js';
import { checkAddress } from './address.js';
import { appendFacts } from './append-facts.js';
import { AppendTurns } from './append-turns.js';
import { FactsOnServer } from './facts-on-server.js';
import { follow } from './follow.js';
import { type Identity, identify } from './identity.js';
import { LastFact } from './last-fact.js';
import { Server } from './server.js';
import { faultOf, kindOf } from './server-fault.js';
import { isNamespace, StreamNames } from './stream-names.js';

export interface EventStoreLogOptions {
  /** The server's streams of this log begin with it and a full stop; default `asb`. */
  readonly namespace?: string;
  /** Whether a log that is not there is begun; default yes. */
  readonly mayBegin?: boolean;
  /** Appends on their way at once; default 128. */
  readonly appendsAtOnce?: number;
  /** Appends under way or waiting before more are refused; default 10,000. */
  readonly waitingAppends?: number;
  /** Bytes of their facts before more are refused; default 64 MiB. */
  readonly waitingBytes?: number;
  /** How long the server may be silent before a question counts as lost; default 5,000. */
  readonly deadlineMilliseconds?: number;
}

/** The log on EventStoreDB or KurrentDB (docs/adr/0009): positions that can be compared and not counted. */
export class EventStoreLog implements EventLog {
  private readonly turns: AppendTurns;
  private readonly lastFact: LastFact;
  private readonly closing = new AbortController();
  private readonly questions = new Set<Promise<unknown>>();

  private constructor(
    private readonly log: FactsOnServer,
    private readonly identity: Identity,
    private readonly deadlineMilliseconds: number,
    { appendsAtOnce = 128, waitingAppends = 10_000, waitingBytes = 64 * 1024 * 1024 }: EventStoreLogOptions,
  ) {
    this.turns = new AppendTurns({ atOnce: appendsAtOnce, appends: waitingAppends, bytes: waitingBytes });
    this.lastFact = new LastFact(log.server, log.names, identity.origin);
  }

  /** `url`: a connection string as EventStoreDB has them. Names the log where it has no name yet. Throws WrongAddress, LogUnavailable. */
  static async open(url: string, options: EventStoreLogOptions = {}): Promise<EventStoreLog> {
    const { namespace = 'asb', mayBegin = true, deadlineMilliseconds = 5_000 } = options;
    if (!isNamespace(namespace)) throw new WrongAddress('needs a namespace of lower-case letters, digits and hyphens');
    const address = checkAddress(url);
    const server = Server.at(address, deadlineMilliseconds);
    const names = new StreamNames(namespace);
    try {
      const identity = await identify(server, names, mayBegin);
      const log = new FactsOnServer(server, names, new NumberedPositions(identity.logId));
      return new EventStoreLog(log, identity, deadlineMilliseconds, options);
    } catch (error) {
      await server.close();
      if (error instanceof LogUnavailable) throw error;
      const refused = faultOf(error) === 'lasting' ? 'does not let this user in' : 'does not answer';
      throw new LogUnavailable(`the event store at ${address.hosts} ${refused} (${kindOf(error)})`);
    }
  }

  get logId(): string {
    return this.identity.logId;
  }

  async append(stream: string, expectedRevision: number, facts: readonly NewFact[]): Promise<AppendAnswer> {
    const bytes = checkAppend(stream, expectedRevision, facts);
    const now = new Date().toISOString();
    const recordedAt = (_: number, before = '') => (before > now ? before : now);
    return this.write(bytes, { stream, expectedRevision, facts, recordedAt });
  }

  /** Facts as another log recorded them, with its times: for a copy alone. */
  async appendRecorded(
    stream: string,
    expectedRevision: number,
    facts: readonly RecordedFact[],
  ): Promise<AppendAnswer> {
    const bytes = checkAppend(stream, expectedRevision, facts);
    const recordedAt = (fact: number) => (facts[fact] as RecordedFact).recordedAt;
    return this.write(bytes, { stream, expectedRevision, facts, recordedAt });
  }

  async readStream(stream: string, fromRevision = 0): Promise<readonly StoredFact[]> {
    if (!isStreamName(stream)) return [];
    const facts = await this.ask(() => this.log.ofStream(stream, fromRevision));
    return facts.map(({ append: _, ...fact }) => fact);
  }

  async lastRevisions(streams: readonly string[]): Promise<readonly number[]> {
    // No stream has the empty name: what is behind the namespace's full stop is never nothing.
    return this.ask(() => this.log.lastRevisions(streams.map((stream) => (isStreamName(stream) ? stream : ''))));
  }

  follow(options: FollowOptions): AsyncIterable<FollowedBatch> {
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    return follow(this.log, this.identity, { ...options, signal, deadlineMilliseconds: this.deadlineMilliseconds });
  }

  async head(): Promise<Position | undefined> {
    const place = await this.ask(() => this.lastFact.find());
    return place === undefined ? undefined : this.log.positions.at(place);
  }

  async factIdAt(position: Position): Promise<string | undefined> {
    const place = this.log.positions.placeOf(position);
    const event = await this.ask(() => this.log.server.eventFrom(place));
    return event && this.log.factIdIfAt(place, event);
  }

  async close(): Promise<void> {
    await this.turns.close();
    this.closing.abort();
    await Promise.allSettled(this.questions);
    await this.log.server.close();
  }

  private async write(bytes: number, append: Parameters<typeof appendFacts>[1]): Promise<AppendAnswer> {
    return this.turns.take(bytes, () =>
      appendFacts(this.log, append).catch((error) => {
        if (error instanceof LogUnavailable) throw error;
        if (faultOf(error) === 'bad-data') throw new InvalidFact(`the log cannot hold this append (${kindOf(error)})`);
        throw new LogUnavailable(`the log did not answer (${kindOf(error)})`);
      }),
    );
  }

  private async ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    const asked = question().catch((error) => {
      throw error instanceof LogUnavailable ? error : new LogUnavailable(`the log cannot be read (${kindOf(error)})`);
    });
    this.questions.add(asked);
    try {
      return await asked;
    } finally {
      this.questions.delete(asked);
    }
  }
}
