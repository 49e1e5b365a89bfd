import { BadFact } from './projection.js';

/** Classes of SQLSTATE that say the data is at fault, and not the server, the connection or the tables. */
const DATA_AT_FAULT = /^(22|23|54)/;

const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

interface Told {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly table_name?: unknown;
  readonly column_name?: unknown;
}

/** True when a database refused what it was given: the same rows will be refused again. */
export const isRefusedData = (error: unknown): boolean =>
  error instanceof BadFact || (sqlState(error) !== undefined && DATA_AT_FAULT.test(sqlState(error) as string));

/**
 * What may be kept about an error: where it arose and its kind. Never its message, which may quote the fact; so
 * `evolve/TypeError`, `database/22021`, `database/23502 entries.agency`, or the code of a BadFact as it stands.
 */
export function errorCode(where: string, error: unknown): string {
  if (error instanceof BadFact) return error.code;
  const told = (typeof error === 'object' && error !== null ? error : {}) as Told;
  const state = sqlState(error);
  if (state !== undefined) return `database/${state}${placeOf(told)}`;
  return `${where}/${systemCode(told.code) ?? plain(told.name) ?? 'Error'}`;
}

function sqlState(error: unknown): string | undefined {
  const told = error as Told | undefined;
  return told?.name === 'PostgresError' && typeof told.code === 'string' && /^[0-9A-Z]{5}$/.test(told.code)
    ? told.code
    : undefined;
}

function placeOf({ table_name: table, column_name: column }: Told): string {
  const place = [plain(table), plain(column)].filter((name) => name !== undefined).join('.');
  return place === '' ? '' : ` ${place}`;
}

/** `ECONNREFUSED`, `CONNECTION_CLOSED`: says more than the name, which is then plain Error. */
const systemCode = (code: unknown): string | undefined =>
  typeof code === 'string' && /^[A-Z][A-Z_]{2,40}$/.test(code) ? code : undefined;

const plain = (name: unknown): string | undefined =>
  typeof name === 'string' && PLAIN_NAME.test(name) ? name : undefined;
