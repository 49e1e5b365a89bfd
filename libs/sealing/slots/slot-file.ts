import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { UnusableKeyStore } from '../sealing.js';
import { GroupCommit } from './group-commit.js';
import { readSlot, SLOT_BYTES, type Slot, writeSlot } from './slot.js';
import { recoverSlots } from './slot-recovery.js';

/** A slot to be written: at its number, or at the end of the file where it has none yet. */
type Write = Omit<Slot, 'batch'> & { readonly number: number | undefined };

/** A file of slots: appended to and overwritten in place, everything durable before it answers, one fsync for all who wait. */
export class SlotFile {
  private readonly commits = new GroupCommit<Write, number>((writes) => this.commit(writes));
  private failure: unknown;

  private constructor(
    private readonly file: FileHandle,
    readonly path: string,
    private count: number,
    /** Bytes of a torn last write that were cut on opening. */
    readonly torn: number,
  ) {}

  /** Opens or makes the file and shows every slot to `each`. Throws UnusableKeyStore where it is damaged. */
  static async open(path: string, each: (slot: Slot, number: number) => void): Promise<SlotFile> {
    // Not 'a+': appending only, a slot could not be overwritten where it lies.
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      const { count, torn } = await recoverSlots(file, path, each);
      if (torn > 0) await file.truncate(count * SLOT_BYTES);
      // What a killed process wrote last may be only in the page cache, and is about to be answered as kept.
      await file.sync();
      return new SlotFile(file, path, count, torn);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Answers the new slot's number. */
  append(slot: Omit<Slot, 'batch'>): Promise<number> {
    return this.commits.add({ ...slot, number: undefined });
  }

  async overwrite(number: number, slot: Omit<Slot, 'batch'>): Promise<void> {
    await this.commits.add({ ...slot, number });
  }

  /** The bytes of a slot, as they are at this moment: parse them only while nobody overwrites it. */
  async read(number: number): Promise<Buffer> {
    const bytes = Buffer.alloc(SLOT_BYTES);
    await this.file.read(bytes, 0, SLOT_BYTES, number * SLOT_BYTES);
    return bytes;
  }

  parse(bytes: Buffer, number: number): Slot {
    const slot = readSlot(bytes, number);
    if (!slot)
      throw new UnusableKeyStore(`Slot ${number} of ${this.path} is damaged: restore the file from its backup.`);
    return slot;
  }

  async close(): Promise<void> {
    await this.commits.idle();
    await this.file.close();
  }

  private async commit(writes: readonly Write[]): Promise<readonly number[]> {
    // After a failed write or fsync nobody knows what is on the disk; only opening the file again tells.
    if (this.failure !== undefined) throw this.failure;
    try {
      const first = this.count;
      const appended: Buffer[] = [];
      const numbers: number[] = [];
      for (const { number, ...slot } of writes) {
        const at = number ?? first + appended.length;
        // A slot that is overwritten was whole before: its write begins with itself.
        const bytes = writeSlot({ ...slot, batch: number ?? first }, at);
        if (number === undefined) appended.push(bytes);
        else await this.write(bytes, number);
        numbers.push(at);
      }
      if (appended.length > 0) await this.write(Buffer.concat(appended), first);
      await this.file.datasync();
      this.count += appended.length;
      return numbers;
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  private async write(bytes: Buffer, number: number): Promise<void> {
    let written = 0;
    while (written < bytes.length) {
      const at = number * SLOT_BYTES + written;
      written += (await this.file.write(bytes, written, bytes.length - written, at)).bytesWritten;
    }
  }
}
