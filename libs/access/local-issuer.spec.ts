import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalIssuer } from './local-issuer.js';

describe('the local issuer', () => {
  let directory: string;
  beforeEach(async () => {
    directory = join(await mkdtemp(join(tmpdir(), 'issuer-')), 'keys');
  });
  afterEach(() => rm(join(directory, '..'), { recursive: true }));

  const claims = { sub: 'anna', role: 'agency', body: 'a-body' } as const;

  it('is the same after a restart', async () => {
    const token = await (await openLocalIssuer(directory)).issueToken(claims);
    const again = await openLocalIssuer(directory);
    expect(await again.verifier.verify(token)).toEqual({ id: 'anna', role: 'agency', body: 'a-body' });
  });

  it('is one for several processes that start at once', async () => {
    const issuers = await Promise.all(Array.from({ length: 5 }, () => openLocalIssuer(directory)));
    const token = await issuers[0]?.issueToken(claims);
    for (const { verifier } of issuers) expect(await verifier.verify(token as string)).toBeDefined();
    expect(await readdir(directory)).toEqual(['private-key.json']);
  });

  it('lets nobody else read its key', async () => {
    await openLocalIssuer(directory);
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    expect((await stat(join(directory, 'private-key.json'))).mode & 0o777).toBe(0o600);
  });

  it('says what is wrong with a broken key', async () => {
    await openLocalIssuer(directory);
    await writeFile(join(directory, 'private-key.json'), '{');
    await expect(openLocalIssuer(directory)).rejects.toThrow('remove the file');
  });

  it('trusts no other key of the same name', async () => {
    const other = await openLocalIssuer(join(directory, 'other'));
    const issuer = await openLocalIssuer(directory);
    expect(await issuer.verifier.verify(await other.issueToken(claims))).toBeUndefined();
  });
});
