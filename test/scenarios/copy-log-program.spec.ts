/** The real program `npm run copy-log`: ended and killed in the middle, asked wrongly, and between data folders. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { someFact, someFacts } from '../../libs/event-log/contract/some-facts.js';
import { NO_STREAM } from '../../libs/event-log/event-log.js';
import { connect } from '../../libs/postgres/connection.js';
import { compared, type EmptyPostgresLog, emptyPostgresLog } from '../support/logs-to-copy.js';
import { endOf, runToEnd, StandaloneProgram } from '../support/program/standalone-program.js';

jest.setTimeout(120_000);

const MAIN = '../copy-log/main.js';
const FACTS = 10_000;
const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}) => runToEnd(MAIN, words, env);

describe('the program that copies a log', () => {
  describe('between two databases', () => {
    let from: EmptyPostgresLog;
    let to: EmptyPostgresLog;
    beforeEach(async () => {
      from = await emptyPostgresLog();
      const append = (_: unknown, number: number) => from.target.log.append(`kind-${number}`, NO_STREAM, someFacts(10));
      await Promise.all(Array.from({ length: FACTS / 10 }, append));
      to = await emptyPostgresLog();
    });
    afterEach(async () => {
      await from.drop();
      await to.drop();
    });

    const words = (...more: string[]) => ['--from', from.url, '--to', to.ownerUrl, ...more];
    const written = async (): Promise<number> => {
      const head = await to.target.log.head();
      return Number(head?.split('.')[1] ?? 0);
    };

    /** Runs it, and does something while it waits for the head row with some batches written. */
    const inTheMiddle = async (act: (child: ChildProcess) => unknown) => {
      const main = fileURLToPath(new URL(`../../dist/apps/standalone/${MAIN}`, import.meta.url));
      const child = spawn(process.execPath, [main, ...words()]);
      const ended = endOf(child);
      const owner = connect(to.ownerUrl, { max: 2, name: 'spec' });
      while ((await written()) === 0) await sleep(2);
      await owner.begin(async (sql) => {
        await sql`select from log.head for update`;
        const waiting = () => owner`
          select 1 from pg_stat_activity where datname = current_database()
            and application_name = 'asb-log-copy' and wait_event_type = 'Lock'`;
        while (child.exitCode === null && (await waiting()).length === 0) await sleep(2);
        await act(child);
      });
      await owner.end();
      return ended;
    };
    const endedInTheMiddle = (signal: NodeJS.Signals) =>
      inTheMiddle(async (child) => {
        child.kill(signal);
        // So that it has heard it before it goes on.
        await sleep(50);
      });

    const expectGoneOn = async (before: number) => {
      const { code, said } = await run(words());
      expect(said).toMatch(
        new RegExp(
          `${(FACTS - before).toLocaleString('en-GB')} facts written, ${before.toLocaleString('en-GB')} had been there`,
        ),
      );
      expect([code, said]).toEqual([
        0,
        expect.stringContaining('Both logs are equal: 10,000 facts, the same in every byte.\n'),
      ]);
      expect(await compared(from.target.log, to.target.log)).toEqual({ facts: [FACTS, FACTS], differences: [] });
    };

    it('goes on after it was killed in the middle, and writes nothing once all is there', async () => {
      await endedInTheMiddle('SIGKILL');
      const before = await written();
      expect([before > 0, before < FACTS]).toEqual([true, true]);
      await expectGoneOn(before);
      const { code, said } = await run(words());
      expect([code, said]).toEqual([0, expect.stringContaining('0 facts written, 10,000 had been there already.')]);
    });

    it.each(['SIGINT', 'SIGTERM'] as const)('finishes its batch at %s, says how to go on, and does', async (signal) => {
      const { code, said } = await endedInTheMiddle(signal);
      const before = await written();
      expect(before % 1_000).toBe(0);
      expect([code, said]).toEqual([
        1,
        expect.stringContaining(
          `Stopped after ${before.toLocaleString('en-GB')} facts had been written: run the same command again to go on.\n`,
        ),
      ]);
      await expectGoneOn(before);
    });

    it('says that more was appended meanwhile, and is not content before that is copied too', async () => {
      const late = await inTheMiddle(() => from.target.log.append('kind-0', 9, someFacts(1)));
      expect(late.said).toContain('Both logs are equal: 10,000 facts');
      expect([late.code, late.said]).toEqual([
        1,
        expect.stringMatching(/has taken more facts[^\n]+ run the same command again/),
      ]);
      const { code, said } = await run(words());
      expect([code, said]).toEqual([0, expect.stringContaining('1 fact written, 10,000 had been there already.')]);
    });

    it('compares alone, without the owner, and names what differs', async () => {
      const { code, said } = await run(['--from', from.url, '--to', to.url, '--compare']);
      expect([code, said]).toEqual([1, expect.stringContaining('10,000 facts in the one, 0 in the other.')]);
      expect(said.match(/^ {2}kind-\d+ from revision 0 on$/gm)).toHaveLength(5);
      expect(await written()).toBe(0);
    });

    it('leaves a log alone that holds something else', async () => {
      await to.target.log.append('a-stranger', NO_STREAM, [someFact({ data: 'Ada Lovelace' })]);
      const { code, said } = await run(words());
      expect([code, said]).toEqual([
        1,
        expect.stringMatching(/revision 0 of stream a-stranger: nothing was written\.\n$/),
      ]);
      expect(said).not.toContain('Lovelace');
      expect(await written()).toBe(1);
    });

    it('says that the role of the programs may not, shows no password, and copies no log into itself', async () => {
      const refused = await run(['--from', from.url, '--to', to.url]);
      expect([refused.code, refused.said]).toEqual([
        1,
        expect.stringMatching(/^The log to copy to is opened as asb_app, /),
      ]);
      const itself = await run(['--from', from.url, '--to', from.ownerUrl]);
      expect([itself.code, itself.said]).toEqual([1, expect.stringMatching(/^Both addresses lead to the same log/)]);
      const wrong = await run(['--from', from.url.replace(/:\d+\//, ':1/'), '--to', to.ownerUrl]);
      expect([wrong.code, wrong.said]).toEqual([
        1,
        expect.stringMatching(/^The database t_\w+ at [^\n]+ cannot be read: [^\n]+\.\n$/),
      ]);
      for (const { said } of [refused, itself, wrong, await run(words())]) {
        expect(said).not.toContain(process.env.TEST_APPLICATION_PASSWORD);
        expect(said).not.toContain(new URL(to.ownerUrl).password);
      }
    });
  });

  describe('between data folders', () => {
    let program: StandaloneProgram;
    let folder: string;
    beforeAll(async () => {
      program = await StandaloneProgram.make({ kind: 'postgres' });
      folder = await mkdtemp(join(tmpdir(), 'asb-copy-'));
      await program.start();
    });
    afterAll(async () => {
      await program.remove();
      await rm(folder, { recursive: true, force: true });
    });

    it('reads the one that runs, makes the other, and both are whole', async () => {
      const report = {
        agency: 'gloucestershire-constabulary',
        kind: 'asb',
        category: 'nuisance',
        incidentOn: '2026-01-02',
        reportedOn: '2026-01-02',
      };
      expect((await (await program.as('coordinator')).post('/v1/reports', report)).status).toBe(201);
      const other = join(folder, 'made');
      const { code, said } = await run(['--from', program.dataDirectory, '--to', other]);
      expect([code, said]).toEqual([0, expect.stringContaining('Both logs are equal: 2 facts')]);
      for (const DATA_DIR of [program.dataDirectory, other]) {
        const audit = await runToEnd('../audit-log/main.js', [], { DATA_DIR, EVENT_LOG: 'postgres' });
        expect([audit.code, audit.said]).toEqual([
          0,
          expect.stringMatching(/2 facts in 2 streams:[\s\S]*Nothing is wrong with this log\.\n$/),
        ]);
      }
      expect((await (await program.as('coordinator')).get('/v1/reports')).status).toBe(200);
    });

    it('takes none that is not there, and none that holds something else', async () => {
      const nowhere = join(folder, 'nowhere');
      const missing = await run(['--from', nowhere, '--to', join(folder, 'never')]);
      expect(missing).toEqual({ code: 1, said: `There is no data of ASB Case Review in ${nowhere}.\n` });
      const other = await run(['--from', program.dataDirectory, '--to', tmpdir()]);
      expect([other.code, other.said]).toEqual([1, expect.stringMatching(/^\S+ holds something else: [^\n]+\.\n$/)]);
    });
  });

  it.each([
    [[]],
    [['--from', '.data']],
    [['--from', '.data', '--to', '']],
    [['--from', '.data', '--to', 'mysql://db/asb']],
    [['--from', '.data', '--to', 'postgres://a:b:c/d/']],
    [['--from', '.data', '--to', '.other', '--to-namespace', 'x']],
    [['--from', '.data', '--to', '.other', '--too']],
    [['.data', '.other']],
    [['--from']],
  ])('is not asked by %j: one sentence, and how it is asked', async (words) => {
    const { code, said } = await run(words);
    expect(code).toBe(1);
    expect(said).toMatch(/^[^\n]+\.\nusage: npm run copy-log -- --from <address> --to <address> \[--compare\]\n/);
  });

  it('tells how it is asked', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, said: expect.stringMatching(/^usage: npm run copy-log/) });
  });
});
