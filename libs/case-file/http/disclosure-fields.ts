/** Whose data, and which, is to go to a body with a command. */
import { oneOfShape } from '../../web/fields/choices.js';
import type { FieldOptions } from '../../web/fields/field.js';
import { Id } from '../../web/fields/identifiers.js';
import { ListOf } from '../../web/fields/lists.js';
import { DISCLOSABLE_FIELDS, type DisclosableField, type Disclosure } from '../consent/disclosure.js';

/** People whose data goes to one body at once. */
const MOST_PEOPLE = 100;

export class DisclosureFields implements Disclosure {
  @Id({ description: 'a person on the case' })
  person!: string;

  @ListOf(oneOfShape(DISCLOSABLE_FIELDS), { min: 1, max: DISCLOSABLE_FIELDS.length, unique: true })
  fields!: DisclosableField[];
}

/** What is disclosed of whom; an empty list where nothing is. */
export const Disclosed = (options: FieldOptions = {}): PropertyDecorator =>
  ListOf(DisclosureFields, {
    max: MOST_PEOPLE,
    unique: true,
    description: 'what of whom goes to the body',
    ...options,
  });
