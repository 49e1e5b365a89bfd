/** A part of the path with a shape. One that does not hold names nothing we have: 404, like one that holds and is not there. */
import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { idShape, slugShape } from '../fields/identifiers.js';
import type { Shape } from '../fields/shape.js';
import { Problem } from '../problems/problem.js';

export function PathField(name: string, shape: Shape): ParameterDecorator {
  const pipe: PipeTransform = {
    transform: (value: unknown) => {
      if (shape.faults(value).length > 0) throw new Problem('request/not-found');
      return shape.tidy ? shape.tidy(value) : value;
    },
  };
  return (target, key, index) => {
    Param(name, pipe)(target, key, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, key as string) as PropertyDescriptor;
    ApiParam({ name, required: true, schema: shape.schema })(target, key as string, descriptor);
  };
}

/** `@PathId() id: string` for a route like `v1/reports/:id`. */
export const PathId = (name = 'id'): ParameterDecorator => PathField(name, idShape);
export const PathSlug = (name: string): ParameterDecorator => PathField(name, slugShape);
