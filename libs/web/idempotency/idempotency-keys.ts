/**
 * Which request each caller's Idempotency-Key was first sent with. No answer is kept: a repeated command is answered from the log,
 * which holds its facts. This table only tells a repetition from another request under a used key.
 */
import { createSecretKey } from 'node:crypto';
import type { Sql } from '../../postgres/connection.js';
import { type ComparedRequest, requestDigest } from './request-digest.js';

/** How long a key is remembered; after that nothing notices another request under it. */
export const KEPT_DAYS = 30;

export type Claim =
  /** Never seen before. */
  | 'new'
  /** The very request it was first sent with. */
  | 'repeated'
  /** Already used for another request. */
  | 'taken';

export class IdempotencyKeys {
  readonly #secret;

  /** `secret` is at least 32 random bytes, the same in every process and for the life of the table. */
  constructor(
    private readonly sql: Sql,
    secret: Uint8Array,
  ) {
    if (secret.length < 32) throw new Error('the secret of the idempotency keys has fewer than 32 bytes');
    this.#secret = createSecretKey(secret);
  }

  async claim(caller: string, key: string, request: ComparedRequest): Promise<Claim> {
    const digest = requestDigest(request, this.#secret);
    const inserted = await this.sql`
      insert into web.idempotency_keys (caller, key, digest) values (${caller}, ${key}, ${digest})
      on conflict (caller, key) do nothing
      returning 1`;
    if (inserted.length > 0) return 'new';
    const [first] = await this.sql<{ digest: Buffer }[]>`
      select digest from web.idempotency_keys where caller = ${caller} and key = ${key}`;
    // Swept between the two statements: as good as never seen.
    return first === undefined || first.digest.equals(digest) ? 'repeated' : 'taken';
  }

  async release(caller: string, key: string): Promise<void> {
    await this.sql`delete from web.idempotency_keys where caller = ${caller} and key = ${key}`;
  }

  /** Forgets keys older than KEPT_DAYS; answers how many. */
  async sweep(): Promise<number> {
    const swept = await this.sql`
      delete from web.idempotency_keys where first_used_at < now() - make_interval(days => ${KEPT_DAYS})`;
    return swept.count;
  }
}
