import { resolve } from 'node:path';
import type { StandaloneSettings } from './settings.js';

/** Bound to all of this machine or to its loopback, it is reached by this name. */
const HERE = ['127.0.0.1', '0.0.0.0', '::', '::1'];

/** What a start prints: where it is, and what to try next, as it can be pasted. */
export function welcome({
  host,
  port,
  dataDirectory,
}: Pick<StandaloneSettings, 'host' | 'port' | 'dataDirectory'>): string {
  const name = HERE.includes(host) ? 'localhost' : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  // A token is of the issuer that lies with the data: made elsewhere, it would be turned away.
  const where = dataDirectory === resolve('.data') ? '' : `DATA_DIR='${dataDirectory.replaceAll("'", "'\\''")}' `;
  return `
ASB Case Review is ready on ${url}

  its routes    ${url}/docs
  its health    ${url}/health/ready

Try, in another terminal:

  TOKEN=$(${where}npm run -s token -- coordinator)
  curl ${url}/v1/reports -H "Authorization: Bearer $TOKEN"
  curl ${url}/v1/procedures/gloucestershire

Ctrl-C stops it.`;
}
