/** What a body tells of what it did, day by day. */
import type { Day } from '../../calendar/day.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { Clear } from '../../decider/personal.js';
import type { ChronologyEntry } from './facts.js';

export type ChronologyRefusal = 'information/in-the-future' | 'information/too-long';

/** Entries of one answer. */
export const MOST_ENTRIES = 200;

/** Of 256 KiB that a fact may have, what the entries may take; the rest is for documents and the frame. */
const MOST_BYTES = 200 * 1024;
/** A sealed text is a third longer than the text, with the id of everybody it is about, and a frame. */
const FRAME_BYTES = 160;
const ID_BYTES = 39;

const encoder = new TextEncoder();

const bytesOf = ({ what }: ChronologyEntry<Clear<string>>): number =>
  FRAME_BYTES + ID_BYTES * what.about.length + (encoder.encode(JSON.stringify(what.clear)).length * 4) / 3;

/** `answeredOn`: nobody tells what was done after the day they tell it. */
export const refuseChronology = (
  chronology: readonly ChronologyEntry<Clear<string>>[],
  answeredOn: Day,
): Refusal<ChronologyRefusal> | undefined => {
  if (chronology.some(({ on }) => on > answeredOn))
    return refuse('information/in-the-future', 'A chronology tells what was done by the day of the answer.');
  if (chronology.reduce((sum, entry) => sum + bytesOf(entry), 0) > MOST_BYTES)
    return refuse(
      'information/too-long',
      'This chronology is too long for one answer: send it in two, the second adds.',
    );
  return undefined;
};
