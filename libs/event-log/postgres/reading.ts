import type { Sql } from '../../postgres/connection.js';
import { despiteLostConnections } from './database-fault.js';

/** Questions that change nothing, asked again when a connection was lost, and finished before the connections go. */
export class Reading {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(private readonly sql: Sql) {}

  async ask<Row extends object>(
    query: string,
    parameters: readonly (string | number | null)[] = [],
  ): Promise<readonly Row[]> {
    const answer = despiteLostConnections(() =>
      this.sql.unsafe<Row[]>(query, [...parameters], { prepare: true }).then((rows): readonly Row[] => rows),
    );
    this.underWay.add(answer);
    try {
      return await answer;
    } finally {
      this.underWay.delete(answer);
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.underWay);
    await letGo(this.sql);
  }
}

/** Nothing may be under way. Left to itself the client waits for ever for a question whose connection was lost. */
export const letGo = (sql: Sql): Promise<void> => sql.end({ timeout: 0 });
