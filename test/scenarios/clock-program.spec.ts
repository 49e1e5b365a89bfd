/** The clock as a program of its own: killed in the middle, started again, and two of them at once. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { connect, type Sql } from '../../libs/postgres/connection.js';
import { ago, done, person, requestCase } from '../support/case/over-http.js';
import { factsOf } from '../support/facts-of-log.js';
import { type House, openHouse } from '../support/house.js';
import { ClockProgram } from '../support/program/clock-program.js';
import { StandaloneProgram } from '../support/program/standalone-program.js';

jest.setTimeout(120_000);

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await sleep(10);
};
const filesOf = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => name.endsWith('.json'));

describe('the clock as a program', () => {
  let house: House;
  let sql: Sql;
  let folder: string;
  beforeAll(async () => {
    house = await openHouse();
    sql = connect(house.databaseUrl, { max: 1, name: 'asb-test' });
    folder = await mkdtemp(join(tmpdir(), 'asb-clock-'));
  });
  afterAll(async () => {
    await sql.end();
    await house.close();
    await rm(folder, { recursive: true, force: true });
  });

  const settings = () => ({ NOTICES_DIR: join(folder, 'notices') });
  const misses = async () =>
    (await factsOf(house.machinery.log, 'case-')).filter(({ type }) => type === 'DeadlineMissed');
  const missed = async (): Promise<number> => (await misses()).length;

  it('records each once and tells of each once, killed in the middle and started twice', async () => {
    const coordinator = await house.as('coordinator');
    const victim = await person(coordinator, 'Vale');
    const cases = 100;
    for (let number = 0; number < cases; number += 1) await requestCase(coordinator, victim, { requestedOn: ago(60) });
    await house.caughtUp();

    const first = new ClockProgram(house.environment, settings());
    await until(async () => (await missed()) > 0);
    expect(await first.end('SIGKILL')).toBeNull();
    const before = await missed();

    const two = [1, 2].map(() => new ClockProgram(house.environment, settings()));
    await until(
      async () => (await missed()) === 2 * cases && (await filesOf(settings().NOTICES_DIR)).length === 2 * cases,
    );
    await until(async () => two.some(({ said }) => said.includes('another clock goes already: this one waits')));
    expect(await Promise.all(two.map((one) => one.end('SIGTERM')))).toEqual([0, 0]);
    expect(before).toBeLessThanOrEqual(2 * cases);

    const deadlines = (await misses()).map(({ stream, data }) => `${stream} ${JSON.parse(data).deadline}`);
    expect(deadlines).toHaveLength(new Set(deadlines).size);
    const notices = await filesOf(settings().NOTICES_DIR);
    expect(notices).toHaveLength(2 * cases);
    const text = await readFile(join(settings().NOTICES_DIR, notices[0] as string), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ kind: 'deadline-missed', to: { office: 'gloucestershire' } });
    expect(text + [first, ...two].map(({ said }) => said).join('')).not.toMatch(/Vale|Shouting/);
    expect(await sql`select 1 from notices.notices where sent_at is null`).toHaveLength(0);
  });

  const body = 'cheltenham-borough-council';
  const passedOn = async (): Promise<void> => {
    const coordinator = await house.as('coordinator');
    const id = await requestCase(coordinator, await person(coordinator, 'Vale'), { requestedOn: ago(60) });
    done(await coordinator.post(`/v1/cases/${id}/passed-to-bodies`, { body, disclosed: [] }));
    await house.caughtUp();
  };

  it('makes no notice again when read models are folded anew', async () => {
    const administrator = await house.as('administrator');
    const there = join(folder, 'anew');
    const program = new ClockProgram(house.environment, { NOTICES_DIR: there, CLOCK_EVERY_SECONDS: '0' });
    for (const { name } of house.machinery.projections)
      done(await administrator.post(`/v1/projections/${name}/rebuilds`, { accept: true }));
    // What is recorded last is told last.
    await passedOn();
    await until(async () => (await filesOf(there)).length > 0);
    expect(await program.end('SIGTERM')).toBe(0);
    expect(await filesOf(there)).toHaveLength(1);
  });

  it('goes not where it is set never to, and sends notices all the same', async () => {
    const before = await missed();
    const there = join(folder, 'still');
    const program = new ClockProgram(house.environment, { NOTICES_DIR: there, CLOCK_EVERY_SECONDS: '0' });
    await passedOn();
    await until(async () => (await filesOf(there)).length === 1);
    expect(await program.end('SIGTERM')).toBe(0);
    expect(await missed()).toBe(before);
  });

  it.each([
    ['NOTICES_DIR', '', /^NOTICES_DIR is not set: [^\n]+\.\n$/],
    ['NOTICES_DIR', '/dev/null/notices', /^Notices go to "\/dev\/null\/notices": [^\n]+\.\n$/],
    ['CLOCK_EVERY_SECONDS', 'often', /^CLOCK_EVERY_SECONDS is "often": [^\n]+\.\n$/],
  ])('starts with no wrong setting: %s=%s', async (name, value, complaint) => {
    const program = new ClockProgram(house.environment, { ...settings(), [name]: value });
    expect(await program.end()).toBe(1);
    expect(program.said).toMatch(complaint);
  });
});

describe('the clock within the whole product', () => {
  let program: StandaloneProgram;
  beforeAll(async () => {
    program = await StandaloneProgram.make();
  });
  afterAll(() => program.remove());

  it('goes, and puts its notices beside the data', async () => {
    await program.start({ CLOCK_EVERY_SECONDS: '1' });
    const coordinator = await program.as('coordinator');
    const id = await requestCase(coordinator, await person(coordinator, 'Vale'), { requestedOn: ago(60) });
    const folder = join(program.dataDirectory, 'notices');
    await until(async () => (await filesOf(folder)).length === 2);
    const { items } = done(await coordinator.get(`/v1/cases/${id}/timeline`));
    expect(items.map(({ type }: { type: string }) => type)).toEqual([
      'ReviewRequested',
      'DeadlineMissed',
      'DeadlineMissed',
    ]);
    const health = async () => (await coordinator.get('/health/ready')).body.details.notices;
    await until(async () => (await health()).waiting === 0);
    expect(await health()).toEqual({ status: 'up', waiting: 0, oldestSeconds: 0, failing: 0, setAside: 0 });
    expect((await coordinator.get('/metrics')).body).toContain('notices_waiting 0');
    expect(await program.interrupt()).toMatchObject({ code: 0 });
  });
});
