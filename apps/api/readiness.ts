/** Is it ready, how far are the read models, and what waits to be told: for health and for metrics. */
import { Gauge, Histogram, type Registry } from 'prom-client';
import { type NoticesStatus, noticesStatus } from '../../libs/notices/read/notices-status.js';
import type { ProjectionStatus } from '../../libs/read-models/status.js';
import type { ReadinessCheck } from '../../libs/web/observability/operations.js';
import type { Machinery } from '../composition/machinery.js';

/**
 * A read model that stands still makes answers old, not wrong, and a notice may wait: it is shown, and the service goes on taking
 * commands. Anybody may ask, so of what is set aside only how much: its streams are called by the ids of cases and people.
 */
export const readinessOf = ({ log, logKind, readModels, sql }: Machinery): readonly ReadinessCheck[] => [
  { name: 'log', check: async () => ({ up: true, details: { kind: logKind, head: await log.head() } }) },
  {
    name: 'readModels',
    check: async () => ({
      up: true,
      details: Object.fromEntries(
        (await readModels.status()).map(({ name, lag, setAside, standsStill, needsRebuild, rebuilding }) => [
          name,
          { lag, setAside: { count: setAside.count }, standsStill, needsRebuild, rebuilding },
        ]),
      ),
    }),
  },
  { name: 'notices', check: async () => ({ up: true, details: { ...(await noticesStatus(sql)) } }) },
];

/** One watches at a time: the application whose numbers these are. */
export function measureLog(machinery: Machinery, registry: Registry): void {
  const appends = new Histogram({
    name: 'event_log_append_seconds',
    help: 'Seconds from an append to its answer, by how it ended',
    labelNames: ['log', 'end'],
    registers: [registry],
  });
  machinery.onAppend = (end, seconds) => appends.observe({ log: machinery.logKind, end }, seconds);
  new Gauge({
    name: 'event_log_up',
    help: '1 while the log answers',
    labelNames: ['log'],
    registers: [registry],
    async collect() {
      const isUp = await machinery.log.head().then(
        () => true,
        () => false,
      );
      this.set({ log: machinery.logKind }, isUp ? 1 : 0);
    },
  });
}

/** Each number is asked for when somebody scrapes it. */
export function measureReadModels({ readModels }: Machinery, registry: Registry): void {
  const measure = (name: string, help: string, read: (status: ProjectionStatus) => number | undefined) =>
    new Gauge({
      name,
      help,
      labelNames: ['projection'],
      registers: [registry],
      async collect() {
        for (const status of await readModels.status()) {
          const value = read(status);
          if (value !== undefined) this.set({ projection: status.name }, value);
        }
      },
    });
  measure('read_model_lag_facts', 'Facts not yet folded', ({ lag }) => lag?.facts);
  measure('read_model_lag_seconds', 'Age of the oldest fact not yet folded', ({ lag }) => lag?.seconds);
  measure('read_model_set_aside_streams', 'Streams set aside', ({ setAside }) => setAside.count);
  measure('read_model_stands_still', '1 while it stands still', ({ standsStill }) => (standsStill ? 1 : 0));
}

export function measureNotices({ sql }: Machinery, registry: Registry): void {
  const measure = (name: string, help: string, read: (status: NoticesStatus) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(read(await noticesStatus(sql)));
      },
    });
  measure('notices_waiting', 'Notices made and not sent yet', ({ waiting }) => waiting);
  measure('notices_failing', 'Notices tried in vain at least once', ({ failing }) => failing);
  measure('notices_oldest_seconds', 'Age of the oldest notice not sent yet', ({ oldestSeconds }) => oldestSeconds);
  measure('notices_set_aside_facts', 'Facts no notice could be made of', ({ setAside }) => setAside);
  measure('notices_stand_still', '1 while no notices are made', ({ standsStill }) => (standsStill ? 1 : 0));
}
