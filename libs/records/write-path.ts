/**
 * The one write path: read the stream, fold it, decide, seal, append at the revision read. On a conflict it reads again and decides
 * again, unless the caller named the revision they had seen. Asking twice under one command id records once.
 */
import { v5 as uuidV5 } from 'uuid';
import { type Actor } from '../decider/actor.js';
import { type Decider, type Fact, isRefusal, type Refusal, refuse } from '../decider/decider.js';
import type { EventLog } from '../event-log/event-log.js';
import { type FactCodec } from '../event-log/fact-codec.js';
import { type Sealer, SubjectErased } from '../sealing/sealing.js';
import { type Baseline, Baselines, emptyBaseline, foldOnto, type Landed } from './baseline.js';
import { recordOf } from './stream-name.js';
import { Turns } from './turns.js';

/** Who asks, under which id, and what they had seen. */
export interface Asked {
  /** UUID. The ids of the facts derive from it, so a retry under the same id finds what the first try wrote. */
  readonly commandId: string;
  readonly actor: Actor;
  /** The revision the caller had seen (`If-Match`): anything else is stale. */
  readonly ifMatch?: number;
}

/** The command stands in the log: now, or since an earlier try (`repeated`). */
export interface Done extends Landed {
  readonly outcome: 'done';
  readonly repeated: boolean;
}
export interface Stale {
  readonly outcome: 'stale';
  /** Where the stream stands; NO_STREAM when there is none. */
  readonly revision: number;
}
export type Answer<Code extends string = string> = Done | Stale | Refusal<Code | 'person/erased'>;

/**
 * Makes a command out of the state that is decided upon, where what the command must be told of other records depends on that
 * state. Called again on every attempt; never when the command is recorded already or what the caller had seen is stale.
 */
export type Gathers<State, Command> = (state: State) => Promise<Command>;

/** So many others wrote to the same stream that this command never got its turn: try again later. */
export class StreamContended extends Error {
  override readonly name = 'StreamContended';
}

const ATTEMPTS = 20;

export class WritePath {
  private readonly baselines = new Baselines();
  private readonly turns = new Turns();

  constructor(
    private readonly log: EventLog,
    private readonly codec: FactCodec,
    private readonly sealer: Sealer,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Throws what the log throws (LogOverloaded, LogUnavailable, InvalidFact), what gathering throws, and StreamContended. */
  async run<State, Command, Recorded extends Fact, Code extends string>(
    decider: Decider<State, Command, Recorded, Code>,
    stream: string,
    command: Command | Gathers<State, Command>,
    asked: Asked,
  ): Promise<Answer<Code>> {
    const gathers = isGathering(command) ? command : async () => command;
    const attempt = async (): Promise<Answer<Code> | 'conflict'> =>
      this.decideOn(await this.load(decider, stream), decider, stream, gathers, asked);
    const first = await attempt();
    if (first !== 'conflict') return first;
    return this.turns.take(stream, async () => {
      // Another process may still come first, but not for ever.
      for (let again = 0; again < ATTEMPTS; again += 1) {
        const answer = await attempt();
        if (answer !== 'conflict') return answer;
      }
      throw new StreamContended('Too many others are changing this record at the same moment.');
    });
  }

  /**
   * For a command that begins a stream whose id derives from what it records: no read before the append. `stale` when the stream
   * already stands with something else in it, `repeated` when it begins with these very facts.
   */
  async begin<State, Command, Recorded extends Fact, Code extends string>(
    decider: Decider<State, Command, Recorded, Code>,
    stream: string,
    command: Command,
    asked: Asked,
  ): Promise<Answer<Code>> {
    const answer = await this.decideOn(emptyBaseline(decider.initial), decider, stream, async () => command, asked);
    return answer === 'conflict' ? { outcome: 'stale', revision: 0 } : answer;
  }

  private async decideOn<State, Command, Recorded extends Fact, Code extends string>(
    baseline: Baseline<State>,
    decider: Decider<State, Command, Recorded, Code>,
    stream: string,
    gathers: Gathers<State, Command>,
    asked: Asked,
  ): Promise<Answer<Code> | 'conflict'> {
    const landed = baseline.commands.get(asked.commandId);
    if (landed !== undefined) return { outcome: 'done', repeated: true, ...landed };
    if (asked.ifMatch !== undefined && asked.ifMatch !== baseline.revision) {
      return { outcome: 'stale', revision: baseline.revision };
    }
    const command = await gathers(baseline.state);
    const decided = decider.decide(command, baseline.state, { now: this.now().toISOString(), actor: asked.actor });
    if (isRefusal(decided)) return decided as Refusal<Code>;
    // All that was asked for stands already: done, where the stream ends.
    if (decided.length === 0 && baseline.last) return { outcome: 'done', repeated: true, ...baseline.last };
    const facts = await this.sealed(stream, decided, asked);
    if (isRefusal(facts)) return facts as Refusal<'person/erased'>;

    const answer = await this.log.append(stream, baseline.revision, facts);
    if (answer.outcome === 'conflict') return 'conflict';
    const { revision, position, recordedAt } = answer;
    return { outcome: 'done', repeated: answer.outcome === 'already-appended', revision, position, recordedAt };
  }

  private async sealed(stream: string, facts: readonly Fact[], asked: Asked) {
    const record = recordOf(stream);
    const withIds = facts.map((fact, index) => ({ fact, id: uuidV5(String(index), asked.commandId) }));
    try {
      const trees = await this.sealer.seal(
        withIds.map(({ fact, id }) => ({ place: { factId: id, record }, tree: fact.data })),
      );
      const metadata = { commandId: asked.commandId, actor: asked.actor };
      return withIds.map(({ fact, id }, index) =>
        this.codec.encode({ type: fact.type, data: trees[index] as object }, metadata, id),
      );
    } catch (error) {
      if (!(error instanceof SubjectErased)) throw error;
      return refuse(
        'person/erased',
        'The data of a person this is about was erased: nothing more can be recorded about them.',
      );
    }
  }

  private async load<State, Recorded extends Fact>(
    decider: Pick<Decider<State, never, Recorded>, 'initial' | 'evolve'>,
    stream: string,
  ): Promise<Baseline<State>> {
    const known = this.baselines.find<State>(stream) ?? emptyBaseline(decider.initial);
    const tail = await this.log.readStream(stream, known.revision + 1);
    if (tail.length === 0) return known;
    const baseline = foldOnto(known, decider, tail, this.codec);
    this.baselines.keep(stream, baseline);
    return baseline;
  }
}

/** A command is plain data, so whatever can be called makes one. */
const isGathering = <State, Command>(command: Command | Gathers<State, Command>): command is Gathers<State, Command> =>
  typeof command === 'function';
