/** How far read models have got, as this room needs to know it; positions are opaque here. */
export interface ReadPositions {
  /** Waits until the projection has folded up to the position. Throws an error named OtherLog when another log gave the position. */
  waitFor(projection: string, position: string, timeoutMs: number): Promise<'reached' | 'behind'>;
  /** The position the projection has folded; undefined before its first. */
  position(projection: string): Promise<string | undefined>;
}

/** In a projection's place: the answer is read from the log itself. */
export const THE_LOG = 'log';
