import { type Machinery, openMachinery } from '../../apps/composition/machinery.js';
import { retiredProjections } from '../../apps/composition/slices.js';
import { ensureTables } from '../../libs/read-models/ensure-tables.js';
import type { Projection } from '../../libs/read-models/projection.js';
import { temporaryDirectory } from '../../libs/sealing/contract/temporary-directory.js';
import { createDatabase } from '../support/database.js';
import { freshEventLog } from '../support/event-log-of-the-run.js';

const schemasOf = async ({ sql }: Machinery): Promise<readonly string[]> =>
  (await sql`select nspname from pg_namespace`).map((row) => row.nspname);

test('what an earlier version folded, and this one does not, is gone after a start', async () => {
  const [database, keys, eventLog] = [await createDatabase(), await temporaryDirectory(), freshEventLog()];
  const before = await openMachinery({
    databaseUrl: database.url,
    eventLog,
    keys: await keys.open(),
  });
  for (const name of retiredProjections) {
    const earlier: Projection = { name, version: 1, streamPrefixes: ['report-'], tables: {}, evolve: () => ({}) };
    await ensureTables(before.sql, earlier, before.log);
  }
  const named = retiredProjections.map((name) => name.replaceAll('-', '_'));
  expect(await schemasOf(before)).toEqual(expect.arrayContaining(named));
  await before.close();

  const machinery = await openMachinery({
    databaseUrl: database.url,
    eventLog,
    keys: await keys.open(),
  });
  const schemas = await schemasOf(machinery);
  expect(schemas.filter((schema) => named.includes(schema))).toEqual([]);
  expect(schemas).toEqual(expect.arrayContaining(machinery.projections.map(({ name }) => name.replaceAll('-', '_'))));
  await machinery.close();
  await database.drop();
  await keys.remove();
});
