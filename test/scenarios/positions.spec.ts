import type { Caller } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

describe('positions', () => {
  let house: House;
  let coordinator: Caller;
  let written: string;
  let path: string;

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    const recorded = await coordinator.post('/v1/reports', { agency: 'solace', kind: 'asb', reportedOn: '2026-07-02' });
    written = recorded.headers.get('log-position') as string;
    path = recorded.headers.get('location') as string;
  });
  afterAll(() => house.close());

  const waiting = (position: string) => coordinator.with({ 'wait-for-position': position });
  const beyond = (position: string) => position.replace(/\.\d/, '.9');

  it.each([
    ['one report', () => path],
    ['the register', () => '/v1/reports'],
    ['a timeline', () => `${path}/timeline`],
  ])('are answered by and waited for on %s', async (_what, of) => {
    const seen = await waiting(written).get(of());
    expect(seen.status).toBe(200);
    expect((seen.headers.get('log-position') as string) >= written).toBe(true);

    expect((await waiting('nonsense').get(of())).body).toMatchObject({ status: 400, code: 'position/malformed' });
    const elsewhere = written.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    expect((await waiting(elsewhere).get(of())).body).toMatchObject({ status: 400, code: 'position/other-log' });
    const never = await waiting(beyond(written)).get(of());
    expect([never.status, never.headers.has('retry-after')]).toEqual([503, true]);
  });
});
