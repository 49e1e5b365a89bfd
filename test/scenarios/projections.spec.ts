import { randomUUID } from 'node:crypto';
import { NO_STREAM } from '../../libs/event-log/event-log.js';
import type { Caller } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const report = { agency: 'gloucestershire-constabulary', kind: 'asb', reportedOn: '2026-07-02' };
const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('an administrator and the read models', () => {
  let house: House;
  let administrator: Caller;
  let coordinator: Caller;

  beforeAll(async () => {
    house = await openHouse();
    administrator = await house.as('administrator');
    coordinator = await house.as('coordinator');
    for (let count = 0; count < 20; count += 1) await coordinator.post('/v1/reports', report);
    await house.caughtUp();
  });
  afterAll(() => house.close());

  const standingOf = async (name: string) =>
    (await administrator.get('/v1/projections')).body.items.find((item: { name: string }) => item.name === name);

  it('sees how each stands', async () => {
    expect(await standingOf('report-register')).toMatchObject({
      lag: { ...(house.machinery.log.factsBetween && { facts: 0 }), seconds: 0 },
      setAside: { count: 0 },
      needsRebuild: false,
    });
  });

  it('rebuilds one beside the rows that answer, and every row is the same', async () => {
    const { status, body } = await administrator.post('/v1/projections/report-register/rebuilds', {});
    const lines = linesOf(body);
    expect(status).toBe(200);
    expect(lines[0]).toMatchObject({ stage: 'begun', projection: 'report-register' });
    expect(lines.find(({ stage }) => stage === 'compared')).toMatchObject({ says: 'every row equals the live one' });
    expect(lines.at(-1)).toMatchObject({ stage: 'switched' });
    expect((await coordinator.get('/v1/reports')).body.items).toHaveLength(20);
    expect((await coordinator.post('/v1/reports', report)).status).toBe(201);
    await house.caughtUp();
    expect((await coordinator.get('/v1/reports')).body.items).toHaveLength(21);
  });

  it('is told of a stream that was set aside, which holds nobody else up', async () => {
    const stream = `report-${randomUUID()}`;
    const bad = { id: randomUUID(), type: 'NobodyKnowsThis', version: 1, data: '{}', metadata: '{}' };
    await house.machinery.log.append(stream, NO_STREAM, [bad]);
    const { headers } = await coordinator.post('/v1/reports', report);
    const seen = await coordinator
      .with({ 'wait-for-position': headers.get('log-position') as string })
      .get('/v1/reports?limit=200');
    expect(seen.body.items).toHaveLength(22);
    expect((await standingOf('report-register')).setAside).toMatchObject({
      count: 1,
      first: [{ stream, revision: 0, waiting: 0 }],
    });
    const retry = await administrator.post('/v1/projections/report-register/retries', { stream });
    expect(retry.body).toMatchObject({ outcome: 'set-aside' });

    const lines = linesOf((await administrator.post('/v1/projections/report-register/rebuilds', {})).body);
    expect(lines.at(-1)).toMatchObject({ stage: 'failed' });
    expect(lines.at(-1).says).toContain(stream);
    const numbers = (await house.anybody().get('/metrics')).body;
    expect(numbers).toContain('read_model_set_aside_streams{projection="report-register"} 1');
    const { kind } = house.eventLog;
    expect(numbers).toContain(`event_log_up{log="${kind}"} 1`);
    expect(numbers).toMatch(new RegExp(`event_log_append_seconds_count\\{log="${kind}",end="appended"\\} [1-9]`));
    expect((await house.anybody().get('/health/ready')).body.details.log).toMatchObject({ status: 'up', kind });
  });

  it('names one that exists, and is an administrator', async () => {
    expect((await administrator.post('/v1/projections/no-such-thing/rebuilds', {})).body).toMatchObject({
      status: 404,
      code: 'projection/unknown',
      detail: expect.stringContaining('report-register'),
    });
    expect((await coordinator.get('/v1/projections')).status).toBe(403);
  });
});
