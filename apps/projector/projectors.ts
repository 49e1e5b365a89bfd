/** Follows the log for every read model, in this process. */
import type { Logger } from 'pino';
import { Projector } from '../../libs/read-models/projector.js';
import type { Machinery } from '../composition/machinery.js';

export interface Projectors {
  /** Each finishes the batch it is at. */
  stop(): Promise<void>;
}

export function startProjectors(machinery: Machinery, logger: Logger): Projectors {
  const { sql, log, decode, wake, projections } = machinery;
  const projectors = projections.map(
    (projection) =>
      new Projector({
        sql,
        log,
        projection,
        decode,
        wake,
        onTrouble: (because) =>
          because === undefined
            ? logger.info({ projection: projection.name }, 'moves again')
            : logger.error({ projection: projection.name, because }, 'stands still'),
      }),
  );
  for (const projector of projectors) projector.start();
  return { stop: async () => void (await Promise.all(projectors.map((projector) => projector.stop()))) };
}
