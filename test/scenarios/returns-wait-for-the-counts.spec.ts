/** A return is of all that was recorded: it waits for the read model, and is not published of less. */
import { randomUUID } from 'node:crypto';
import { NO_STREAM } from '../../libs/event-log/event-log.js';
import type { Caller } from '../support/caller.js';
import { done } from '../support/case/over-http.js';
import { replayed } from '../support/case/replay.js';
import { type House, openHouse } from '../support/house.js';

const RETURNS = '/v1/statistics/E07000078/returns';

describe('a return', () => {
  let house: House;
  let administrator: Caller;
  beforeAll(async () => {
    house = await openHouse();
    administrator = await house.as('administrator');
  });
  afterAll(() => house?.close());

  const published = async () => done(await administrator.get(RETURNS)).items.length;

  it('is put off while the counts are behind, with nothing stored, and made once they are not', async () => {
    await house.caughtUp();
    const { sql } = house.machinery;
    await sql`update statutory_counts.checkpoint set turn = turn + 1, held_until = clock_timestamp() + interval '1 hour'`;
    await replayed(house, { requestedOn: '2025-05-01' });
    const year = { from: '2025-01-01', to: '2025-12-31' };
    const { status, headers, body } = await administrator.post(RETURNS, year);
    expect([status, body.code, headers.has('retry-after')]).toEqual([503, 'position/not-reached', true]);
    expect(await published()).toBe(0);
    await sql`update statutory_counts.checkpoint set held_until = null`;
    const { id } = done(await administrator.post(RETURNS, year));
    expect(done(await administrator.get(`${RETURNS}/${id}`)).figures.applications).toBe(1);
  }, 60_000);

  it('is refused while a case is set aside, which no figure holds', async () => {
    const bad = { id: randomUUID(), type: 'NobodyKnowsThis', version: 1, data: '{}', metadata: '{}' };
    await house.machinery.log.append(`case-${randomUUID()}`, NO_STREAM, [bad]);
    const { status, body } = await administrator.post(RETURNS, { from: '2024-01-01', to: '2024-12-31' });
    expect([status, body.code]).toEqual([409, 'returns/counts-incomplete']);
    expect(await published()).toBe(1);
  });
});
