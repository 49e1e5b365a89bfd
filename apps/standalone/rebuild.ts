/**
 * `npm run rebuild -- <projection> [--yes]`: asks the running API to fold a read model again beside the live one, and shows how far it
 * is. API_URL and TOKEN name another API than this machine's and an administrator's token for it.
 */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { openLocalIssuer } from '../../libs/access/local-issuer.js';
import { standaloneSettings } from './settings.js';
import { wordsAsked } from './words-asked.js';

const USAGE = `usage: npm run rebuild -- <projection> [--yes]
  --yes   take over even where rows differ from the live ones`;

const OPTIONS = { yes: { type: 'boolean', default: false } } as const;

try {
  const { word: projection, values } = wordsAsked(USAGE, () => parseArgs({ allowPositionals: true, options: OPTIONS }));
  const outcome = await rebuild(projection, values.yes);
  process.exit(outcome === 'switched' ? 0 : 1);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : USAGE}\n`);
  process.exit(1);
}

async function rebuild(projection: string, accept: boolean): Promise<string> {
  const { port, dataDirectory } = standaloneSettings(process.env);
  const url = process.env.API_URL ?? `http://127.0.0.1:${port}`;
  const response = await fetch(`${url}/v1/projections/${encodeURIComponent(projection)}/rebuilds`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env.TOKEN ?? (await administratorOf(dataDirectory))}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ accept }),
  }).catch(() => {
    throw new Error(`Nothing answers at ${url}: start it first, or set PORT or API_URL.`);
  });
  if (!response.ok || response.body === null) {
    const { detail } = (await response.json()) as { detail?: string };
    throw new Error(detail ?? `${url} answered ${response.status}.`);
  }
  let stage = 'failed';
  for await (const text of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    const line = JSON.parse(text) as { stage: string; says: string };
    ({ stage } = line);
    process.stdout.write(`${line.says}\n`);
  }
  if (stage === 'declined') process.stdout.write('Run it again with --yes to take over all the same.\n');
  return stage;
}

async function administratorOf(dataDirectory: string): Promise<string> {
  const issuer = await openLocalIssuer(join(dataDirectory, 'issuer'));
  return issuer.issueToken({ role: 'administrator', sub: 'rebuild@localhost', lifetimeSeconds: 3_600 });
}
