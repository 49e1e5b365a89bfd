/** `npm run copy-log`: see `--help`. */
import { parseArgs } from 'node:util';
import { WrongSetting } from '../../libs/settings/settings.js';
import { complain, stoppedBySignal } from '../composition/process.js';
import { ADDRESSES, DEFAULT_NAMESPACE, logAddress } from '../log-address/log-address.js';
import { optionsAsked } from '../standalone/words-asked.js';
import { compareOnly, copyAndCompare } from './copy-and-compare.js';

const USAGE = `usage: npm run copy-log -- --from <address> --to <address> [--compare]
  <address>   ${ADDRESSES}
              PostgreSQL is copied to as the owner of the database; a folder that is not there is made
  --compare   compares the two and copies nothing
  --from-namespace, --to-namespace   in which a log on EventStoreDB lies (default ${DEFAULT_NAMESPACE})
It may be stopped at any moment and run again. It ends with 0 only where both logs are equal.`;

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  'from-namespace': { type: 'string' },
  'to-namespace': { type: 'string' },
  compare: { type: 'boolean', default: false },
} as const;

function asked() {
  const values = optionsAsked(USAGE, () => parseArgs({ options: OPTIONS }));
  try {
    const address = (end: 'from' | 'to') => logAddress(`--${end}`, values[end] ?? '', values[`${end}-namespace`]);
    return { from: address('from'), to: address('to'), compare: values.compare };
  } catch (error) {
    throw error instanceof WrongSetting ? new Error(`${error.message}\n${USAGE}`) : error;
  }
}

try {
  const { from, to, compare } = asked();
  const equal = await (compare ? compareOnly : copyAndCompare)(from, to, stoppedBySignal());
  process.exit(equal ? 0 : 1);
} catch (error) {
  complain(error);
  process.exit(1);
}
