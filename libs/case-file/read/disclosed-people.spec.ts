import { people } from '../../../test/support/case/facts.js';
import { disclosedPeople } from './disclosed-people.js';

const rosa = { id: people.rosa, name: { given: 'Rosa', surname: 'Quillfeather' }, contact: { phone: '01242 000000' } };

test.each([
  [['behaviour'], {}],
  [['name'], { name: rosa.name }],
  [['contact-details'], { contact: rosa.contact }],
  [['contact-details', 'name'], rosa],
] as const)('of whom %j was disclosed, that and no more is told', (fields, { name, contact }: Partial<typeof rosa>) =>
  expect(disclosedPeople([{ person: people.rosa, fields }], [rosa])).toEqual([
    { person: people.rosa, fields, ...(name && { name }), ...(contact && { contact }) },
  ]),
);

test('of whoever was erased nothing is left to tell', () =>
  expect(disclosedPeople([{ person: people.rosa, fields: ['name'] }], [])).toEqual([
    { person: people.rosa, fields: ['name'] },
  ]));
