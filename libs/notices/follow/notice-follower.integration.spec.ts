import { randomUUID } from 'node:crypto';
import { careBoard, constabulary, council, passedTo, requested } from '../../../test/support/case/facts.js';
import { bodyInvited, caseClosed, reviewOpened } from '../../../test/support/case/review.js';
import { NoticesUnderTest } from '../../../test/support/notices.js';
import type { StoredFact } from '../../event-log/event-log.js';
import { connect } from '../../postgres/connection.js';
import type { Decode } from '../../read-models/decode.js';
import { noticesStatus } from '../read/notices-status.js';
import { madeOf } from './made-of.js';
import { writeMade } from './write-made.js';

let house: NoticesUnderTest;
let caseId: string;

beforeEach(async () => {
  house = await NoticesUnderTest.open();
  caseId = randomUUID();
});
afterEach(() => house.close());

const kinds = async () => (await house.made()).map(({ kind }) => kind);

describe('the follower of notices', () => {
  it('makes them of what was recorded before it started, and after', async () => {
    await house.record(caseId, requested(), passedTo(council), passedTo(constabulary));
    house.follow();
    await house.untilMade(2);
    const closed = await house.record(caseId, reviewOpened(), caseClosed());
    await house.untilMade(3);
    expect(await kinds()).toEqual(['request-passed-on', 'request-passed-on', 'closure-to-tell']);
    const [row] = await house.sql`select * from notices.notices where fact_id = ${closed}`;
    expect(row).toMatchObject({
      stream: `case-${caseId}`,
      reference: 'ACR-7K3Q-9XFA',
      office: 'gloucestershire',
      body: null,
      sent_at: null,
    });
    expect(house.troubles).toEqual([]);
  });

  it('goes on where another stopped, and makes none twice', async () => {
    await house.record(caseId, requested(), passedTo(council));
    const first = house.follow();
    await house.untilMade(1);
    await first.stop();
    await house.record(caseId, passedTo(constabulary));
    house.follow();
    await house.untilLevel();
    expect(await kinds()).toHaveLength(2);
  });

  it('makes each once, however many follow at once', async () => {
    const followers = [house.follow(), house.follow(), house.follow()];
    for (let number = 0; number < 20; number += 1) {
      const another = randomUUID();
      await house.record(another, requested(), passedTo(council), passedTo(careBoard));
    }
    await house.untilLevel();
    await Promise.all(followers.map((one) => one.stop()));
    const made = await house.made();
    expect(made).toHaveLength(40);
    expect(new Set(made.map(({ id }) => id)).size).toBe(40);
    expect(house.troubles).toEqual([]);
  });

  it('writes nothing where another has moved on meanwhile', async () => {
    await house.record(caseId, requested(), passedTo(council));
    const first = house.follow();
    await house.untilLevel();
    await first.stop();
    const checkpoint = async () => (await house.sql`select * from notices.checkpoint`)[0];
    const before = await checkpoint();
    const facts = await house.log.readStream(`case-${caseId}`);
    const stale = { logId: house.log.logId, from: undefined, to: facts[0]?.position as string, factId: facts[0]?.id };
    const made = madeOf(
      [{ ...(facts[1] as StoredFact), id: randomUUID() }],
      house.decode,
      new Map([[`case-${caseId}`, { stream: `case-${caseId}`, reference: 'ACR-7K3Q-9XFA', area: 'gloucestershire' }]]),
    );
    expect(made.notices).toHaveLength(1);
    expect(await writeMade(house.sql, stale, made)).toBe('moved');
    expect(await checkpoint()).toEqual(before);
    expect(await kinds()).toHaveLength(1);
  });

  it.each([
    ['it begins anew', 'update notices.checkpoint set position = null, fact_id = null'],
    // What the office does after an older log was restored: docs/deployment.md.
    ['it was told to follow the log that is there now', 'delete from notices.checkpoint'],
  ])('makes none again although %s', async (_why, statement) => {
    await house.record(caseId, requested(), passedTo(council));
    const first = house.follow();
    await house.untilMade(1);
    await first.stop();
    const before = await house.made();
    const owner = connect(house.database.ownerUrl, { max: 1, name: 'owner' });
    await owner.unsafe(statement);
    await owner.end();
    house.follow();
    await house.untilLevel();
    expect(await house.made()).toEqual(before);
  });

  it.each<[string, (sql: NoticesUnderTest['sql']) => Promise<unknown>]>([
    ['that is another', (sql) => sql`update notices.checkpoint set log_id = 'another', fact_id = ${randomUUID()}`],
    ['whose positions hold other facts', (sql) => sql`update notices.checkpoint set fact_id = ${randomUUID()}`],
    ['that ends before', (sql) => sql`update notices.checkpoint set position = replace(position, '.0', '.1')`],
  ])('makes none of a log %s, and says so', async (_which, disagree) => {
    await house.record(caseId, requested(), passedTo(council));
    const first = house.follow();
    await house.untilLevel();
    await first.stop();
    await disagree(house.sql);
    await house.record(caseId, passedTo(constabulary));
    const second = house.follow();
    while (house.troubles.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await second.stop();
    expect(house.troubles).toEqual([expect.stringMatching(/^Notices were made .*\.$/)]);
    expect(await kinds()).toHaveLength(1);
    expect((await noticesStatus(house.sql)).standsStill).toEqual({
      because: house.troubles[0],
      since: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('sets aside a fact it cannot read, goes on, and tries it again at the next start', async () => {
    const older: Decode = (stored) => {
      if (stored.type === 'BodyInvited') throw new TypeError('unheard of');
      return house.decode(stored);
    };
    const first = house.follow(older);
    await house.record(caseId, requested(), bodyInvited(council), passedTo(council));
    await house.untilLevel();
    expect(await kinds()).toEqual(['request-passed-on']);
    expect(house.troubles).toEqual(['1 set aside']);
    expect(await noticesStatus(house.sql)).toMatchObject({ waiting: 1, setAside: 1 });
    await first.stop();

    const second = house.follow(older);
    await house.record(caseId, passedTo(careBoard));
    await house.untilMade(2);
    expect(await noticesStatus(house.sql)).toMatchObject({ setAside: 1 });
    await second.stop();

    house.follow();
    await house.untilMade(3);
    expect(await kinds()).toEqual(['invitation', 'request-passed-on', 'request-passed-on']);
    expect(await noticesStatus(house.sql)).toMatchObject({ setAside: 0 });
  });

  it('goes on when the database is there again', async () => {
    house.follow();
    await house.record(caseId, requested(), passedTo(council));
    await house.untilMade(1);
    const owner = connect(house.database.ownerUrl, { max: 1, name: 'owner' });
    await owner`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
      and application_name in ('notices', 'asb-log')`;
    await owner.end();
    await house.record(caseId, passedTo(constabulary));
    await house.untilMade(2);
    expect(await noticesStatus(house.sql)).not.toHaveProperty('standsStill');
  });

  it('leaves no notice to be taken back or reworded by the program', async () => {
    await house.record(caseId, requested(), passedTo(council));
    house.follow();
    await house.untilMade(1);
    await expect(house.sql`delete from notices.notices`).rejects.toThrow(/permission denied/);
    await expect(house.sql`update notices.notices set sentence = ''`).rejects.toThrow(/permission denied/);
  });
});
