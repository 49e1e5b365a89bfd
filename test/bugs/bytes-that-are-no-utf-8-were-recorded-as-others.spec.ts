/** A body's bytes that are no UTF-8 were decoded as U+FFFD: the log kept a text that nobody had sent. */
import { type House, openHouse } from '../support/house.js';

describe('a JSON body that is not UTF-8', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it.each([
    ['a byte of another encoding', [0xe9]],
    ['half a character', [0xe2, 0x82]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['an over-long form', [0xc0, 0xaf]],
  ])('is unreadable: %s', async (_what, bytes) => {
    const coordinator = await house.as('coordinator');
    const before = await house.machinery.log.head();
    const body = Buffer.concat([
      Buffer.from('{"agency":"gloucestershire-constabulary","kind":"asb","summary":"caf'),
      Buffer.from(bytes),
      Buffer.from('"}'),
    ]);
    const { status, body: problem } = await coordinator.post('/v1/reports', body);
    expect([status, problem.code]).toEqual([400, 'request/unreadable']);
    expect(await house.machinery.log.head()).toBe(before);
  });

  it('and one that is, whatever its letters, is kept to the letter', async () => {
    const coordinator = await house.as('coordinator');
    const summary = 'Café, “naïve”, 日本, 😀 and a \ufffd that was really sent';
    const body = { agency: 'gloucestershire-constabulary', kind: 'asb', summary };
    const { body: recorded } = await coordinator.post('/v1/reports', body);
    expect((await coordinator.get(`/v1/reports/${recorded.id}`)).body.summary).toBe(summary);
  });
});
