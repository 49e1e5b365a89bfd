import { setImmediate as turn } from 'node:timers/promises';
import { LogOverloaded, LogUnavailable } from '../../event-log/event-log.js';
import type { Answer, Asked } from '../../records/write-path.js';
import type { ReportRefusal } from '../report-decider.js';
import { Recording } from './recording.js';
import type { ReportRow } from './rows.js';

const row = (line: number): ReportRow => ({
  line,
  id: `0b6a2a58-6d0b-4f0e-8f56-${String(line).padStart(12, '0')}`,
  actor: { id: 'anna', role: 'coordinator' },
  command: { type: 'RecordReport', report: { source: 'agency', agency: 'solace', kind: 'asb' } },
});
const done: Answer<ReportRefusal> = {
  ...{ outcome: 'done', repeated: false, revision: 0, position: 'log.1', recordedAt: '2026-06-01T10:00:00.000Z' },
};

/** A write path whose answers are given by hand. */
function byHand() {
  const asked: { stream: string; asked: Asked; answer: (error?: Error) => void }[] = [];
  const begin = (_decider: unknown, stream: string, _command: unknown, by: Asked) =>
    new Promise<typeof done>((resolve, reject) => {
      asked.push({ stream, asked: by, answer: (error) => (error ? reject(error) : resolve(done)) });
    });
  return { asked, writePath: { begin } as never };
}

describe('recording', () => {
  it('has at most 64 under way, and goes on as soon as one is answered', async () => {
    const { asked, writePath } = byHand();
    const recorded: number[] = [];
    const recording = new Recording(writePath, ({ line }) => recorded.push(line), new AbortController().signal);
    const feeding = (async () => {
      for (let line = 0; line < 100; line += 1) await recording.start(row(line));
    })();
    await turn();
    expect(asked.length).toBe(64);
    asked[5]?.answer();
    await turn();
    expect([asked.length, recorded]).toEqual([65, [5]]);
    const answering = (async () => {
      for (let number = 0; number < 100; number += 1) {
        while (asked[number] === undefined) await turn();
        asked[number]?.answer();
      }
    })();
    await Promise.all([feeding, answering]);
    await recording.settled();
    expect(recorded.sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, line) => line));
  });

  it('asks under a command id that follows from the report', async () => {
    const { asked, writePath } = byHand();
    const recording = new Recording(writePath, () => {}, new AbortController().signal);
    for (const line of [1, 1, 2]) recording.start(row(line));
    const ids = asked.map(({ asked: { commandId } }) => commandId);
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
    expect(asked[0]?.stream).toBe(`report-${row(1).id}`);
  });

  it('waits for an overloaded log and asks again under the same id', async () => {
    const { asked, writePath } = byHand();
    const recorded: number[] = [];
    const recording = new Recording(writePath, ({ line }) => recorded.push(line), new AbortController().signal);
    recording.start(row(1));
    asked[0]?.answer(new LogOverloaded('full'));
    while (asked[1] === undefined) await turn();
    expect(asked[1].asked).toEqual(asked[0]?.asked);
    asked[1].answer();
    await recording.settled();
    expect(recorded).toEqual([1]);
  });

  it('waits no longer when nobody listens', async () => {
    const { asked, writePath } = byHand();
    const gone = new AbortController();
    const recording = new Recording(writePath, () => {}, gone.signal);
    recording.start(row(1));
    asked[0]?.answer(new LogOverloaded('full'));
    gone.abort();
    await expect(recording.settled()).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });

  it('says that the log is out of reach once everything under way was answered', async () => {
    const { asked, writePath } = byHand();
    const recorded: number[] = [];
    const recording = new Recording(writePath, ({ line }) => recorded.push(line), new AbortController().signal);
    for (const line of [1, 2]) recording.start(row(line));
    asked[0]?.answer(new LogUnavailable('gone'));
    const settled = recording.settled();
    await turn();
    asked[1]?.answer();
    await expect(settled).rejects.toThrow(LogUnavailable);
    expect(recorded).toEqual([2]);
    // Nobody reads on through an upload that cannot be recorded.
    await expect(recording.start(row(3))).rejects.toThrow(LogUnavailable);
  });
});
