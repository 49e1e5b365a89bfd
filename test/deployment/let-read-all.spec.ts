/** The right to read `$all`, which the office gives to the user of this program. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../libs/postgres/embedded/free-port.js';
import { StandIn } from '../support/eventstoredb/stand-in.js';
import { type Ended, endOf } from '../support/program/standalone-program.js';

const tool = fileURLToPath(new URL('../../tools/let-read-all.mjs', import.meta.url));
const run = (url: string, ...words: string[]): Promise<Ended> =>
  endOf(spawn(process.execPath, [tool, ...words], { env: { PATH: process.env.PATH, EVENTSTORE_ADMIN_URL: url } }));

describe('the right to read $all', () => {
  let server: StandIn;
  beforeAll(async () => {
    server = await StandIn.start();
  });
  afterAll(() => server.stop());

  it('is given beside whom else has it', async () => {
    expect(await run(server.url, 'asb')).toEqual({ code: 0, said: 'asb may read $all.\n' });
    expect(await run(server.url, 'report')).toMatchObject({ code: 0 });
    const written = (server.store.ofStream('$$$all') ?? []).map(({ type, data }) => [
      type,
      JSON.parse(Buffer.from(data).toString()),
    ]);
    expect(written).toEqual([
      ['$metadata', { $acl: { $r: ['$admins', 'asb'] } }],
      ['$metadata', { $acl: { $r: ['$admins', 'asb', 'report'] } }],
    ]);
  });

  it('is not given by whoever may not, nor where nobody answers, and no password is told', async () => {
    const strict = await StandIn.start({ login: 'admin:secret' });
    const denied = await run(strict.url.replace('secret', 'wrong'), 'asb');
    await strict.stop();
    expect(denied).toEqual({
      code: 1,
      said: expect.stringMatching(/^The server at [^\n]+ did not let it be set [^\n]+\n$/),
    });
    const nobody = await run(`esdb://admin:secret@127.0.0.1:${await findFreePort()}?tls=false`, 'asb');
    expect(nobody).toEqual({ code: 1, said: expect.stringMatching(/^The server at [^\n]+\n$/) });
    expect(denied.said + nobody.said).not.toMatch(/secret|wrong/);
    expect(await run('http://one', 'asb')).toEqual({
      code: 1,
      said: expect.stringMatching(/^EVENTSTORE_ADMIN_URL must be/),
    });
  });
});
