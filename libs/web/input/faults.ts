/** From what class-validator found to the paths and messages a client is told. */
import type { ValidationError } from 'class-validator';
import { fieldsOf, SHAPE_CONSTRAINT } from '../fields/field.js';
import type { Class } from '../fields/shape.js';
import type { FieldFault } from '../problems/problem.js';

/** Told at most; whoever sends thousands of faults learns enough from the first. */
const MAX_TOLD = 100;
const MAX_PATH = 200;

export const faultsOf = (errors: readonly ValidationError[]): readonly FieldFault[] =>
  errors
    .flatMap((error) => walk(error, ''))
    .slice(0, MAX_TOLD)
    .map(({ path, message }) => ({ path: path.slice(0, MAX_PATH), message }));

function walk(error: ValidationError, parent: string): readonly FieldFault[] {
  const path = pathOf(parent, error);
  if (error.constraints?.[SHAPE_CONSTRAINT] !== undefined) {
    if (error.value === undefined) return [{ path, message: 'is missing' }];
    const shape = fieldsOf(error.target?.constructor as Class)?.get(error.property);
    return (shape?.faults(error.value) ?? []).map(({ at, message }) => ({ path: `${path}${at}`, message }));
  }
  if (error.constraints?.whitelistValidation !== undefined) return [{ path, message: 'is not a field here' }];
  return (error.children ?? []).flatMap((child) => walk(child, path));
}

/** class-validator names the items of a list by their index. */
function pathOf(parent: string, { property, target }: ValidationError): string {
  if (Array.isArray(target)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
}
