/**
 * Sees to it that whoever was erased has no key left: a process may die between recording an erasure and destroying the key, and an
 * old backup of the keys may be restored. Safe to run in several processes at once, and again.
 */
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Sql } from '../../postgres/connection.js';
import { KEY_STORE, READ_MODEL_CONNECTION } from '../../records/tokens.js';
import type { KeyStore } from '../../sealing/sealing.js';
import { LOGGER } from '../../web/tokens.js';

const PAUSE_MS = 5_000;

@Injectable()
export class ErasedKeys implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #gone = new Set<string>();
  #next: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    @Inject(READ_MODEL_CONNECTION) private readonly sql: Sql,
    @Inject(KEY_STORE) private readonly keys: KeyStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Before the first request is answered, and from then on. */
  async onApplicationBootstrap(): Promise<void> {
    await this.#destroyLeftOver();
    this.#look();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#next);
    await this.#running;
  }

  async #destroyLeftOver(): Promise<void> {
    const rows = await this.sql<{ person: string }[]>`select person from erasures.people`;
    const unchecked = rows.map(({ person }) => person).filter((person) => !this.#gone.has(person));
    if (unchecked.length === 0) return;
    const found = await this.keys.find(unchecked);
    for (const person of unchecked) {
      if (found.get(person) !== 'destroyed') await this.keys.destroy(person);
      this.#gone.add(person);
    }
  }

  #look(): void {
    if (this.#stopped) return;
    this.#next = setTimeout(() => {
      this.#running = this.#destroyLeftOver()
        // Out of reach now is looked for again in a moment.
        .catch((error: unknown) => this.logger.error({ error }, 'keys of erased people may be left'))
        .then(() => this.#look());
    }, PAUSE_MS);
    this.#next.unref();
  }
}
