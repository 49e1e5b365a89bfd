/** Is it ready, and how far are the read models: for health and for metrics. */
import { Gauge, type Registry } from 'prom-client';
import type { ProjectionStatus } from '../../libs/read-models/status.js';
import type { ReadinessCheck } from '../../libs/web/observability/operations.js';
import type { Machinery } from '../composition/machinery.js';

/** A read model that stands still makes answers old, not wrong: it is shown, and the service goes on taking commands. */
export const readinessOf = ({ log, readModels }: Machinery): readonly ReadinessCheck[] => [
  { name: 'log', check: async () => ({ up: true, details: { head: await log.head() } }) },
  {
    name: 'readModels',
    check: async () => ({
      up: true,
      details: Object.fromEntries(
        (await readModels.status()).map(({ name, lag, setAside, standsStill, needsRebuild, rebuilding }) => [
          name,
          { lag, setAside, standsStill, needsRebuild, rebuilding },
        ]),
      ),
    }),
  },
];

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
