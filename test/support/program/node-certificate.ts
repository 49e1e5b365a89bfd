/** A certificate for the log's server, made by the very script that docker-compose.yml has make it. */
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../../../tools/node-certificate.sh', import.meta.url));

/** A machine of the tests need not have it; that of the server has it in its image. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

export interface NodeCertificate {
  /** Of the authority, for whoever speaks to the node. */
  readonly authorityFile: string;
  readonly certificate: Buffer;
  readonly key: Buffer;
  /** What the script told. */
  readonly said: string;
}

export async function makeNodeCertificate(folder: string, environment: NodeJS.ProcessEnv): Promise<NodeCertificate> {
  const [authority, certificate] = [join(folder, 'authority'), join(folder, 'certificate')];
  for (const made of [authority, certificate]) {
    mkdirSync(made, { recursive: true });
    chmodSync(made, 0o755);
  }
  const { stdout } = await promisify(execFile)('sh', [script, 'kurrentdb', authority, certificate], {
    env: { PATH: process.env.PATH, ...environment },
  });
  return {
    authorityFile: join(authority, 'ca.crt'),
    certificate: await readFile(join(certificate, 'node.crt')),
    key: await readFile(join(certificate, 'node.key')),
    said: stdout,
  };
}
