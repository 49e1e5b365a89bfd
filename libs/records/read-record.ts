/** One record as it stands, opened for an entitled reader: the stream itself, so never older than the caller's own last command. */
import type { Decider, Fact } from '../decider/decider.js';
import { type EventLog, NO_STREAM, type StoredFact } from '../event-log/event-log.js';
import type { DecodedFact, FactCodec } from '../event-log/fact-codec.js';
import type { Position } from '../event-log/position.js';
import type { Sealer } from '../sealing/sealing.js';
import { recordOf } from './stream-name.js';

/** A fact with its personal values opened, or erased where a key is gone. */
export interface OpenedFact<Recorded extends Fact = Fact> {
  readonly fact: Recorded;
  readonly metadata: object;
  readonly stored: Pick<StoredFact, 'id' | 'stream' | 'revision' | 'position' | 'recordedAt'>;
}

export interface OpenedRecord<State, Recorded extends Fact = Fact> {
  readonly state: State;
  readonly facts: readonly OpenedFact<Recorded>[];
  /** NO_STREAM and no position when there is no such record. */
  readonly revision: number;
  readonly position?: Position;
}

export class RecordReader {
  constructor(
    private readonly log: EventLog,
    private readonly codec: FactCodec,
    private readonly sealer: Sealer,
  ) {}

  /** The record now, or as it had been recorded up to an instant (RFC 3339 UTC). */
  async read<State, Recorded extends Fact>(
    decider: Folds<State, Recorded>,
    stream: string,
    at?: string,
  ): Promise<OpenedRecord<State, Recorded>> {
    return folded(decider, (await this.open(await this.stored(stream, at))) as OpenedFact<Recorded>[]);
  }

  /** The record as it rests, for a reader who is not entitled to what is personal in it: no key is fetched. */
  async readSealed<State, Recorded extends Fact>(
    decider: Folds<State, Recorded>,
    stream: string,
    at?: string,
  ): Promise<OpenedRecord<State, Recorded>> {
    return folded(decider, this.leaveSealed(await this.stored(stream, at)) as OpenedFact<Recorded>[]);
  }

  /** The facts of a record as the log holds them, now or up to an instant; none where there was no such record. */
  async stored(stream: string, at?: string): Promise<readonly StoredFact[]> {
    const stored = await this.log.readStream(stream);
    return at === undefined ? stored : stored.filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(at));
  }

  /** Where each record stands: the revision of its last fact, NO_STREAM where there is none. One look-up for them all. */
  revisions(streams: readonly string[]): Promise<readonly number[]> {
    return this.log.lastRevisions(streams);
  }

  async exists(streams: readonly string[]): Promise<readonly boolean[]> {
    return (await this.revisions(streams)).map((revision) => revision !== NO_STREAM);
  }

  /** Facts as they rest. */
  leaveSealed(stored: readonly StoredFact[]): OpenedFact[] {
    return stored.map((fact) => withData(fact, this.codec.decode(fact)));
  }

  /** Facts opened together, so that keys are fetched once. */
  async open(stored: readonly StoredFact[]): Promise<OpenedFact[]> {
    const decoded = stored.map((fact) => this.codec.decode(fact));
    const opened = await this.sealer.open(
      decoded.map(({ data }, index) => {
        const { id, stream } = stored[index] as StoredFact;
        return { place: { factId: id, record: recordOf(stream) }, tree: data };
      }),
    );
    return decoded.map(({ type, metadata }, index) =>
      withData(stored[index] as StoredFact, { type, metadata, data: opened[index] as object }),
    );
  }
}

type Folds<State, Recorded extends Fact> = Pick<Decider<State, never, Recorded>, 'initial' | 'evolve'>;

const withData = (
  { id, stream, revision, position, recordedAt }: StoredFact,
  { type, data, metadata }: DecodedFact,
): OpenedFact => ({ fact: { type, data }, metadata, stored: { id, stream, revision, position, recordedAt } });

function folded<State, Recorded extends Fact>(
  { initial, evolve }: Folds<State, Recorded>,
  facts: readonly OpenedFact<Recorded>[],
): OpenedRecord<State, Recorded> {
  const last = facts.at(-1)?.stored;
  return {
    state: facts.reduce((state, { fact }) => evolve(state, fact), initial),
    facts,
    revision: last?.revision ?? NO_STREAM,
    position: last?.position,
  };
}
