/** What no adapter accepts, found before anything is queued: a guilty append then never travels beside an innocent one. */
import { InvalidFact, type NewFact, NO_STREAM } from './event-log.js';

export const STREAM_NAME_BYTES = 200;
export const TYPE_NAME_BYTES = 100;
export const FACT_BYTES = 256 * 1024;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** With the `u` flag a surrogate is matched only when it stands alone: text that has no UTF-8. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const LARGEST_VERSION = 2 ** 31 - 1;

/** The size of the append in bytes of UTF-8. Throws InvalidFact; what it says never quotes the fact. */
export function checkAppend(stream: string, expectedRevision: number, facts: readonly NewFact[]): number {
  checkName('the stream name', stream, STREAM_NAME_BYTES);
  if (!Number.isSafeInteger(expectedRevision) || expectedRevision < NO_STREAM)
    throw new InvalidFact('the expected revision is no revision');
  if (facts.length === 0) throw new InvalidFact('an append holds at least one fact');
  return facts.reduce((bytes, fact) => bytes + checkFact(fact), 0);
}

/** No stream of any other name can exist. */
export const isStreamName = (name: string): boolean =>
  name !== '' && Buffer.byteLength(name) <= STREAM_NAME_BYTES && !UNSTORABLE.test(name);

function checkFact({ id, type, version, data, metadata }: NewFact): number {
  if (!UUID.test(id)) throw new InvalidFact('a fact id is a UUID in lower case');
  checkName('the type name', type, TYPE_NAME_BYTES);
  if (!Number.isInteger(version) || version < 1 || version > LARGEST_VERSION)
    throw new InvalidFact('a schema version is a whole number from 1');
  checkText('the data', data);
  checkText('the metadata', metadata);
  const bytes = Buffer.byteLength(data) + Buffer.byteLength(metadata);
  if (bytes > FACT_BYTES) throw new InvalidFact(`a fact has at most ${FACT_BYTES} bytes, this one ${bytes}`);
  return bytes;
}

function checkName(what: string, name: string, bytes: number): void {
  checkText(what, name);
  if (name === '' || Buffer.byteLength(name) > bytes) throw new InvalidFact(`${what} has 1 to ${bytes} bytes`);
}

function checkText(what: string, text: string): void {
  if (UNSTORABLE.test(text)) throw new InvalidFact(`${what} holds a NUL or half of a surrogate pair`);
}
