import type { Catalogue } from './catalogue.js';
import type { NewFact } from './event-log.js';
import { FactCodec, UnknownFact } from './fact-codec.js';

const ID = '00000000-0000-4000-8000-000000000000';

const doors: Catalogue = {
  DoorOpened: {
    version: 3,
    upcasts: {
      1: ({ by }: { by: string }) => ({ person: by }),
      2: ({ person }: { person: string }) => ({ people: [person] }),
    },
  },
  DoorClosed: { version: 1 },
};
const codec = new FactCodec([doors]);
const stored = (type: string, version: number, data: object): NewFact => ({
  id: ID,
  type,
  version,
  data: JSON.stringify(data),
  metadata: '{"why":"test"}',
});

describe('the fact codec', () => {
  it('writes the newest version and reads back what it wrote', () => {
    const encoded = codec.encode({ type: 'DoorOpened', data: { people: ['Ada'] } }, { why: 'test' }, ID);
    expect(encoded).toEqual(stored('DoorOpened', 3, { people: ['Ada'] }));
    expect(codec.decode(encoded)).toEqual({
      type: 'DoorOpened',
      data: { people: ['Ada'] },
      metadata: { why: 'test' },
    });
  });

  it('brings every older version up to today, step by step', () => {
    expect(codec.decode(stored('DoorOpened', 1, { by: 'Ada' })).data).toEqual({ people: ['Ada'] });
    expect(codec.decode(stored('DoorOpened', 2, { person: 'Ada' })).data).toEqual({ people: ['Ada'] });
  });

  it('guesses at nothing it does not know', () => {
    expect(() => codec.decode(stored('DoorPainted', 1, {}))).toThrow(UnknownFact);
    expect(() => codec.decode(stored('constructor', 1, {}))).toThrow(UnknownFact);
    expect(() => codec.decode(stored('DoorClosed', 2, {}))).toThrow('DoorClosed is at version 2, this program knows 1');
    expect(() => codec.encode({ type: 'DoorPainted', data: {} }, {}, ID)).toThrow(UnknownFact);
  });

  it('refuses catalogues that contradict each other or leave a version behind', () => {
    expect(() => new FactCodec([doors, { DoorClosed: { version: 1 } }])).toThrow('two catalogues describe DoorClosed');
    expect(() => new FactCodec([{ A: { version: 2 } }])).toThrow('A has no upcast from version 1');
    expect(() => new FactCodec([{ A: { version: 0 } }])).toThrow('A needs a version from 1');
  });
});
