import fc from 'fast-check';
import { caseIdOf, caseReferenceOf, readCaseReference } from './case-reference.js';

const CASE = '5b0c7a52-1d3b-4f7e-8c64-27b5a1f0d83e';

test('a case has one id for every retry of the command that asked for it, and another for another', () => {
  expect(caseIdOf('one')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
  expect(caseIdOf('one')).toBe(caseIdOf('one'));
  expect(caseIdOf('one')).not.toBe(caseIdOf('another'));
});

test('the reference of a case never changes', () => expect(caseReferenceOf(CASE)).toBe('ACR-C5MV-45FD'));

test('cases that were asked for one after another have references that are nothing alike', () => {
  const references = Array.from({ length: 5_000 }, (_, number) => caseReferenceOf(caseIdOf(String(number))));
  expect(new Set(references).size).toBe(5_000);
  for (const place of [4, 5, 6, 7, 9, 10, 11, 12])
    expect(new Set(references.map((reference) => reference[place])).size).toBe(32);
});

test.each([
  ['ACR-7K3Q-9XFA', 'ACR-7K3Q-9XFA'],
  ['acr7k3q9xfa', 'ACR-7K3Q-9XFA'],
  [' acr 7k3q – 9xfa ', 'ACR-7K3Q-9XFA'],
  ['7K3Q-9XFA', 'ACR-7K3Q-9XFA'],
  ['ACR-0O1I-LLoo', 'ACR-0011-1100'],
  ['ACR-ACRA-CRAC', 'ACR-ACRA-CRAC'],
  ['ACRACRAC', 'ACR-ACRA-CRAC'],
])('"%s" is read as %s', (written, reference) => expect(readCaseReference(written)).toBe(reference));

test.each(['', 'ACR', 'ACR-7K3Q-9XF', 'ACR-7K3Q-9XFAA', 'ACR-7K3Q-9XFU', 'ACB-7K3Q-9XFA', 'GC/71/26', 'GL50 1AB'])(
  '"%s" can be none',
  (written) => expect(readCaseReference(written)).toBeUndefined(),
);

test('every reference is read back from however it is written down', () => {
  const asWritten = (reference: string) =>
    fc.constantFrom(
      reference,
      reference.toLowerCase(),
      reference.replaceAll('-', ''),
      reference.slice(4).replace('-', ' '),
      reference.replaceAll('0', 'O').replaceAll('1', 'l'),
    );
  fc.assert(
    fc.property(
      fc
        .uuid()
        .map(caseReferenceOf)
        .chain((reference) => asWritten(reference).map((written) => [reference, written] as const)),
      ([reference, written]) => expect(readCaseReference(written)).toBe(reference),
    ),
  );
});

test('nothing is read that is no reference, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readCaseReference(text);
      expect(read ?? 'ACR-0000-0000').toMatch(/^ACR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});
