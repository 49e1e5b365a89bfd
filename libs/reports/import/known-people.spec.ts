import { KnownPeople } from './known-people.js';

describe('known people', () => {
  const asked: (readonly string[])[] = [];
  const registered = new Set(['person-a', 'person-b']);
  const exists = async (streams: readonly string[]) => {
    asked.push(streams);
    return streams.map((stream) => registered.has(stream));
  };

  it('are asked for together, and once they are known not again', async () => {
    const people = new KnownPeople({ exists });
    expect(await people.unknownAmong(['a', 'c', 'a', 'b'])).toEqual(new Set(['c']));
    expect(await people.unknownAmong(['a', 'b'])).toEqual(new Set());
    expect(await people.unknownAmong([])).toEqual(new Set());
    expect(asked).toEqual([['person-a', 'person-c', 'person-b']]);
  });

  it('who were unknown are asked for again: they may have been registered since', async () => {
    const people = new KnownPeople({ exists });
    expect(await people.unknownAmong(['c'])).toEqual(new Set(['c']));
    registered.add('person-c');
    expect(await people.unknownAmong(['c'])).toEqual(new Set());
  });
});
