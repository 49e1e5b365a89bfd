/** The real program `npm run audit-log`, on a sound log of the product and on logs somebody with every right has damaged. */
import { connect } from '../../libs/postgres/connection.js';
import { type House, openHouse } from '../support/house.js';
import { copy, type EmptyPostgresLog, emptyPostgresLog } from '../support/logs-to-copy.js';
import { runToEnd } from '../support/program/standalone-program.js';

const audit = (...words: string[]) => runToEnd('../audit-log/main.js', words, {});

describe('the program that audits a log', () => {
  let house: House;
  let copied: EmptyPostgresLog;
  let report: string;
  beforeAll(async () => {
    house = await openHouse({ eventLog: { kind: 'postgres' } });
    const coordinator = await house.as('coordinator');
    const body = {
      agency: 'gloucestershire-constabulary',
      kind: 'asb',
      category: 'nuisance',
      incidentOn: '2026-01-02',
      reportedOn: '2026-01-02',
    };
    const { body: recorded } = await coordinator.post('/v1/reports', { ...body, place: 'Lovelace Lane' });
    for (const place of ['Byron Street', 'Babbage Road'])
      await coordinator.post(`/v1/reports/${recorded.id}/corrections`, { changes: { place }, reason: 'It was there.' });
    await coordinator.post('/v1/people', { name: { surname: 'Somebody' } });
    report = `report-${recorded.id}`;
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    copied = await emptyPostgresLog();
    await copy(house.machinery.log, copied.target);
  });
  afterEach(() => copied.drop());

  it('proves a sound one, as the role of the programs', async () => {
    const { code, said } = await audit('--log', house.databaseUrl);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(
        /5 facts in 3 streams:\n {2}person: 1 fact in 1 stream\n {2}procedure: 1 fact in 1 stream\n {2}report: 3 facts in 1 stream\n/,
      ),
    ]);
    expect(said).toMatch(/Positions run from 1 to the head without a gap[\s\S]*Nothing is wrong with this log\.\n$/);
    expect(said).not.toContain(process.env.TEST_APPLICATION_PASSWORD);
  });

  const change = (set: string, revision: number) =>
    `update log.facts set ${set} where stream = $stream and revision = ${revision}`;

  it.each<[string, string, number]>([
    ['comes where revision 1 should', 'delete from log.facts where stream = $stream and revision = 1', 2],
    [
      'has a position 1 further on than it should: facts before it are missing',
      'delete from log.facts where stream = $stream and revision = 1',
      2,
    ],
    [
      'has a position 1 further on than it should: facts before it are missing',
      'delete from log.facts where position = 1',
      0,
    ],
    [
      'comes where revision 1 should',
      `${change('revision = 9', 1)}; ${change('revision = 1', 2)}; update log.facts set revision = 2 where revision = 9`,
      2,
    ],
    ['was recorded earlier than the fact before it', change("recorded_at = '2020-01-01'", 1), 1],
    [
      'has the id of an earlier fact of its stream',
      change('id = (select id from log.facts where stream = $stream and revision = 0)', 2),
      2,
    ],
    ['is unknown here: no catalogue describes Invented', change("type = 'Invented'", 1), 1],
    ['is unknown here: ReportCorrected is at version 99, this program knows', change('version = 99', 1), 1],
    ['cannot be read as a fact of its type', change('data = left(data, -3)', 1), 1],
  ])('finds what %s', async (wrong, damage, revision) => {
    const owner = connect(copied.ownerUrl, { max: 1, name: 'spec' });
    await owner.unsafe(
      `alter table log.facts disable trigger facts_never_change; ${damage.replaceAll('$stream', `'${report}'`)}`,
    );
    await owner.end();
    const { code, said } = await audit('--log', copied.url);
    expect(code).toBe(1);
    expect(said).toContain(`  Revision ${revision} of ${report} ${wrong}`);
    expect(said).toMatch(/This log is not whole, \d things? wrong:\n/);
    expect(said).not.toMatch(/Lovelace|Byron|Babbage|Nothing is wrong/);
  });

  it('finds a fact the owner slipped in', async () => {
    const owner = connect(copied.ownerUrl, { max: 1, name: 'spec' });
    await owner`insert into log.facts select position + 90, stream, revision + 1, id, type, version, data, metadata, recorded_at
      from log.facts where stream = ${report} and revision = 2`;
    await owner.end();
    const { code, said } = await audit('--log', copied.url);
    expect(code).toBe(1);
    expect(said).toContain(`  Revision 3 of ${report} has the id of an earlier fact of its stream.`);
    expect(said).toContain('facts before it are missing');
  });

  it('is asked rightly, or says how', async () => {
    for (const words of [['--log', 'mysql://db'], ['word'], ['--log', '/tmp', '--log-namespace', 'x']]) {
      const { code, said } = await audit(...words);
      expect([code, said]).toEqual([1, expect.stringMatching(/^[^\n]+\.\nusage: npm run audit-log -- /)]);
    }
    expect(await audit('--help')).toEqual({ code: 0, said: expect.stringMatching(/^usage: npm run audit-log/) });
    expect(await audit('--log', '/nowhere')).toEqual({
      code: 1,
      said: 'There is no data of ASB Case Review in /nowhere.\n',
    });
  });
});
