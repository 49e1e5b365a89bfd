const MOST_BYTES = 64;

/** Throws RangeError, without the name: a store keeps subjects by names of 1 to 64 bytes of UTF-8. */
export function checkSubject(subject: string): void {
  const bytes = Buffer.byteLength(subject);
  if (bytes === 0 || bytes > MOST_BYTES) throw new RangeError(`a subject's name is ${bytes} bytes long, not 1 to 64`);
}
