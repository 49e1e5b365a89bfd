/** What this room's parts are asked for by, where a class will not do. */
export const LOGGER = Symbol('logger');
export const METRICS = Symbol('metrics');
export const READINESS = Symbol('readiness');
export const ERROR_CODES_TOKEN = Symbol('error codes');
export const MAX_IN_FLIGHT = Symbol('max in flight');
export const KNOWN_ROUTES = Symbol('known routes');
export const READ_POSITIONS = Symbol('read positions');
export const IDEMPOTENCY_KEYS = Symbol('idempotency keys');
