import { createDatabase } from '../../../../test/support/database.js';
import { connect } from '../../../postgres/connection.js';
import { PostgresEventLog } from '../../postgres/postgres-event-log.js';
import { attack } from '../attack.js';
import { type Broken, checkHistory } from '../check-history.js';
import { type PlantedFault, plant, plantedFaults } from './planted-faults.js';

const module = new URL('../open-postgres-log.ts', import.meta.url).href;

/** Attacks a log that is sound but for the fault, if any. */
async function brokenUnderAttack(fault?: PlantedFault): Promise<readonly Broken[]> {
  const { url, ownerUrl, drop } = await createDatabase();
  if (fault !== undefined) {
    const owner = connect(ownerUrl, { max: 1, name: 'planted-fault' });
    await owner.unsafe(await plant(fault));
    await owner.end();
  }
  try {
    const history = await attack(
      { open: () => PostgresEventLog.open(url), elsewhere: { module, where: url }, drop },
      { seed: 7, processes: 3, kill: false, callers: 3, steps: 15, sharedStreams: 8 },
    );
    return checkHistory(history).map(({ broken }) => broken);
  } finally {
    await drop();
  }
}

describe('the attack tells a broken log from a sound one', () => {
  it('finds nothing where nothing was planted', async () => {
    expect(await brokenUnderAttack()).toEqual([]);
  });

  it.each(plantedFaults)('fails when $name', async (fault) => {
    expect(await brokenUnderAttack(fault)).toContain(fault.breaks);
  });
});
