import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, FollowedBatch } from '../event-log/event-log.js';
import type { Sql } from '../postgres/connection.js';
import { noteTrouble } from './checkpoint.js';
import type { Decode } from './decode.js';
import { ensureTables } from './ensure-tables.js';
import { errorCode } from './error-code.js';
import { foldInto, type PreparedBatch } from './fold-into.js';
import { Generation } from './generation.js';
import { schemaOf } from './naming.js';
import { prepareFacts } from './prepare.js';
import type { Projection } from './projection.js';
import { readAhead } from './read-ahead.js';
import { findDisagreement, LogDisagrees } from './same-log.js';
import { VersionDiffers } from './version-differs.js';
import type { Wake } from './wake.js';

export interface ProjectorOptions {
  readonly sql: Sql;
  readonly log: EventLog;
  readonly projection: Projection;
  readonly decode: Decode;
  /** Shared with the ReadModels of this process. */
  readonly wake?: Wake;
  /** Facts per batch at most; default 1,000. */
  readonly batchSize?: number;
  /** Told in one sentence, free of personal data, whenever it stands still or moves again (undefined). */
  readonly onTrouble?: (because: string | undefined) => void;
}

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const HELD_PAUSE_MS = 50;

/**
 * Keeps the live tables of one projection level with the log. Several may run on one projection: the turn in the checkpoint lets
 * one of them write a batch and sends the others back to read where it stands.
 */
export class Projector {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private trouble: string | undefined;
  private nextPauseMs = SHORTEST_PAUSE_MS;

  constructor(private readonly options: ProjectorOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Finishes the batch under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.follow();
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        await this.standStill(error);
        await this.pause(this.nextPauseMs);
        this.nextPauseMs = Math.min(this.nextPauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  /** Folds until it is stopped or somebody else moved the generation on. */
  private async follow(): Promise<void> {
    const { sql, log, projection, batchSize } = this.options;
    await ensureTables(sql, projection, log);
    const generation = await Generation.open(sql, projection, 'live');
    if (generation === undefined) return;
    const { checkpoint } = generation;
    if (checkpoint.heldForMs > 0) return this.pause(Math.min(checkpoint.heldForMs, HELD_PAUSE_MS));
    if (checkpoint.version !== projection.version) throw new VersionDiffers(projection, checkpoint.version);
    const disagreement = await findDisagreement(projection.name, checkpoint, log);
    if (disagreement !== undefined) throw new LogDisagrees(disagreement);

    const following = new AbortController();
    const signal = AbortSignal.any([following.signal, this.stopping.signal]);
    const { streamPrefixes } = projection;
    try {
      const source = log.follow({ after: checkpoint.position, streamPrefixes, batchSize, signal });
      for await (const batch of readAhead(source, (followed) => this.prepare(followed)))
        if ((await this.fold(generation, batch)) === 'moved') return;
    } finally {
      following.abort();
    }
  }

  private async prepare({ facts, position, factId }: FollowedBatch): Promise<PreparedBatch> {
    const { projection, decode } = this.options;
    return { facts: await prepareFacts(projection, decode, facts), position, factId };
  }

  private async fold(generation: Generation, batch: PreparedBatch): Promise<'written' | 'moved'> {
    const { name } = this.options.projection;
    const outcome =
      batch.position === generation.checkpoint.position ? 'written' : await foldInto(generation, batch, 'set-aside');
    if (outcome === 'written') {
      await this.moveOn(generation);
      this.options.wake?.moved(name);
    }
    return outcome;
  }

  private async moveOn(generation: Generation): Promise<void> {
    this.nextPauseMs = SHORTEST_PAUSE_MS;
    if (this.trouble === undefined && generation.checkpoint.trouble === undefined) return;
    await noteTrouble(this.options.sql, generation.schema, undefined);
    this.trouble = undefined;
    this.options.onTrouble?.(undefined);
  }

  private async standStill(error: unknown): Promise<void> {
    const { sql, projection, onTrouble } = this.options;
    const because = sentenceOf(error);
    if (because !== this.trouble) onTrouble?.(because);
    this.trouble = because;
    // Where the database itself is the trouble there is nowhere to note it, and nobody could read it there.
    await noteTrouble(sql, schemaOf(projection.name), because).catch(() => {});
  }

  private async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => {});
  }
}

/** Only our own errors may speak: anybody else's message could quote a fact. */
const sentenceOf = (error: unknown): string =>
  error instanceof Error && ['LogDisagrees', 'VersionDiffers', 'TablesDiffer'].includes(error.name)
    ? error.message
    : `It could not fold the next batch: ${errorCode('projector', error)}.`;
