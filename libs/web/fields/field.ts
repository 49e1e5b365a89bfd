/** The one decorator behind all the others: from a shape, validation, tidying and documentation of a body field or query parameter. */
import {
  ApiExtraModels,
  ApiProperty,
  type ApiPropertyOptions,
  ApiSchema,
  type ApiSchemaOptions,
} from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Class, NestedClass, Shape } from './shape.js';

export interface FieldOptions {
  /** The field may be left out. */
  readonly optional?: true;
  /** The field may be null. */
  readonly nullable?: true;
  readonly description?: string;
}

/** What class-validator calls the one rule each field has; its faults are asked of the shape. */
export const SHAPE_CONSTRAINT = 'shape';

const FIELDS = Symbol('fields');

/** The shapes of a class's fields by name, those of the classes it extends included; undefined for a class without any. */
export const fieldsOf = (body: Class): ReadonlyMap<string, Shape> | undefined =>
  Reflect.getMetadata(FIELDS, body.prototype);

export function field(shape: Shape, options: FieldOptions = {}): PropertyDecorator {
  const { optional, nullable, description } = options;
  return (target, name) => {
    const fields = new Map<string, Shape>(Reflect.getMetadata(FIELDS, target) ?? []);
    Reflect.defineMetadata(FIELDS, fields.set(String(name), shape), target);
    ValidateIf((_body, value) => !(optional && value === undefined) && !(nullable && value === null))(target, name);
    validateBy(shape)(target, name);
    if (shape.nested) nest(shape.nested, target, name);
    if (shape.tidy) Transform(({ value }) => tidied(shape, value))(target, name);
    document(target, name, shape, { required: !optional, nullable, description });
  };
}

const validateBy = (shape: Shape): PropertyDecorator =>
  ValidateBy({
    name: SHAPE_CONSTRAINT,
    validator: { validate: (value) => shape.faults(value).length === 0, defaultMessage: () => 'does not hold' },
  });

/** A value that does not hold is left as it came: the validation that follows must see it. */
const tidied = (shape: Shape, value: unknown): unknown =>
  shape.tidy !== undefined && shape.faults(value).length === 0 ? shape.tidy(value) : value;

function nest({ class: base, discriminator }: NestedClass, target: object, name: string | symbol): void {
  ValidateNested()(target, name);
  if (discriminator === undefined) {
    Type(base)(target, name);
    return;
  }
  const subTypes = Object.entries(discriminator.classes).map(([value, body]) => ({ name: value, value: body }));
  Type(base, { discriminator: { property: discriminator.property, subTypes }, keepDiscriminatorProperty: true })(
    target,
    name,
  );
}

/** A body with a field that is not declared is refused, and its schema says so. */
function document(target: object, name: string | symbol, { schema, models }: Shape, options: object): void {
  const owner = target.constructor as Class;
  ApiProperty({ ...schema, ...options } as ApiPropertyOptions)(target, name);
  ApiSchema({ additionalProperties: false } as ApiSchemaOptions)(owner);
  if (models !== undefined && models.length > 0) ApiExtraModels(...models)(owner);
}
