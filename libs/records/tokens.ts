/** What a slice asks for where an interface will not do; WritePath, RecordReader and ReadModels are asked for by their class. */
export const EVENT_LOG = Symbol('event log');
export const SEALER = Symbol('sealer');
/** The connection to the read models, as the application's role. */
export const READ_MODEL_CONNECTION = Symbol('read model connection');
export const KEY_STORE = Symbol('key store');
/** Days until the last backup of the key store that still holds a destroyed key expires: a whole number from 0. */
export const KEY_BACKUP_DAYS = Symbol('key backup days');
