import { list } from './list.js';
import { readableBody } from './readable-body.js';

test('bodies are named as they name themselves', () =>
  expect(
    ['forest-of-dean-district-council', 'nhs-gloucestershire-icb', 'gloucestershire-opcc'].map(readableBody),
  ).toEqual(['Forest of Dean District Council', 'NHS Gloucestershire ICB', 'Gloucestershire OPCC']));

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('%j are told as "%s"', (items, told) => expect(list(items)).toBe(told));
