/**
 * The real program on a disk of its own, killed with everything it started while an import runs, as when the power goes: what was
 * acknowledged is there, and the same import again ends as if nothing had happened. IMPORT_REPORTS sets how many reports (about a
 * quarter as many people), IMPORT_KILLS how often it is killed, IMPORT_SEED when.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { seededRandom } from '../../libs/event-log/contract/seeded-random.js';
import { wholeNumber } from '../../libs/settings/settings.js';
import type { Caller } from '../support/caller.js';
import { generatedReports } from '../support/program/generated-reports.js';
import { accountOf } from '../support/program/log-of-program.js';
import { runToEnd, StandaloneProgram } from '../support/program/standalone-program.js';
import { Upload } from '../support/program/upload.js';

const REPORTS = wholeNumber(process.env, 'IMPORT_REPORTS', 2_000, { min: 100, max: 1_000_000 });
const KILLS = wholeNumber(process.env, 'IMPORT_KILLS', 2, { min: 1, max: 100 });
const SEED = wholeNumber(process.env, 'IMPORT_SEED', 1, { min: 0, max: 2 ** 31 });
const PUBLISHED = fileURLToPath(new URL('../../../shared/data/police-uk/', import.meta.url));

jest.setTimeout(600_000 + REPORTS * 20);

describe('an import during which everything is killed', () => {
  const random = seededRandom(SEED);
  let program: StandaloneProgram;
  beforeEach(async () => {
    program = await StandaloneProgram.make();
    await program.start();
  });
  afterEach(() => program.remove());

  /** Sends most of the lines, never the last, and kills at some moment after the first reports were acknowledged. */
  const importAndKill = async (type: string, lines: readonly string[], alreadyThere: number): Promise<number> => {
    const upload = new Upload(program.url, (await program.as('coordinator')).headers, type);
    const share = Math.floor(lines.length * (0.5 + random() * 0.45));
    await upload.send(`${lines.slice(0, share).join('\n')}\n`);
    await upload.untilAcknowledged(alreadyThere + 1);
    // Any moment will do: nothing is expected of how long it takes.
    await sleep(random() * 300);
    await program.killEverything();
    expect(await upload.done).toBeUndefined();
    return upload.acknowledged.recorded + upload.acknowledged.alreadyKnown;
  };

  const registerOf = async (caller: Caller, awaited: string): Promise<readonly string[]> => {
    const ids: string[] = [];
    const waiting = caller.with({ 'wait-for-position': awaited });
    for (let next: string | null = ''; next !== null; ) {
      const { status, body } = await waiting.get(`/v1/reports?limit=200${next && `&cursor=${next}`}`);
      expect([status, body.code]).toEqual([200, undefined]);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    return ids;
  };

  /** The log is whole, the register has exactly these reports, and every read model is what a rebuild makes of the log. */
  const expectWhole = async (reports: number) => {
    const account = await accountOf(program);
    expect(account).toMatchObject({ reports, gaps: [] });
    const ids = await registerOf(await program.as('coordinator'), account.head);
    expect([ids.length, new Set(ids).size]).toEqual([reports, reports]);
    const { body } = await (await program.as('administrator')).get('/v1/projections');
    expect(body.items.length).toBeGreaterThanOrEqual(5);
    for (const { name, setAside } of body.items) {
      expect([name, setAside.count]).toEqual([name, 0]);
      const { code, said } = await runToEnd('rebuild.js', [name], program.env);
      expect([name, code, said]).toEqual([name, 0, expect.stringContaining('every row equals the live one')]);
    }
  };

  const registerPeople = async (count: number): Promise<readonly string[]> => {
    const coordinator = await program.as('coordinator');
    const people: string[] = [];
    const register = async () => {
      while (people.length < count) {
        const place = people.push('') - 1;
        const name = { given: `Given${place}`, surname: `Surname${place}` };
        const { status, body } = await coordinator.post('/v1/people', { name });
        expect(status).toBe(201);
        people[place] = body.id;
      }
    };
    await Promise.all(Array.from({ length: 32 }, register));
    return people;
  };

  it(`${REPORTS} generated reports, ${KILLS} times`, async () => {
    const people = await registerPeople(REPORTS / 4);
    const lines = generatedReports(REPORTS, people, SEED);
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      acknowledged = Math.max(acknowledged, await importAndKill('application/x-ndjson', lines, 0));
      await program.start();
      const { reports, people: registered, gaps } = await accountOf(program);
      expect([registered, gaps]).toEqual([people.length, []]);
      expect(reports).toBeGreaterThanOrEqual(acknowledged);
      expect(reports).toBeLessThan(REPORTS);
    }
    expect(acknowledged).toBeGreaterThan(0);
    const { headers } = await program.as('coordinator');
    const summary = await Upload.whole(program.url, headers, 'application/x-ndjson', lines.join('\n'));
    expect(summary).toMatchObject({ read: REPORTS, rejected: 0, skipped: 0 });
    expect((summary?.recorded ?? 0) + (summary?.alreadyKnown ?? 0)).toBe(REPORTS);
    expect(summary?.alreadyKnown).toBeGreaterThanOrEqual(acknowledged);
    await expectWhole(REPORTS);
  });

  const published = existsSync(PUBLISHED) ? readdirSync(PUBLISHED).sort() : [];

  if (published.length === 0) {
    it('of the published files cannot be tried: they are not beside this checkout', () => {
      expect(existsSync(PUBLISHED)).toBe(false);
    });
  } else {
    it('the published files of four months', async () => {
      const files = published.map((name) => readFileSync(`${PUBLISHED}${name}`, 'utf8'));
      const importAll = async () => {
        const summaries = [];
        const { headers } = await program.as('coordinator');
        for (const file of files) summaries.push(await Upload.whole(program.url, headers, 'text/csv', file));
        return summaries;
      };
      const killedAt = Math.floor(random() * files.length);
      const acknowledged = await importAndKill('text/csv', (files[killedAt] as string).trimEnd().split('\n'), 0);
      await program.start();
      expect((await accountOf(program)).reports).toBeGreaterThanOrEqual(acknowledged);
      const first = await importAll();
      expect(first.map((one) => (one?.recorded ?? 0) + (one?.alreadyKnown ?? 0))).toEqual([1_540, 1_366, 1_284, 1_326]);
      expect(first.map((one) => one?.rejected)).toEqual([0, 0, 0, 0]);
      expect(first[killedAt]?.alreadyKnown).toBeGreaterThanOrEqual(acknowledged);
      expect((await importAll()).map((one) => [one?.recorded, one?.alreadyKnown])).toEqual([
        [0, 1_540],
        [0, 1_366],
        [0, 1_284],
        [0, 1_326],
      ]);
      await expectWhole(5_516);
    });
  }
});
