/** One step of the way to a value inside a fact: a field's name, or a place in a list. */
import { wholeShape } from '../../web/fields/choices.js';
import { fault, type Shape } from '../../web/fields/shape.js';
import { matchingShape } from '../../web/fields/texts.js';

const name = matchingShape({ pattern: '^[a-z][A-Za-z]*$', max: 64, says: 'the name of a field' });
const place = wholeShape({ min: 0, max: 1_000 });

export const pathStepShape: Shape = {
  schema: { anyOf: [name.schema, place.schema] },
  faults: (value) =>
    name.faults(value).length === 0 || place.faults(value).length === 0
      ? []
      : fault('must be the name of a field or a place in a list'),
};
