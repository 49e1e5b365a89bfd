import { createDatabase } from '../../test/support/database.js';
import { dropRetired } from './drop-generation.js';
import { ensureTables } from './ensure-tables.js';
import { schemaOf } from './naming.js';
import type { Projection } from './projection.js';
import { createGeneration } from './tables.js';
import { ToyLog } from './testing/toy-log.js';
import { toyFact, toyRegister } from './testing/toy-register.js';

const register = toyRegister();
const gone: Projection = { ...toyRegister(), name: 'toy-gone' };
let toy: ToyLog;

beforeEach(async () => {
  toy = await ToyLog.open(await createDatabase());
  for (const projection of [register, gone]) await ensureTables(toy.sql, projection, toy.log);
});
afterEach(() => toy.close());

const schemas = async () =>
  (await toy.sql`select nspname from pg_namespace where nspname like 'toy%' order by 1`).map((row) => row.nspname);

describe('a projection that is no more', () => {
  it('leaves nothing behind, not even of a rebuild that was ended, however often it is dropped', async () => {
    await toy.sql.unsafe(createGeneration(gone, schemaOf('toy-gone', 'next'), toy.log.logId));
    expect(await schemas()).toEqual(['toy_gone', 'toy_gone_next', 'toy_register']);
    await Promise.all([1, 2, 3].map(() => dropRetired(toy.sql, ['toy-gone'], [register])));
    expect(await schemas()).toEqual(['toy_register']);
    await dropRetired(toy.sql, ['toy-gone'], [register]);
    await toy.append('toy-1', toyFact('EntryMade', { number: 1 }));
    toy.project(register);
    await toy.level(register);
    expect(await toy.readModels(register).status()).toMatchObject([{ name: register.name, lag: { facts: 0 } }]);
  });

  it('takes nothing with it that is no projection, or that nobody named', async () => {
    await toy.sql`create schema toy_other`;
    await dropRetired(toy.sql, ['toy-other'], [register]);
    expect(await schemas()).toEqual(['toy_gone', 'toy_other', 'toy_register']);
  });

  it('is not dropped while the program has it', async () => {
    await expect(dropRetired(toy.sql, ['toy-gone'], [register, gone])).rejects.toThrow('retired and in use');
    expect(await schemas()).toEqual(['toy_gone', 'toy_register']);
  });
});
