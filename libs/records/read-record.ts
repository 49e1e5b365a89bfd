/** One record as it stands, opened for an entitled reader: the stream itself, so never older than the caller's own last command. */
import type { Decider, Fact } from '../decider/decider.js';
import { type EventLog, NO_STREAM, type StoredFact } from '../event-log/event-log.js';
import type { FactCodec } from '../event-log/fact-codec.js';
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
    decider: Pick<Decider<State, never, Recorded>, 'initial' | 'evolve'>,
    stream: string,
    at?: string,
  ): Promise<OpenedRecord<State, Recorded>> {
    const stored = await this.log.readStream(stream);
    const until =
      at === undefined ? stored : stored.filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(at));
    const facts = (await this.open(until)) as OpenedFact<Recorded>[];
    const last = facts.at(-1)?.stored;
    return {
      state: facts.reduce((state, { fact }) => decider.evolve(state, fact), decider.initial),
      facts,
      revision: last?.revision ?? NO_STREAM,
      position: last?.position,
    };
  }

  async exists(streams: readonly string[]): Promise<readonly boolean[]> {
    return (await this.log.lastRevisions(streams)).map((revision) => revision !== NO_STREAM);
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
    return decoded.map(({ type, metadata }, index) => {
      const { id, stream, revision, position, recordedAt } = stored[index] as StoredFact;
      return {
        fact: { type, data: opened[index] as object },
        metadata,
        stored: { id, stream, revision, position, recordedAt },
      };
    });
  }
}
