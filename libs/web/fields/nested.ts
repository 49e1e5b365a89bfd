/** Objects inside a body, with fields of their own. */
import { getSchemaPath } from '@nestjs/swagger';
import { type FieldOptions, field } from './field.js';
import { type Class, fault, isPlainObject, type Shape } from './shape.js';

export const nestedShape = (body: Class): Shape => ({
  schema: { allOf: [{ $ref: getSchemaPath(body) }] },
  faults: (value) => (isPlainObject(value) ? [] : fault('must be an object')),
  models: [body],
  nested: { class: () => body },
});
/** An instance of a class that has fields. */
export const Nested = (body: Class, options?: FieldOptions): PropertyDecorator => field(nestedShape(body), options);

/** What class-transformer makes of an object whose discriminator names no class; the shape has refused it by then. */
class NoneOfThem {}

export function oneOfShapesShape(property: string, classes: Readonly<Record<string, Class>>): Shape {
  const names = Object.keys(classes);
  const models = Object.values(classes);
  const mapping = Object.fromEntries(Object.entries(classes).map(([name, body]) => [name, getSchemaPath(body)]));
  return {
    schema: {
      oneOf: models.map((body) => ({ $ref: getSchemaPath(body) })),
      discriminator: { propertyName: property, mapping },
    },
    faults: (value) => {
      if (!isPlainObject(value)) return fault('must be an object');
      const name = value[property];
      return typeof name === 'string' && names.includes(name)
        ? []
        : [{ at: `.${property}`, message: `must be one of: ${names.join(', ')}` }];
    },
    models,
    nested: { class: () => NoneOfThem, discriminator: { property, classes } },
  };
}
/**
 * One of several classes, told apart by the value of `property`. Each class declares that property itself, as `OneOf` its own value,
 * so that exactly one schema fits.
 */
export const OneOfShapes = (
  property: string,
  classes: Readonly<Record<string, Class>>,
  options?: FieldOptions,
): PropertyDecorator => field(oneOfShapesShape(property, classes), options);
