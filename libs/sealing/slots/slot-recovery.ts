import type { FileHandle } from 'node:fs/promises';
import { UnusableKeyStore } from '../sealing.js';
import { readSlot, SLOT_BYTES, type Slot } from './slot.js';

const SLOTS_A_READ = 8192;

export interface Recovered {
  /** Whole slots in the file. */
  readonly count: number;
  /** Bytes of a last write that a kill or a power cut left unfinished; nobody was told that they were kept. */
  readonly torn: number;
}

/**
 * Reads every slot of the file and shows the whole ones to `each`. An unreadable slot with nothing behind it but slots of its own
 * write is where a last write was torn: it and what follows do not count. Anywhere else it is damage: throws UnusableKeyStore.
 */
export async function recoverSlots(
  file: FileHandle,
  path: string,
  each: (slot: Slot, number: number) => void,
): Promise<Recovered> {
  let tornAt: number | undefined;
  let number = 0;
  let end = 0;
  for await (const block of blocksOf(file)) {
    end += block.length;
    for (let at = 0; at < block.length; at += SLOT_BYTES, number += 1) {
      const slot = readSlot(block.subarray(at, at + SLOT_BYTES), number);
      if (slot === undefined) tornAt ??= number;
      else if (tornAt === undefined) each(slot, number);
      else if (slot.batch > tornAt)
        throw new UnusableKeyStore(`Slot ${tornAt} of ${path} is damaged: restore the file from its backup.`);
    }
  }
  const count = tornAt ?? number;
  return { count, torn: end - count * SLOT_BYTES };
}

/** The file in whole slots; only the last block may end in part of one. */
async function* blocksOf(file: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(SLOTS_A_READ * SLOT_BYTES);
  let position = 0;
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position);
    position += bytesRead;
    filled += bytesRead;
    if (bytesRead > 0 && filled < buffer.length) continue;
    if (filled > 0) yield buffer.subarray(0, filled);
    if (bytesRead === 0) return;
    filled = 0;
  }
}
