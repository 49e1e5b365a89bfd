import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { council, passedTo, requested } from '../../../test/support/case/facts.js';
import { actionAgreed, bodyInvited } from '../../../test/support/case/review.js';
import { Letterbox, NoticesUnderTest } from '../../../test/support/notices.js';
import { connect } from '../../postgres/connection.js';
import { noticesStatus } from '../read/notices-status.js';

let house: NoticesUnderTest;
let caseId: string;

beforeEach(async () => {
  house = await NoticesUnderTest.open();
  caseId = randomUUID();
});
afterEach(() => house.close());

const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await sleep(5);
};
const madeThree = async () => {
  const follower = house.follow();
  await house.record(caseId, requested(), passedTo(council), bodyInvited(council), actionAgreed());
  await house.untilLevel();
  await follower.stop();
};

describe('the sender of notices', () => {
  it('sends each, whole and in order, and marks it sent', async () => {
    await madeThree();
    const letterbox = new Letterbox();
    house.send(letterbox);
    await house.untilSent();
    const ids = (await house.made()).map(({ id }) => id);
    expect(letterbox.sent.map(({ id }) => id)).toEqual(ids);
    expect(letterbox.sent[2]).toEqual({
      id: ids[2],
      kind: 'action-agreed',
      to: { body: council },
      caseId,
      reference: 'ACR-7K3Q-9XFA',
      sentence: 'Cheltenham Borough Council owns action x1, to be done by 15 December 2026.',
      dueOn: '2026-12-15',
      recordedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      link: `/v1/cases/${caseId}`,
    });
    expect(await noticesStatus(house.sql)).toEqual({ waiting: 0, oldestSeconds: 0, failing: 0, setAside: 0 });
  });

  it('is told of one that is made while it waits', async () => {
    const letterbox = new Letterbox();
    house.send(letterbox, { pollMilliseconds: 3_600_000 });
    await madeThree();
    await until(() => letterbox.sent.length === 3);
    expect(letterbox.sent.map(({ kind }) => kind)).toEqual(['request-passed-on', 'invitation', 'action-agreed']);
  });

  it('sends again under the same id what was sent and not marked, and nothing that was marked', async () => {
    await madeThree();
    const lost = new Letterbox();
    // As if the program had been killed after the letter was posted, before it was noted.
    let goOn = () => {};
    const killed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const first = house.send({
      send: async (notice) => {
        await lost.send(notice);
        return killed;
      },
    });
    await until(() => lost.sent.length === 3);
    await house.sql`update notices.notices set sent_at = clock_timestamp() where id = ${lost.sent[0]?.id as string}`;
    const again = new Letterbox();
    house.send(again);
    await house.untilSent();
    expect(again.sent).toEqual(lost.sent.slice(1));
    goOn();
    await first.stop();
    expect((await house.made()).map(({ attempts }) => attempts)).toEqual([0, 1, 1]);
  });

  it('holds up no other when one fails, and tries it again', async () => {
    await madeThree();
    let fails = true;
    const letterbox = new Letterbox(async ({ kind }) => {
      if (fails && kind === 'request-passed-on') throw Object.assign(new Error('to Rosa'), { code: 'ECONNREFUSED' });
    });
    house.send(letterbox);
    await until(() => letterbox.sent.length === 2 && house.troubles.length === 1);
    const [failed] = await house.sql`select * from notices.notices where attempts > 0 and sent_at is null`;
    expect(failed).toMatchObject({ kind: 'request-passed-on', attempts: 1, last_error: 'send/ECONNREFUSED' });
    expect(Number(failed?.next_attempt_at)).toBeGreaterThan(Number(failed?.created_at));
    expect(await noticesStatus(house.sql)).toMatchObject({ failing: 1 });

    fails = false;
    await house.untilSent();
    expect(letterbox.sent.map(({ kind }) => kind)).toEqual(['invitation', 'action-agreed', 'request-passed-on']);
    const [sent] = await house.sql`select * from notices.notices where id = ${failed?.id}`;
    expect(sent).toMatchObject({ attempts: 2, last_error: null });
  });

  it('takes a sender that never answers for one that failed', async () => {
    await madeThree();
    house.send({ send: () => new Promise(() => {}) }, { patienceMilliseconds: 30 });
    await until(() => house.troubles.length >= 3);
    expect(house.troubles.slice(0, 3)).toEqual(Array(3).fill('send/SentTooLate'));
  });

  it('sends none before its time, and holds up no other for it', async () => {
    await madeThree();
    const [first] = await house.made();
    await house.sql`update notices.notices set next_attempt_at = clock_timestamp() + interval '1 hour'
      where id = ${first?.id as string}`;
    const letterbox = new Letterbox();
    house.send(letterbox);
    while ((await house.made()).filter(({ sent }) => sent).length < 2) await sleep(5);
    expect(letterbox.sent.map(({ kind }) => kind)).toEqual(['invitation', 'action-agreed']);
  });

  it('finishes what is being sent when it is told to stop, and begins no more', async () => {
    await madeThree();
    caseId = randomUUID();
    await madeThree();
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let begun = 0;
    const sending = house.send({
      send: () => {
        begun += 1;
        return answered;
      },
    });
    await until(() => begun > 0);
    const stopped = sending.stop();
    answer();
    await stopped;
    expect((await house.made()).filter(({ sent }) => sent)).toHaveLength(begun);
    expect(begun).toBeLessThan(6);
  });

  it('goes on when the database is there again', async () => {
    await madeThree();
    await house.sql`update notices.notices set next_attempt_at = clock_timestamp() + interval '1 hour'`;
    const letterbox = new Letterbox();
    house.send(letterbox);
    const owner = connect(house.database.ownerUrl, { max: 1, name: 'owner' });
    await owner`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'notices' and datname = current_database()`;
    await owner`update notices.notices set next_attempt_at = clock_timestamp()`;
    await owner.end();
    await until(() => letterbox.sent.length >= 3);
    await house.untilSent();
    expect(new Set(letterbox.sent.map(({ id }) => id)).size).toBe(3);
  });
});
