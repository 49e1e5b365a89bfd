import type { StoredFact } from '../event-log.js';

export interface Finding {
  readonly stream: string;
  readonly revision: number;
  /** What is wrong there, as the end of a sentence; never any of the fact's data. */
  readonly wrong: string;
}

/** What is remembered of each stream. */
interface Seen {
  next: number;
  recordedAt: string;
  /** Most streams have one fact: no set is made for it. */
  ids: string | Set<string>;
}

/** Judges facts as they come: whether each stream's revisions run from 0 in order, its time never goes back, and no id stands twice in it. */
export class StreamAudit {
  private readonly streams = new Map<string, Seen>();

  /** True where the fact is the first seen of its stream. */
  take({ stream, revision, id, recordedAt }: StoredFact, found: (finding: Finding) => void): boolean {
    const seen = this.streams.get(stream);
    const next = seen?.next ?? 0;
    if (revision > next) found({ stream, revision, wrong: `comes where revision ${next} should` });
    if (revision < next) found({ stream, revision, wrong: 'comes after a later one, or a second time' });
    if (seen === undefined) {
      this.streams.set(stream, { next: revision + 1, recordedAt, ids: id });
      return true;
    }
    // Instants of one length and zone: they compare as texts.
    if (recordedAt < seen.recordedAt)
      found({ stream, revision, wrong: 'was recorded earlier than the fact before it' });
    if (typeof seen.ids === 'string') seen.ids = new Set([seen.ids]);
    if (seen.ids.has(id)) found({ stream, revision, wrong: 'has the id of an earlier fact of its stream' });
    seen.ids.add(id);
    seen.next = Math.max(next, revision + 1);
    seen.recordedAt = recordedAt;
    return false;
  }
}
