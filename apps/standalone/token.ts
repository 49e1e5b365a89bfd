/** `npm run -s token -- <role> [--body B] [--area A] [--sub ID]`: a bearer token of this machine's own issuer, on standard output. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLocalIssuer } from '../../libs/access/local-issuer.js';
import { ROLES, type Role } from '../../libs/decider/actor.js';
import { standaloneSettings } from './settings.js';
import { wordsAsked } from './words-asked.js';

const USAGE = `usage: npm run -s token -- <role> [--body B] [--area A] [--sub ID]
  <role>   one of ${ROLES.join(', ')}
  --body   the body an agency worker acts for (default gloucestershire-constabulary)
  --area   the area of the office (default gloucestershire)
  --sub    who this is (default <role>@localhost)`;

const OPTIONS = {
  body: { type: 'string' },
  area: { type: 'string', default: 'gloucestershire' },
  sub: { type: 'string' },
} as const;

try {
  const { word, values } = wordsAsked(USAGE, () => parseArgs({ allowPositionals: true, options: OPTIONS }));
  const role = word as Role;
  if (!ROLES.includes(role)) throw new Error(`There is no role "${word}": it is one of ${ROLES.join(', ')}.`);
  const body = values.body ?? (role === 'agency' ? 'gloucestershire-constabulary' : undefined);
  const { dataDirectory } = standaloneSettings(process.env);
  const issuer = await openLocalIssuer(join(dataDirectory, 'issuer'));
  const token = await issuer.issueToken({ role, body, area: values.area, sub: values.sub ?? `${role}@localhost` });
  process.stdout.write(`${token}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : USAGE}\n`);
  process.exit(1);
}
