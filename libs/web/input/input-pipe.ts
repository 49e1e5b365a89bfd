/** Makes every body and query an instance of its class, or turns the request away naming each field and its rule. */
import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldsOf } from '../fields/field.js';
import { type Class, isPlainObject, type Shape } from '../fields/shape.js';
import { invalid } from '../problems/problem.js';
import { faultsOf } from './faults.js';
import { refuseUnreadable } from './plain-json.js';

/** Throws the problems `request/unreadable` and `request/invalid`. */
export function readInput<Instance extends object>(body: Class<Instance>, sent: unknown): Instance {
  refuseUnreadable(sent);
  if (!isPlainObject(sent)) throw invalid({ path: '', message: 'must be a JSON object' });
  const instance = plainToInstance(body as ClassConstructor<Instance>, sent);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw invalid(...faultsOf(errors));
  return instance;
}

@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' && type !== 'query') return value;
    const fields = metatype && fieldsOf(metatype as Class);
    // A class imported as a type only, or a single `@Query('x')`, would let anything through: no handler is given what nobody checked.
    if (fields === undefined) throw new Error(`a handler takes a ${type} without a class that declares its fields`);
    return readInput(metatype as Class, type === 'query' ? fromTexts(value as object, fields) : value);
  }
}

/** A query knows only texts: each is read as its field's shape says. */
function fromTexts(query: object, fields: ReadonlyMap<string, Shape>): object {
  const read = (name: string, value: unknown): unknown => {
    const shape = fields.get(name);
    const fromText = shape?.fromText;
    const texts = shape?.schema.type === 'array' && typeof value === 'string' ? [value] : value;
    if (fromText === undefined) return texts;
    if (Array.isArray(texts)) return texts.map((text) => fromText(String(text)));
    return typeof texts === 'string' ? fromText(texts) : texts;
  };
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, read(name, value)]));
}
