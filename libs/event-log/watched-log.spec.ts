import { type EventLog, InvalidFact, LogOverloaded, LogUnavailable } from './event-log.js';
import { type AppendEnd, watchedLog } from './watched-log.js';

const logThat = (append: EventLog['append']) => {
  const told: AppendEnd[] = [];
  return { told, log: watchedLog({ logId: 'log', append } as EventLog, (end) => void told.push(end)) };
};

describe('a watched log', () => {
  it('tells how each append ended', async () => {
    const { log, told } = logThat(async (_, actual) => ({ outcome: 'conflict', actual }));
    expect(await log.append('stream', 3, [])).toEqual({ outcome: 'conflict', actual: 3 });
    expect(told).toEqual(['conflict']);
  });

  it.each([
    [new InvalidFact(), 'invalid'],
    [new LogOverloaded(), 'overloaded'],
    [new LogUnavailable(), 'unavailable'],
    [new Error(), 'unavailable'],
  ])('tells of %s as well, and throws it', async (error, end) => {
    const { log, told } = logThat(() => Promise.reject(error));
    await expect(log.append('stream', 3, [])).rejects.toBe(error);
    expect(told).toEqual([end]);
  });

  it('counts facts only where the log does', () => {
    const counting = { logId: 'log', factsBetween: () => 7 } as unknown as EventLog;
    expect(watchedLog(counting, () => {}).factsBetween?.(undefined, 'log.0000000000000007')).toBe(7);
    expect(logThat(async () => ({ outcome: 'conflict', actual: 0 })).log.factsBetween).toBeUndefined();
  });
});
