/** Records many reports at once, but never so many that other callers wait behind an import (architecture: 64 in flight). */
import { setTimeout as sleep } from 'node:timers/promises';
import { v5 } from 'uuid';
import { isRefusal } from '../../decider/decider.js';
import { LogOverloaded } from '../../event-log/event-log.js';
import { streamOf } from '../../records/stream-name.js';
import type { Answer, WritePath } from '../../records/write-path.js';
import { type ReportRefusal, reportDecider } from '../report-decider.js';
import type { ReportRow } from './rows.js';

const MOST_IN_FLIGHT = 64;
/** An overloaded log is waited for: it has others to serve, and the import is in no hurry. Milliseconds. */
const OVERLOADED_PAUSE = 100;

/** Never changes: the ids of imported facts derive from it, and by them a second import finds the first. */
const IMPORTS = 'd2a4f0b6-53c1-4e7d-8b0f-6a1c9e3d7f25';

export type Recorded = (row: ReportRow, answer: Answer<ReportRefusal>) => void;

export class Recording {
  private inFlight = 0;
  private failure: unknown;
  private moved = (): void => {};

  /** `recorded` is told of every report the log answered for; `signal` ends the waiting for a log that is overloaded. */
  constructor(
    private readonly writePath: Pick<WritePath, 'begin' | 'run'>,
    private readonly recorded: Recorded,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Undefined where there is room for another at once, so that only a full pipe costs a turn of the loop; else rejects with
   * what one of them failed with.
   */
  start(row: ReportRow): Promise<void> | undefined {
    this.inFlight += 1;
    void this.record(row);
    const hasRoom = (): boolean => this.inFlight < MOST_IN_FLIGHT;
    return hasRoom() && this.failure === undefined ? undefined : this.until(hasRoom);
  }

  /** Every report that was started has its answer. Throws what one of them failed with. */
  async settled(): Promise<void> {
    await this.until(() => this.inFlight === 0);
  }

  private async until(enough: () => boolean): Promise<void> {
    while (!enough())
      await new Promise<void>((resolve) => {
        this.moved = resolve;
      });
    if (this.failure !== undefined) throw this.failure;
  }

  private async record(row: ReportRow): Promise<void> {
    try {
      this.recorded(row, await this.begin(row));
    } catch (error) {
      this.failure ??= error;
    } finally {
      this.inFlight -= 1;
      this.moved();
    }
  }

  private async begin({ id, command, actor }: ReportRow): Promise<Answer<ReportRefusal>> {
    const asked = { commandId: v5(id, IMPORTS), actor };
    for (;;) {
      try {
        const answer = await this.writePath.begin(reportDecider, streamOf('report', id), command, asked);
        // Nothing was read for that: what names somebody who was erased since may stand already.
        if (!isRefusal(answer) || answer.refused !== 'person/erased') return answer;
        return await this.writePath.run(reportDecider, streamOf('report', id), command, asked);
      } catch (error) {
        if (!(error instanceof LogOverloaded) || this.signal.aborted) throw error;
        await sleep(OVERLOADED_PAUSE, undefined, { signal: this.signal });
      }
    }
  }
}
