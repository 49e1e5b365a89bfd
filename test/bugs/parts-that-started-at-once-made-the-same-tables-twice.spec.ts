/** Started together on a database without read models, a part ended: the other one had made the tables it was about to make. */
import { projectionsOf } from '../../apps/composition/slices.js';
import { connect } from '../../libs/postgres/connection.js';
import { ensureTables } from '../../libs/read-models/ensure-tables.js';
import type { Sealer } from '../../libs/sealing/sealing.js';
import { createDatabase } from '../support/database.js';

it('lets any number of parts make the tables of read models at once', async () => {
  const database = await createDatabase();
  // One connection each: the same one looks whether they are there and then makes them.
  const parts = Array.from({ length: 6 }, () => connect(database.url, { max: 1, name: 'asb-test' }));
  try {
    for (const projection of projectionsOf({} as Sealer))
      await Promise.all(parts.map((sql) => ensureTables(sql, projection, { logId: 'one' })));
  } finally {
    for (const sql of parts) await sql.end();
    await database.drop();
  }
});
