import { resolve } from 'node:path';
import { oneOf, text, wholeNumber } from '../../libs/settings/settings.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface StandaloneSettings {
  /** TCP port of the API. */
  readonly port: number;
  /** Absolute path of the folder that holds the database, the person keys and the local issuer. */
  readonly dataDirectory: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export const standaloneSettings = (environment: NodeJS.ProcessEnv): StandaloneSettings => ({
  port: wholeNumber(environment, 'PORT', 3000, { min: 1, max: 65_535 }),
  dataDirectory: resolve(text(environment, 'DATA_DIR', '.data')),
  logLevel: oneOf(environment, 'LOG_LEVEL', 'warn', LOG_LEVELS),
});
