/** Forgets old keys at the start and every few hours; whichever process comes first does it for all. */
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { IDEMPOTENCY_KEYS, LOGGER } from '../tokens.js';
import type { IdempotencyKeys } from './idempotency-keys.js';

const EVERY_MS = 6 * 60 * 60 * 1000;

@Injectable()
export class Sweeping implements OnApplicationBootstrap, OnModuleDestroy {
  #timer: NodeJS.Timeout | undefined;
  #underWay: Promise<void> = Promise.resolve();

  constructor(
    @Inject(IDEMPOTENCY_KEYS) private readonly keys: IdempotencyKeys,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#sweep();
    this.#timer = setInterval(() => this.#sweep(), EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#timer);
    await this.#underWay;
  }

  /** A sweep that fails is left to the next one: keys that stay too long do no harm. */
  #sweep(): void {
    this.#underWay = this.keys.sweep().then(
      (swept) => this.logger.debug({ swept }, 'old idempotency keys forgotten'),
      (error: unknown) => this.logger.warn({ error }, 'old idempotency keys not forgotten'),
    );
  }
}
