import { resolve } from 'node:path';
import { text, wholeNumber } from '../../libs/settings/settings.js';
import { clockEverySeconds, type LOG_LEVELS, logLevel } from '../composition/deployment-settings.js';
import { type EventLogSettings, eventLogSettings } from '../composition/event-log.js';

export interface StandaloneSettings {
  /** Address the API listens on; this machine only unless told otherwise, since its tokens are made here. */
  readonly host: string;
  /** TCP port of the API. */
  readonly port: number;
  /** Absolute path of the folder that holds the database, the person keys, the local issuer and the notices. */
  readonly dataDirectory: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where the facts are: in the embedded database, unless told otherwise. */
  readonly eventLog: EventLogSettings;
  /** Between two looks at what is due; 0 for never. */
  readonly clockEverySeconds: number;
}

export const standaloneSettings = (environment: NodeJS.ProcessEnv): StandaloneSettings => ({
  host: text(environment, 'HOST', '127.0.0.1'),
  port: wholeNumber(environment, 'PORT', 3000, { min: 1, max: 65_535 }),
  dataDirectory: resolve(text(environment, 'DATA_DIR', '.data')),
  logLevel: logLevel(environment, 'warn'),
  eventLog: eventLogSettings(environment),
  clockEverySeconds: clockEverySeconds(environment),
});
