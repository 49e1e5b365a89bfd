import { NO_STREAM, type StoredFact } from '../event-log.js';

const KEPT = 20_000;

/** When the last facts of the streams seen lately were recorded: what comes next in them must not be earlier. */
export class RecentTimes {
  private readonly kept = new Map<string, { readonly revision: number; readonly recordedAt: string }>();

  /** Of exactly this revision; undefined where it was not seen lately. A fact never changes, so what is known of it holds. */
  at(stream: string, revision: number): string | undefined {
    const last = this.kept.get(stream);
    return last?.revision === revision ? last.recordedAt : undefined;
  }

  saw({ stream, revision, recordedAt }: Pick<StoredFact, 'stream' | 'revision' | 'recordedAt'>): void {
    const known = this.kept.get(stream);
    if (revision < (known?.revision ?? NO_STREAM)) return;
    this.kept.delete(stream);
    this.kept.set(stream, { revision, recordedAt });
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value as string);
  }
}
