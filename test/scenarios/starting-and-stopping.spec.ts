/** The real program at its edges: stopped in the middle of something, started where it cannot start, started after a crash. */
import { createServer, type Server } from 'node:net';
import { jest } from '@jest/globals';
import { generatedReports } from '../support/program/generated-reports.js';
import { accountOf } from '../support/program/log-of-program.js';
import { postmasterOf, withChildren } from '../support/program/processes.js';
import { runToEnd, StandaloneProgram } from '../support/program/standalone-program.js';
import { Upload } from '../support/program/upload.js';

jest.setTimeout(120_000);

describe('the program', () => {
  let program: StandaloneProgram;
  beforeEach(async () => {
    program = await StandaloneProgram.make();
  });
  afterEach(() => program.remove());

  const importing = async () => {
    const coordinator = await program.as('coordinator');
    const { body } = await coordinator.post('/v1/people', { name: { surname: 'Somebody' } });
    const upload = new Upload(program.url, coordinator.headers, 'application/x-ndjson');
    const lines = generatedReports(3_000, [body.id], 1);
    await upload.send(`${lines.slice(0, 2_000).join('\n')}\n`);
    await upload.untilAcknowledged(1);
    return { upload, rest: lines.slice(2_000).join('\n') };
  };

  it('stops at Ctrl-C in the middle of an import: all is told or kept, and nothing is left running', async () => {
    await program.start();
    const { upload, rest } = await importing();
    const server = await postmasterOf(program.dataDirectory);
    const stopped = program.interrupt();
    await upload.send(rest);
    upload.end();
    expect(await stopped).toMatchObject({ code: 0, said: expect.stringMatching(/Stopping: [^\n]+\n$/) });
    await upload.done;
    expect(await program.stillRunning()).toEqual([]);
    expect(await postmasterOf(program.dataDirectory)).toBeUndefined();
    expect(server).toBeDefined();

    await program.start();
    const { recorded } = upload.acknowledged;
    expect(recorded).toBeGreaterThan(0);
    const { reports, gaps } = await accountOf(program);
    expect(gaps).toEqual([]);
    expect(reports).toBeGreaterThanOrEqual(recorded);
  });

  it('starts after it alone was killed, on the database it left running', async () => {
    await program.start();
    const { upload } = await importing();
    await program.killProgram();
    await upload.done;
    const left = await postmasterOf(program.dataDirectory);
    expect(await program.stillRunning()).toEqual([left?.pid]);

    await program.start();
    const found = await postmasterOf(program.dataDirectory);
    expect(found?.pid).not.toBe(left?.pid);
    expect(withChildren(found?.pid as number).length).toBeGreaterThan(1);
    const { reports, gaps } = await accountOf(program);
    expect(gaps).toEqual([]);
    expect(reports).toBeGreaterThanOrEqual(upload.acknowledged.recorded);
    const { status } = await (await program.as('coordinator')).get('/v1/reports');
    expect(status).toBe(200);
  });

  /** What is said before anything is wrong is no complaint. */
  const complaintOf = (said: string): string => said.replace(/^Starting on the data in .*\n/, '');

  it('starts on no data that another one runs on', async () => {
    await program.start();
    const other = await StandaloneProgram.make();
    const { code, said } = await runToEnd('main.js', [], { ...other.env, DATA_DIR: program.dataDirectory });
    await other.remove();
    expect(code).toBe(1);
    expect(complaintOf(said)).toMatch(/^Another ASB Case Review already runs on the data in [^\n]+\.\n$/);
    expect((await (await program.as('coordinator')).get('/v1/reports')).status).toBe(200);
  });

  it('starts on no port that is taken', async () => {
    const taken = createServer();
    await new Promise<Server>((resolve) => taken.listen(program.port, '127.0.0.1', () => resolve(taken)));
    const { code, said } = await runToEnd('main.js', [], program.env);
    taken.close();
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^Port ${program.port} is taken by another program: [^\\n]+\\.\\n$`));
    expect(await program.stillRunning()).toEqual([]);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['CLOCK_EVERY_SECONDS', '3601'],
  ])('starts with no wrong setting: %s=%s', async (name, value) => {
    const { code, said } = await runToEnd('main.js', [], { ...program.env, [name]: value });
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^${name} is "${value}": it must be [^\\n.]+\\.\\n$`));
  });
});
