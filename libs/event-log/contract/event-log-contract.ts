import type { EventLog } from '../event-log.js';
import { describeAppending } from './append-promises.js';
import { attack } from './attack.js';
import { checkHistory } from './check-history.js';
import { describeFollowing } from './follow-promises.js';
import type { LogUnderTest } from './log-under-test.js';
import { describeReading } from './read-promises.js';

/**
 * What every adapter promises. The log may be shared and full of other facts; positions may have gaps; nothing here
 * measures time. `start` may take as long as it needs.
 */
export function describeEventLog(name: string, start: () => Promise<LogUnderTest>): void {
  describe(`${name} keeps the promises of the log`, () => {
    let target: LogUnderTest;
    const opened: EventLog[] = [];
    const open = async (): Promise<EventLog> => {
      const log = await target.open();
      opened.push(log);
      return log;
    };

    beforeAll(async () => {
      target = await start();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((log) => log.close()));
    });
    afterAll(() => target.drop());

    describeAppending(open);
    describeReading(open);
    describeFollowing(open);

    it('holds under attack by many writers in several processes, one of them killed, while followers read', async () => {
      const seed = Date.now() % 1_000_000;
      const history = await attack(target, {
        ...{ seed, processes: 3, kill: true, callers: 8, steps: target.attackSteps ?? 100, sharedStreams: 6 },
      });
      expect({ seed, violations: checkHistory(history) }).toEqual({ seed, violations: [] });
      const outcomes = new Set(history.calls.map(({ answer }) => answer?.outcome));
      for (const outcome of ['appended', 'already-appended', 'conflict', 'invalid'] as const)
        expect(outcomes).toContain(outcome);
    }, 180_000);
  });
}
