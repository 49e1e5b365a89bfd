import type { EventLog } from '../event-log/event-log.js';
import type { Sql } from '../postgres/connection.js';
import type { Decode } from './decode.js';
import { errorCode, isRefusedData } from './error-code.js';
import { foldBatch } from './fold.js';
import { Generation } from './generation.js';
import { prepareFacts } from './prepare.js';
import type { Projection } from './projection.js';
import { VersionDiffers } from './version-differs.js';

export interface RefoldOptions {
  readonly sql: Sql;
  readonly log: Pick<EventLog, 'readStream'>;
  readonly projection: Projection;
  readonly decode: Decode;
  readonly stream: string;
}

export type RefoldAnswer =
  | { readonly outcome: 'folded'; readonly facts: number }
  /** The stream stays set aside, for this reason. */
  | { readonly outcome: 'set-aside'; readonly code: string }
  | { readonly outcome: 'not-set-aside' };

const HOLD_MS = 5_000;

/**
 * Tries a stream that was set aside once more: folds it from its beginning up to where the projection stands, in place of all
 * rows it owned. The projector waits that moment. Throws VersionDiffers.
 */
export async function refoldStream(options: RefoldOptions): Promise<RefoldAnswer> {
  for (;;) {
    const answer = await refoldOnce(options);
    if (answer !== 'moved') return answer;
  }
}

async function refoldOnce({ sql, log, projection, decode, stream }: RefoldOptions): Promise<RefoldAnswer | 'moved'> {
  const generation = await Generation.open(sql, projection, 'live');
  if (generation === undefined) return { outcome: 'not-set-aside' };
  const { version } = generation.checkpoint;
  if (version !== projection.version) throw new VersionDiffers(projection, version);
  const [standing] = await sql.unsafe(`select from ${generation.schema}.set_aside where stream = $1`, [stream]);
  if (standing === undefined) return { outcome: 'not-set-aside' };
  if ((await generation.hold(HOLD_MS)) === 'moved') return 'moved';

  const { position = '' } = generation.checkpoint;
  const facts = (await log.readStream(stream)).filter((fact) => fact.position <= position);
  const prepared = await prepareFacts(projection, decode, facts);
  try {
    const changes = foldBatch(projection, prepared, { states: new Map(), setAside: new Set() });
    for (const table of [...Object.keys(projection.tables), 'states', 'set_aside']) changes.remove(table, stream);
    const written = await generation.write(changes, { position: undefined, factId: undefined, facts: 0 });
    if (written === 'moved') return written;
    const bad = changes.tables.get('set_aside')?.rows[0];
    return bad === undefined
      ? { outcome: 'folded', facts: facts.length }
      : { outcome: 'set-aside', code: `${bad.code}` };
  } catch (error) {
    if (!isRefusedData(error)) throw error;
    return { outcome: 'set-aside', code: errorCode('fold', error) };
  }
}
