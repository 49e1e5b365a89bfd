import type { EventLog } from '../event-log/event-log.js';
import { logOf, type Position } from '../event-log/position.js';
import type { Sql } from '../postgres/connection.js';
import { type Checkpoint, findCheckpoint, generationExists } from './checkpoint.js';
import { type Lag, lagOf } from './lag.js';
import { schemaOf } from './naming.js';
import type { Projection } from './projection.js';
import { VersionDiffers } from './version-differs.js';

/** A stream whose facts wait until somebody has it folded again (refoldStream). */
export interface SetAsideStream {
  readonly stream: string;
  /** The fact that could not be folded. */
  readonly factId: string;
  readonly factType: string;
  readonly revision: number;
  /** Why, without any data of the fact. */
  readonly code: string;
  /** Facts behind it. */
  readonly waiting: number;
  /** RFC 3339 UTC instant. */
  readonly at: string;
}

export interface ProjectionStatus {
  readonly name: string;
  /** Of the rows that queries read; undefined before the tables were made. */
  readonly version: number | undefined;
  /** Of this program. */
  readonly programVersion: number;
  readonly position: Position | undefined;
  /** Undefined where the log cannot say: it is another one. */
  readonly lag: Lag | undefined;
  readonly setAside: { readonly count: number; readonly first: readonly SetAsideStream[] };
  /** One sentence; undefined while it moves. */
  readonly standsStill: string | undefined;
  readonly needsRebuild: boolean;
  /** A rebuild under way, or one that was ended: then `updatedAt` stays where it is. */
  readonly rebuilding: Pick<Checkpoint, 'version' | 'position' | 'folded' | 'updatedAt'> | undefined;
}

/** What of a log tells how far a projection is. */
export type ReadLog = Pick<EventLog, 'logId' | 'follow' | 'head' | 'factsBetween'>;

const SHOWN_SET_ASIDE = 50;

/** What the database says of a projection, whoever folds it, in this process or another. */
export async function statusOf(sql: Sql, projection: Projection, log: ReadLog): Promise<ProjectionStatus> {
  const { name, version: programVersion } = projection;
  const schema = schemaOf(name);
  const checkpointIn = async (of: string) => ((await generationExists(sql, of)) ? findCheckpoint(sql, of) : undefined);
  const [live, next] = await Promise.all([checkpointIn(schema), checkpointIn(schemaOf(name, 'next'))]);
  const foreign = live?.position !== undefined && logOf(live.position) !== log.logId;
  const needsRebuild = live !== undefined && live.version !== programVersion;
  return {
    name,
    version: live?.version,
    programVersion,
    position: live?.position,
    lag: foreign ? undefined : await lagOf(projection, live?.position, log),
    setAside: live === undefined ? { count: 0, first: [] } : await setAsideIn(sql, schema),
    standsStill:
      live?.trouble?.because ?? (needsRebuild ? new VersionDiffers(projection, live.version).message : undefined),
    needsRebuild,
    rebuilding: next && {
      version: next.version,
      position: next.position,
      folded: next.folded,
      updatedAt: next.updatedAt,
    },
  };
}

async function setAsideIn(sql: Sql, schema: string): Promise<ProjectionStatus['setAside']> {
  const rows = await sql.unsafe(`
    select stream, fact_id, fact_type, revision, code, waiting, at, count(*) over () as count
    from ${schema}.set_aside order by since limit ${SHOWN_SET_ASIDE}`);
  const first = rows.map((row) => ({
    stream: row.stream,
    factId: row.fact_id,
    factType: row.fact_type,
    revision: row.revision,
    code: row.code,
    waiting: Number(row.waiting),
    at: (row.at as Date).toISOString(),
  }));
  return { count: Number(rows[0]?.count ?? 0), first };
}
