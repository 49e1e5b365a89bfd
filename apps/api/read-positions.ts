import { setTimeout as sleep } from 'node:timers/promises';
import { isPosition, logOf } from '../../libs/event-log/position.js';
import { OtherLog } from '../../libs/read-models/read-models.js';
import { type ReadPositions, THE_LOG } from '../../libs/web/positions/read-positions.js';
import type { Machinery } from '../composition/machinery.js';

const POLL_MS = 25;

/** How far what a query reads has got: a read model, or the log itself, which has got as far as its head. */
export function readPositions({ log, readModels }: Pick<Machinery, 'log' | 'readModels'>): ReadPositions {
  return {
    position: (projection) => (projection === THE_LOG ? log.head() : readModels.position(projection)),
    waitFor: async (projection, position, timeoutMs) => {
      if (projection !== THE_LOG) return readModels.waitFor(projection, position, timeoutMs);
      if (!isPosition(position) || logOf(position) !== log.logId) throw new OtherLog('The position is of another log.');
      for (const deadline = performance.now() + timeoutMs; ; await sleep(POLL_MS)) {
        if (((await log.head()) ?? '') >= position) return 'reached';
        if (performance.now() >= deadline) return 'behind';
      }
    },
  };
}
