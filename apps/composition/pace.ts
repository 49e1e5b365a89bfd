/** How long work goes on: a line every two seconds at most, so that nobody wonders whether it stands still. */
import { say } from './process.js';

const EVERY_MS = 2_000;

export class Pace {
  private began: number | undefined;
  private told = 0;
  private facts = 0;

  /** Counts facts, and says the line where the last was said a while ago. Time runs from the first. */
  went(facts: number, line: () => string): void {
    const now = performance.now();
    if (this.began === undefined) {
      this.began = this.told = now;
      return;
    }
    this.facts += facts;
    if (now - this.told < EVERY_MS) return;
    this.told = now;
    say(`  ${line()}, ${count((this.facts * 1_000) / (now - this.began))} a second`);
  }
}

export const count = (number: number): string => Math.round(number).toLocaleString('en-GB');

/** `1 fact`, `12,000 facts`. */
export const counted = (number: number, what: string): string => `${count(number)} ${what}${number === 1 ? '' : 's'}`;
