/** Settings of the parts that run on their own, on a database and an issuer the office keeps. */

import { parseMasterKey } from '../../libs/sealing/master-key.js';
import { PostgresKeyStore } from '../../libs/sealing/postgres-key-store.js';
import { type KeyStore, UnusableKeyStore } from '../../libs/sealing/sealing.js';
import { oneOf, required, wholeNumber } from '../../libs/settings/settings.js';

type Environment = NodeJS.ProcessEnv;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const logLevel = (environment: Environment, fallback: (typeof LOG_LEVELS)[number]) =>
  oneOf(environment, 'LOG_LEVEL', fallback, LOG_LEVELS);

/** How often the clock looks at what is due; 0 for never. */
export const clockEverySeconds = (environment: Environment): number =>
  wholeNumber(environment, 'CLOCK_EVERY_SECONDS', 60, { min: 0, max: 3_600 });

export const databaseUrl = (environment: Environment): string =>
  required(
    environment,
    'DATABASE_URL',
    'the address of the database with the read models and, unless EVENT_LOG says otherwise, the log, as the role asb_app',
  );

/** Throws, in one sentence, where they cannot be opened. */
export async function openKeys(environment: Environment): Promise<KeyStore> {
  const url = required(
    environment,
    'KEYS_DATABASE_URL',
    'the address of the database with the person keys, in another cluster than the log',
  );
  const masterKey = parseMasterKey(
    required(environment, 'MASTER_KEY', 'the 32 bytes that wrap the person keys, in base64'),
  );
  try {
    return await PostgresKeyStore.open({ url, masterKey });
  } catch (error) {
    if (error instanceof UnusableKeyStore) throw error;
    const where = URL.canParse(url) ? ` at ${new URL(url).host}` : '';
    throw new Error(
      `The person keys${where} cannot be read: check KEYS_DATABASE_URL, and that "npm run migrate" has been run on it.`,
    );
  }
}
