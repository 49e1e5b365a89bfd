/** Which people an upload may name: asked for many at a time, and remembered once known, since nobody is ever unregistered. */
import type { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';

/** A person takes about a hundred bytes here. */
const REMEMBERED = 50_000;

export class KnownPeople {
  private known = new Set<string>();

  constructor(private readonly records: Pick<RecordReader, 'exists'>) {}

  /** Those of these people whom nobody has registered. */
  async unknownAmong(people: Iterable<string>): Promise<ReadonlySet<string>> {
    const asked = [...new Set(people)].filter((person) => !this.known.has(person));
    if (asked.length === 0) return new Set();
    if (this.known.size + asked.length > REMEMBERED) this.known = new Set();
    const exist = await this.records.exists(asked.map((person) => streamOf('person', person)));
    asked.forEach((person, index) => {
      if (exist[index]) this.known.add(person);
    });
    return new Set(asked.filter((_, index) => !exist[index]));
  }
}
