import { type CopyTarget, type RecordedAppend, type RecordedFact, SomethingElseStands } from '../copy/copy-target.js';
import { firstDifference } from '../copy/first-difference.js';
import { EventStoreLog, type EventStoreLogOptions } from './event-store-log.js';

/** Half of what servers take at once, unless they are told otherwise: what is stored beside a fact may be as large again as it is. */
const APPEND_BYTES = 512 * 1024;

/** A log on EventStoreDB, written to with the times of another. */
export class EventStoreCopyTarget implements CopyTarget {
  private constructor(readonly log: EventStoreLog) {}

  /** Throws WrongAddress, LogUnavailable. */
  static async open(url: string, options: EventStoreLogOptions = {}): Promise<EventStoreCopyTarget> {
    return new EventStoreCopyTarget(await EventStoreLog.open(url, options));
  }

  /** Streams side by side, as many as the log lets go at once; the facts of one after one another. */
  async write(appends: readonly RecordedAppend[]): Promise<void> {
    await Promise.all(appends.map((append) => this.writeOne(append)));
  }

  close(): Promise<void> {
    return this.log.close();
  }

  private async writeOne({ stream, expectedRevision, facts }: RecordedAppend): Promise<void> {
    for (let written = 0; written < facts.length; ) {
      const expected = expectedRevision + written;
      const part = firstPart(facts.slice(written));
      const answer = await this.log.appendRecorded(stream, expected, part);
      if (answer.outcome === 'conflict' && answer.actual < expected) throw new SomethingElseStands(stream, expected);
      written += answer.outcome === 'appended' ? part.length : await this.standing(stream, expected, part);
    }
  }

  /** How many of these facts, the first at least, stand there already, to the byte. */
  private async standing(stream: string, expected: number, facts: readonly RecordedFact[]): Promise<number> {
    const there = (await this.log.readStream(stream, expected + 1)).slice(0, facts.length);
    const same = firstDifference(facts.slice(0, there.length), there);
    if (same < Math.max(there.length, 1)) throw new SomethingElseStands(stream, expected + 1 + same);
    return same;
  }
}

/** As many as fit into one append, and one at least. */
function firstPart(facts: readonly RecordedFact[]): readonly RecordedFact[] {
  let bytes = 0;
  const end = facts.findIndex(({ data, metadata }, index) => {
    bytes += Buffer.byteLength(data) + Buffer.byteLength(metadata);
    return index > 0 && bytes > APPEND_BYTES;
  });
  return end === -1 ? facts : facts.slice(0, end);
}
