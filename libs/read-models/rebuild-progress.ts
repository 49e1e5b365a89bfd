import type { Position } from '../event-log/position.js';
import type { Difference } from './compare-generations.js';

/** What a rebuild tells on its way, in this order; `folding` many times, also again after the answer to a question. */
export type RebuildProgress =
  /** `continued` when an earlier rebuild had come this far. */
  | { readonly stage: 'begun'; readonly projection: string; readonly version: number; readonly continued: boolean }
  | {
      readonly stage: 'folding';
      /** Facts of this projection folded so far. */
      readonly folded: number;
      readonly position: Position;
      /** From 0 to 1, and facts to go (of all streams); only where the log's positions are dense. */
      readonly done?: number;
      readonly toGo?: number;
      /** Facts of this projection a second, over this run. */
      readonly perSecond: number;
      readonly secondsLeft?: number;
    }
  | { readonly stage: 'indexing' }
  | { readonly stage: 'comparing'; readonly position: Position }
  | { readonly stage: 'compared'; readonly comparison: Comparison }
  | { readonly stage: 'switched'; readonly position: Position | undefined };

/** The rebuilt rows beside the live ones, both at the same position. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** Streams that the live tables had set aside; their rows are not compared. */
  readonly setAside: number;
}

export const isEqual = ({ differences }: Comparison): boolean =>
  differences.every(({ added, removed, changed }) => added + removed + changed === 0);

/** One line for a person. */
export function describeProgress(progress: RebuildProgress): string {
  switch (progress.stage) {
    case 'begun':
      return `${progress.continued ? 'continuing' : 'beginning'} the rebuild of ${progress.projection}, version ${progress.version}`;
    case 'folding':
      return describeFolding(progress);
    case 'indexing':
      return 'making the indexes';
    case 'comparing':
      return 'comparing with the live rows';
    case 'compared':
      return describeComparison(progress.comparison);
    case 'switched':
      return 'switched: queries now read the rebuilt rows';
  }
}

function describeFolding(progress: RebuildProgress & { stage: 'folding' }): string {
  const { folded, done, perSecond, secondsLeft } = progress;
  const share = done === undefined ? '' : `, ${Math.floor(done * 100)} %`;
  const left = secondsLeft === undefined ? '' : `, about ${Math.ceil(secondsLeft)} s left`;
  return `${folded} facts folded${share}, ${Math.round(perSecond)} a second${left}`;
}

/** One sentence: rows added, removed and changed in each table. */
export function describeComparison(comparison: Comparison): string {
  const { differences, setAside } = comparison;
  const aside = setAside === 0 ? '' : ` (${setAside} streams that were set aside not compared)`;
  if (isEqual(comparison)) return `every row equals the live one${aside}`;
  const tables = differences
    .filter(({ added, removed, changed }) => added + removed + changed > 0)
    .map(({ table, added, removed, changed }) => `${table}: ${added} added, ${removed} removed, ${changed} changed`);
  return `${tables.join('; ')}${aside}`;
}
