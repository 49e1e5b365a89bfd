import { Truth, Whole } from '../fields/choices.js';
import { Email, Phone } from '../fields/contacts.js';
import { Month } from '../fields/dates.js';
import { Slug, slugShape } from '../fields/identifiers.js';
import { ListOf } from '../fields/lists.js';
import { Nested } from '../fields/nested.js';
import { Reference, Text } from '../fields/texts.js';
import { Problem } from '../problems/problem.js';
import { InputPipe, readInput } from './input-pipe.js';
import { MAX_DEPTH, refuseUnreadable } from './plain-json.js';

class Where {
  @Slug() area!: string;
  @Month({ optional: true }) since?: string;
}
class Told {
  @Text({ max: 10 }) text!: string;
  @Nested(Where) where!: Where;
  @ListOf(Where, { max: 2, optional: true }) others?: Where[];
  @Reference({ optional: true, nullable: true }) reference?: string | null;
  @Email({ optional: true }) email?: string;
  @Phone({ optional: true }) phone?: string;
}
class ToldLater extends Told {
  @Whole({ min: 1, max: 5 }) days!: number;
}
class Asked {
  @ListOf(slugShape, { max: 3, optional: true }) area?: string[];
  @Truth({ optional: true }) open?: boolean;
}

const faultsOf = (read: () => unknown): unknown => {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return [error.code, ...(error.details.errors ?? []).map(({ path }) => path)];
    throw error;
  }
  return 'read';
};
const told = { text: 'x', where: { area: 'a' } };

describe('a body', () => {
  it.each<[object, unknown]>([
    [told, 'read'],
    [{ ...told, reference: null, others: [] }, 'read'],
    [{ ...told, email: null }, ['request/invalid', 'email']],
    [{ ...told, reference: undefined, text: null }, ['request/invalid', 'text']],
    [{ ...told, where: undefined }, ['request/invalid', 'where']],
    [{ ...told, where: [{ area: 'a' }] }, ['request/invalid', 'where']],
    [{ ...told, where: { area: 'A', since: '2026' } }, ['request/invalid', 'where.area', 'where.since']],
    [{ ...told, where: { area: 'a', x: 1 } }, ['request/invalid', 'where.x']],
    [{ ...told, others: { area: 'a' } }, ['request/invalid', 'others']],
    [{ ...told, others: [{ area: 'a' }, {}] }, ['request/invalid', 'others[1].area']],
    [{ ...told, others: [[]] }, ['request/invalid', 'others[0]']],
    [{ ...told, others: [{ area: 'a' }, { area: 'a' }, { area: 'a' }] }, ['request/invalid', 'others']],
    [{ ...told, days: 1 }, ['request/invalid', 'days']],
  ])('%j', (sent, expected) => {
    expect(faultsOf(() => readInput(Told, sent))).toEqual(expected);
  });

  it('has the fields of the class it extends', () => {
    expect(readInput(ToldLater, { ...told, days: 2 })).toBeInstanceOf(ToldLater);
    expect(faultsOf(() => readInput(ToldLater, { days: 9 }))).toEqual(['request/invalid', 'days', 'text', 'where']);
  });

  it('is told of a hundred faults and no more', () => {
    const sent = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${'x'.repeat(300)}${index}`, 1]));
    const faults = faultsOf(() => readInput(Told, sent)) as string[];
    expect([faults.length, faults[1]?.length]).toEqual([101, 200]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'valueOf'])('has no key %s anywhere', (key) => {
    const sent = JSON.parse(`{"where":[{"${key}":1}]}`);
    expect(faultsOf(() => readInput(Told, sent))).toEqual(['request/unreadable']);
  });

  it('is nested so deep and no deeper', () => {
    const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(() => refuseUnreadable(nested(MAX_DEPTH))).not.toThrow();
    expect(faultsOf(() => refuseUnreadable(nested(MAX_DEPTH + 1)))).toEqual(['request/unreadable']);
    expect(faultsOf(() => refuseUnreadable(nested(200_000)))).toEqual(['request/unreadable']);
  });
});

describe('a query', () => {
  const pipe = new InputPipe();
  const read = (query: object): unknown => pipe.transform(query, { type: 'query', metatype: Asked });

  it('is read from texts, one or several', () => {
    expect(read({ area: 'a', open: 'true' })).toEqual({ area: ['a'], open: true });
    expect(read({ area: ['a', 'b'], open: 'false' })).toEqual({ area: ['a', 'b'], open: false });
  });

  it('is turned away like a body', () => {
    expect(faultsOf(() => read({ open: 'yes', area: ['a', 'B'] }))).toEqual(['request/invalid', 'area[1]', 'open']);
  });

  it('reaches no handler that did not declare it', () => {
    expect(() => pipe.transform({ x: '1' }, { type: 'query', metatype: Object })).toThrow('declares its fields');
    expect(() => pipe.transform({ x: '1' }, { type: 'body', metatype: undefined })).toThrow('declares its fields');
    expect(pipe.transform('1', { type: 'param', metatype: String })).toBe('1');
  });
});
