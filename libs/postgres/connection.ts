import postgres from 'postgres';

export type Sql = postgres.Sql;
/** A connection or a transaction on it: whoever only asks needs no more. */
export type Queries = postgres.ISql;

export interface ConnectionOptions {
  /** Connections at most; default 10. */
  readonly max?: number;
  /** What the connection calls itself in pg_stat_activity. */
  readonly name: string;
  /**
   * False where no JavaScript array is sent or read; default true. The client then asks the server nothing on connecting;
   * a connection lost during that question ends the process with an unhandled rejection (postgres.js issue 1223).
   */
  readonly arrays?: boolean;
  /** True where the session itself is what matters: it is then not renewed now and again; default false. */
  readonly lasting?: boolean;
  /** Told whenever a connection closed, for whatever reason. */
  readonly onClose?: () => void;
}

/** A pool of connections. 64-bit integers come back as numbers: no position or count here reaches 2^53. */
export const connect = (
  url: string,
  { max = 10, name, arrays = true, lasting = false, onClose }: ConnectionOptions,
): Sql =>
  postgres(url, {
    max,
    onnotice: () => {},
    connect_timeout: 10,
    ...(lasting && { max_lifetime: null }),
    onclose: () => onClose?.(),
    fetch_types: arrays,
    connection: { application_name: name },
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
  }) as unknown as Sql;
