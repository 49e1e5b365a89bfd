/** `npm run audit-log`: see `--help`. */
import { parseArgs } from 'node:util';
import { text, WrongSetting } from '../../libs/settings/settings.js';
import { complain, stoppedBySignal } from '../composition/process.js';
import { ADDRESSES, DEFAULT_NAMESPACE, type LogAddress, logAddress } from '../log-address/log-address.js';
import { standaloneSettings } from '../standalone/settings.js';
import { optionsAsked } from '../standalone/words-asked.js';
import { isWhole } from './is-whole.js';

const USAGE = `usage: npm run audit-log -- [--log <address>]
  <address>         ${ADDRESSES} (default the one that EVENT_LOG,
                    DATABASE_URL or DATA_DIR names to the programs)
  --log-namespace   in which a log on EventStoreDB lies (default ${DEFAULT_NAMESPACE})
It reads the whole log, changes no fact, and ends with 0 only where nothing is wrong.`;

const OPTIONS = { log: { type: 'string' }, 'log-namespace': { type: 'string' } } as const;

function asked(): LogAddress {
  const { log, 'log-namespace': namespace } = optionsAsked(USAGE, () => parseArgs({ options: OPTIONS }));
  try {
    if (log !== undefined) return logAddress('--log', log, namespace);
    if (namespace !== undefined) throw new WrongSetting('--log-namespace belongs to a log that --log names.');
    return configuredLog(process.env);
  } catch (error) {
    throw error instanceof WrongSetting ? new Error(`${error.message}\n${USAGE}`) : error;
  }
}

function configuredLog(environment: NodeJS.ProcessEnv): LogAddress {
  const { eventLog, dataDirectory } = standaloneSettings(environment);
  if (eventLog.kind === 'eventstoredb') return eventLog;
  const url = text(environment, 'DATABASE_URL', '');
  return url === '' ? { kind: 'folder', directory: dataDirectory } : { kind: 'postgres', url };
}

try {
  process.exit((await isWhole(asked(), stoppedBySignal())) ? 0 : 1);
} catch (error) {
  complain(error);
  process.exit(1);
}
