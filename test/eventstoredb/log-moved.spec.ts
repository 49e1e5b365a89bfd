/** An office that outgrew its machine: the log is copied to an event store, and everything goes on there. */
import { randomUUID } from 'node:crypto';
import { type Machinery, openMachinery } from '../../apps/composition/machinery.js';
import { startProjectors } from '../../apps/projector/projectors.js';
import { copyLog } from '../../libs/event-log/copy/copy-log.js';
import { upToNow } from '../../libs/event-log/copy/side.js';
import { EventStoreCopyTarget } from '../../libs/event-log/eventstoredb/event-store-copy-target.js';
import { NoticeFollower } from '../../libs/notices/follow/notice-follower.js';
import { rebuildProjection } from '../../libs/read-models/rebuild.js';
import { DirectoryKeyStore } from '../../libs/sealing/directory-key-store.js';
import { createLogger } from '../../libs/web/observability/logging.js';
import { done, person, requestCase } from '../support/case/over-http.js';
import { freshNamespace } from '../support/event-log-of-the-run.js';
import { type EventStore, eventStoreOfTheRun } from '../support/eventstoredb/of-the-run.js';
import { type House, openHouse } from '../support/house.js';

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('a log that moved to an event store', () => {
  let house: House;
  let eventStore: EventStore;
  let moved: Machinery;
  let caseId: string;
  const stopping = new AbortController();
  /** Makes notices of a log until told to stop. */
  const makeNotices = (machinery: Machinery, troubles: (string | undefined)[] = []) =>
    new NoticeFollower({
      ...machinery,
      onTrouble: (because) => void troubles.push(because),
      onSetAside: () => undefined,
    }).run(stopping.signal);
  const notices = async () => {
    const [row] = await house.machinery.sql`select count(*)::int as made from notices.notices`;
    return row?.made as number;
  };

  beforeAll(async () => {
    eventStore = await eventStoreOfTheRun();
    house = await openHouse({ eventLog: { kind: 'postgres' } });
    const coordinator = await house.as('coordinator');
    caseId = await requestCase(coordinator, await person(coordinator, 'Vale'));
    const passedOn = { body: 'cheltenham-borough-council', disclosed: [] };
    done(await coordinator.post(`/v1/cases/${caseId}/passed-to-bodies`, passedOn));
    await house.caughtUp();
    const making = new AbortController();
    const first = new NoticeFollower({ ...house.machinery, onTrouble: () => undefined, onSetAside: () => undefined });
    const running = first.run(making.signal);
    await until(async () => (await notices()) === 1);
    making.abort();
    await running;

    const settings = { kind: 'eventstoredb', url: eventStore.url, namespace: freshNamespace() } as const;
    const target = await EventStoreCopyTarget.open(settings.url, settings);
    await copyLog(await upToNow(house.machinery.log), target, { signal: stopping.signal });
    await target.close();
    const keys = await DirectoryKeyStore.open({ directory: house.keyDirectory });
    moved = await openMachinery({ databaseUrl: house.databaseUrl, eventLog: settings, keys });
  });
  afterAll(async () => {
    stopping.abort();
    await moved.close();
    await house.close();
    await eventStore.stop();
  });

  it('is folded by no read model before that is rebuilt, and every one says so', async () => {
    const silent = createLogger('test', 'silent');
    const projectors = startProjectors(moved, silent);
    await until(async () => (await moved.readModels.status()).every(({ standsStill }) => standsStill !== undefined));
    for (const { name, standsStill, lag } of await moved.readModels.status()) {
      expect(standsStill).toBe(
        `${name} was folded from the log ${house.machinery.log.logId}, and this is the log ${moved.log.logId}: rebuild it.`,
      );
      expect(lag).toBeUndefined();
    }
    await projectors.stop();
  });

  it('is rebuilt into rows that are the same, once an administrator says yes, and goes on from there', async () => {
    const { sql, log, decode } = moved;
    for (const projection of moved.projections) {
      const asked: string[] = [];
      const confirm = async ({ because }: { because: string }) => {
        asked.push(because);
        return true;
      };
      const rebuild = rebuildProjection({ sql, log, decode, projection, confirm });
      let step = await rebuild.next();
      while (!step.done) step = await rebuild.next();
      expect([projection.name, step.value.outcome, asked]).toEqual([projection.name, 'switched', ['other-log']]);
      const changed = step.value.comparison?.differences.filter(({ added, removed }) => added + removed > 0);
      expect([projection.name, changed]).toEqual([projection.name, []]);
    }
    const projectors = startProjectors(moved, createLogger('test', 'silent'));
    const head = (await log.head()) as string;
    for (const { name } of moved.projections)
      expect([name, await moved.readModels.waitFor(name, head, 30_000)]).toEqual([name, 'reached']);
    expect((await moved.readModels.status()).map(({ standsStill }) => standsStill)).toEqual(
      moved.projections.map(() => undefined),
    );
    await projectors.stop();
  });

  it('makes no notice again, and the next of what comes', async () => {
    const troubles: (string | undefined)[] = [];
    const running = makeNotices(moved, troubles);
    const stream = `case-${caseId}`;
    const [last = 0] = await moved.log.lastRevisions([stream]);
    const passed = (await moved.log.readStream(stream)).find(({ type }) => type === 'RequestPassedToBody');
    const next = { id: randomUUID(), type: passed?.type ?? '', version: passed?.version ?? 1 };
    await moved.log.append(stream, last, [{ ...next, data: passed?.data ?? '', metadata: passed?.metadata ?? '' }]);
    await until(async () => (await notices()) === 2);
    stopping.abort();
    await running;
    expect(troubles).toEqual([]);
    const [row] = await moved.sql`select count(*)::int as cases, min(log_id) as log from notices.checkpoint`;
    expect(row).toEqual({ cases: 1, log: moved.log.logId });
  });
});
