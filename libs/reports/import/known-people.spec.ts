import { KnownPeople } from './known-people.js';

describe('known people', () => {
  const asked: (readonly string[])[] = [];
  const registered = new Set(['a', 'b', 'gone']);
  const ask = async (people: readonly string[]) => {
    asked.push(people);
    return {
      unknown: people.filter((person) => !registered.has(person)),
      erased: people.filter((person) => person === 'gone'),
    };
  };
  const nobody = { unknown: new Set(), erased: new Set() };

  it('are asked for together, and once they are known not again', async () => {
    const people = new KnownPeople(ask);
    expect(await people.notToBeNamedAmong(['a', 'c', 'a', 'b', 'gone'])).toEqual({
      unknown: new Set(['c']),
      erased: new Set(['gone']),
    });
    expect(await people.notToBeNamedAmong(['a', 'b'])).toEqual(nobody);
    expect(await people.notToBeNamedAmong([])).toEqual(nobody);
    expect(asked).toEqual([['a', 'c', 'b', 'gone']]);
  });

  it('who were unknown or erased are asked for again: an unknown one may have been registered since', async () => {
    const people = new KnownPeople(ask);
    const first = await people.notToBeNamedAmong(['c', 'gone']);
    expect(first).toEqual({ unknown: new Set(['c']), erased: new Set(['gone']) });
    registered.add('c');
    expect(await people.notToBeNamedAmong(['c', 'gone'])).toEqual({ ...nobody, erased: new Set(['gone']) });
  });
});
