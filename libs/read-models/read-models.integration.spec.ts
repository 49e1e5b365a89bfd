import { createDatabase } from '../../test/support/database.js';
import { OtherLog } from './read-models.js';
import { ToyLog } from './testing/toy-log.js';
import { toyFact, toyRegister } from './testing/toy-register.js';

const register = toyRegister();
let toy: ToyLog;

beforeEach(async () => {
  toy = await ToyLog.open(await createDatabase());
});
afterEach(() => toy.close());

describe('read models', () => {
  it('answer once they have got to a position, also when it is another stream’s', async () => {
    const readModels = toy.readModels(register);
    toy.project(register);
    const own = await toy.append('toy-1', toyFact('EntryMade', { number: 1 }));
    expect(await readModels.waitFor(register.name, own, 10_000)).toBe('reached');
    expect(await toy.sql`select number from toy_register.entries`).toEqual([{ number: 1 }]);
    const foreign = await toy.append('other-1', toyFact('Unrelated'));
    expect(await readModels.waitFor(register.name, foreign, 10_000)).toBe('reached');
    expect(await readModels.position(register.name)).toBe(foreign);
  });

  it('are noticed from another process, which shares no memory', async () => {
    const { sql, log } = toy;
    const { ReadModels } = await import('./read-models.js');
    const { Wake } = await import('./wake.js');
    const elsewhere = new ReadModels({ sql, log, projections: [register], wake: new Wake() });
    const position = await toy.append('toy-1', toyFact('EntryMade', { number: 1 }));
    const waiting = elsewhere.waitFor(register.name, position, 10_000);
    toy.project(register);
    expect(await waiting).toBe('reached');
  });

  it('say that they are behind after a bounded wait', async () => {
    const position = await toy.append('toy-1', toyFact('EntryMade', { number: 1 }));
    expect(await toy.readModels(register).waitFor(register.name, position, 30)).toBe('behind');
  });

  it('refuse a position of another log, and what is none', async () => {
    const readModels = toy.readModels(register);
    await expect(readModels.waitFor(register.name, 'another-log.0000000000000001', 30)).rejects.toThrow(OtherLog);
    await expect(readModels.waitFor(register.name, 'nonsense', 30)).rejects.toThrow(OtherLog);
  });

  it('tell how far behind they are, in facts and by the age of the oldest one not folded', async () => {
    const [before] = await toy.readModels(register).status();
    expect(before).toMatchObject({ version: undefined, position: undefined, lag: { facts: 0, seconds: 0 } });
    await toy.append('other-1', toyFact('Unrelated'));
    const [unrelated] = await toy.readModels(register).status();
    expect(unrelated?.lag).toEqual({ facts: 1, seconds: 0 });
    await toy.append('toy-1', toyFact('EntryMade'), toyFact('EntryChanged'));
    const [after] = await toy.readModels(register).status();
    expect(after?.lag?.facts).toBe(3);
    expect(after?.lag?.seconds).toBeGreaterThan(0);
  });
});
