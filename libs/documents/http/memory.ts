/** How much of documents a process holds at once, on their way in or out: many small ones, or a few large. */
import { Injectable } from '@nestjs/common';
import { Problem } from '../../web/problems/problem.js';
import { MOST_BYTES } from '../media-types.js';

/** Sealing a document and handing it to the database takes some four times its size besides, for a moment. */
export const MOST_HELD_BYTES = 3 * MOST_BYTES;

@Injectable()
export class DocumentMemory {
  #held = 0;

  /** What one request holds; to be given back when it is over, however it ends. */
  share(): MemoryShare {
    let mine = 0;
    let over = false;
    return {
      take: (bytes) => {
        // Whoever went away holds nothing any more, even if what they asked for is still being fetched.
        if (over) return;
        if (this.#held + bytes > MOST_HELD_BYTES) throw new Problem('service/overloaded');
        this.#held += bytes;
        mine += bytes;
      },
      giveBack: () => {
        over = true;
        this.#held -= mine;
        mine = 0;
      },
    };
  }
}

export interface MemoryShare {
  /** Throws the problem `service/overloaded`. */
  readonly take: (bytes: number) => void;
  readonly giveBack: () => void;
}
