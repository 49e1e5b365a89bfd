import { crc32 } from 'node:zlib';
import { WRAPPED_BYTES } from '../key-wrap.js';

/** A divisor of a disk's 512-byte sector, so that no slot is ever half on one and half on another. */
export const SLOT_BYTES = 128;
export const DIGEST_BYTES = 16;

/** One subject's place in the file. `wrapped` is there while the key lives; destroyed, its bytes are zeros. */
export interface Slot {
  readonly digest: Buffer;
  readonly version: number;
  readonly wrapped: Buffer | 'destroyed';
  /** Number of the slot that the write of this one began with: tells a torn last write from damage in the middle. */
  readonly batch: number;
}

const FORMAT = 1;
const LIVE = 1;
const DESTROYED = 2;
const AT = { format: 0, state: 1, version: 2, batch: 4, digest: 8, wrapped: 24, checksum: SLOT_BYTES - 4 };

/** The checksum begins with the slot's number, so that a slot copied to another place is noticed. */
const checksum = (bytes: Buffer, number: number): number => crc32(bytes.subarray(0, AT.checksum), number);

export function writeSlot({ digest, version, wrapped, batch }: Slot, number: number): Buffer {
  const bytes = Buffer.alloc(SLOT_BYTES);
  bytes.writeUInt8(FORMAT, AT.format);
  bytes.writeUInt8(wrapped === 'destroyed' ? DESTROYED : LIVE, AT.state);
  bytes.writeUInt16LE(version, AT.version);
  bytes.writeUInt32LE(batch, AT.batch);
  digest.copy(bytes, AT.digest);
  if (wrapped !== 'destroyed') wrapped.copy(bytes, AT.wrapped);
  bytes.writeUInt32LE(checksum(bytes, number), AT.checksum);
  return bytes;
}

/** Nothing where the bytes are not those of a whole slot written at this number. Shares memory with `bytes`. */
export function readSlot(bytes: Buffer, number: number): Slot | undefined {
  if (bytes.length !== SLOT_BYTES || bytes.readUInt32LE(AT.checksum) !== checksum(bytes, number)) return undefined;
  const state = bytes.readUInt8(AT.state);
  if (bytes.readUInt8(AT.format) !== FORMAT || (state !== LIVE && state !== DESTROYED)) return undefined;
  return {
    digest: bytes.subarray(AT.digest, AT.digest + DIGEST_BYTES),
    version: bytes.readUInt16LE(AT.version),
    wrapped: state === LIVE ? bytes.subarray(AT.wrapped, AT.wrapped + WRAPPED_BYTES) : 'destroyed',
    batch: bytes.readUInt32LE(AT.batch),
  };
}
