import { arrayLiteral } from './cells.js';
import { errorCode } from './error-code.js';
import { foldBatch } from './fold.js';
import { prepareFacts } from './prepare.js';
import { BadFact } from './projection.js';
import { decodeToy, toyFact, toyRegister } from './testing/toy-register.js';

const NOTHING = { states: new Map(), setAside: new Set<string>() };

const facts = (stream: string, ...types: [string, object?][]) =>
  types.map(([type, data], revision) => ({
    ...toyFact(type, data),
    stream,
    revision,
    position: `log.${String(revision + 1).padStart(16, '0')}`,
    recordedAt: '2025-01-01T00:00:00.000Z',
  }));

const fold = async (projection: ReturnType<typeof toyRegister>, ...types: [string, object?][]) => {
  const prepared = await prepareFacts(projection, decodeToy, facts('toy-1', ...types));
  return foldBatch(projection, prepared, NOTHING);
};

describe('a fold', () => {
  it('given facts of a stream, gives the rows of the last state and one row per fact', async () => {
    const changes = await fold(
      toyRegister(),
      ['EntryMade', { number: 7, tags: ['x'] }],
      ['EntryChanged', { title: 'b' }],
    );
    expect(changes.tables.get('entries')?.rows).toEqual([
      { number: 7, title: 'b', tags: ['x'], changes: 1, withdrawn: false, token: 'token of toy-1' },
    ]);
    expect(changes.tables.get('tags')?.rows).toEqual([{ tag: 'x' }]);
    expect(changes.tables.get('timeline')?.rows).toHaveLength(2);
  });

  it('given a fact that throws, keeps what came before and lets what follows wait', async () => {
    const changes = await fold(
      toyRegister(),
      ['EntryMade', { number: 7 }],
      ['EntryBroken', { title: 'Ms Example of 1 High Street' }],
      ['EntryChanged', { title: 'b' }],
    );
    expect(changes.tables.get('entries')?.rows).toMatchObject([{ number: 7, changes: 0 }]);
    expect(changes.tables.get('timeline')?.rows).toHaveLength(1);
    expect(changes.tables.get('set_aside')).toMatchObject({
      streams: ['toy-1'],
      rows: [{ revision: 1, fact_type: 'EntryBroken', code: 'fold/TypeError', waiting: 1 }],
    });
    expect(JSON.stringify([...changes.tables])).not.toContain('High Street');
  });

  it('given a fact it cannot read, or cannot annotate, sets the stream aside', async () => {
    const unread = await fold(toyRegister(), ['UnheardOf']);
    expect(unread.tables.get('set_aside')?.rows).toMatchObject([{ code: 'decode/UnknownFact' }]);
    const unannotated = await fold(
      toyRegister({ annotate: async (some) => some.map(() => new BadFact('token/sealed-elsewhere')) }),
      ['EntryMade'],
    );
    expect(unannotated.tables.get('set_aside')?.rows).toMatchObject([{ code: 'token/sealed-elsewhere' }]);
  });

  it('notices a revision that is missing', async () => {
    const projection = toyRegister();
    const [, second] = await prepareFacts(projection, decodeToy, facts('toy-1', ['EntryMade'], ['EntryChanged']));
    const changes = foldBatch(projection, second === undefined ? [] : [second], NOTHING);
    expect(changes.tables.get('set_aside')?.rows).toMatchObject([{ code: 'fold/revision-missing' }]);
  });

  it('leaves rows alone that a fact does not change', async () => {
    const projection = toyRegister();
    const [, second] = await prepareFacts(projection, decodeToy, facts('toy-1', ['EntryMade'], ['EntryChanged', {}]));
    const entry = { number: 1, title: 'a', tags: ['x'], changes: 0, withdrawn: false, token: 't' };
    const before = {
      states: new Map([['toy-1', { revision: 0, state: JSON.stringify(entry) }]]),
      setAside: new Set<string>(),
    };
    const changes = foldBatch(projection, second === undefined ? [] : [second], before);
    expect(changes.tables.get('entries')).toMatchObject({ gone: ['toy-1'], rows: [{ changes: 1 }] });
    expect(changes.tables.has('tags')).toBe(false);
  });
});

describe('the code of an error', () => {
  it('never quotes what the error says', () => {
    expect(errorCode('rows', new RangeError('Ms Example'))).toBe('rows/RangeError');
    expect(errorCode('rows', 'Ms Example')).toBe('rows/Error');
    expect(errorCode('rows', { name: 'Ms Example' })).toBe('rows/Error');
    expect(
      errorCode('rows', { name: 'PostgresError', code: '23502', table_name: 'entries', column_name: 'title' }),
    ).toBe('database/23502 entries.title');
    expect(errorCode('log', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBe('log/ECONNREFUSED');
  });
});

describe('a column as an array of Postgres', () => {
  it('quotes what needs quoting', () => {
    expect(arrayLiteral(['a"b\\c', 'x\ny\\n', null, undefined, 3, true, ['q"', '\t']])).toBe(
      String.raw`{"a\"b\\c","x${'\n'}y\\n",null,null,3,true,"{\"q\\\"\",\"${'\t'}\"}"}`,
    );
  });
});
