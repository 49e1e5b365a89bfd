/** A personal value as an answer shows it: its text, or that it was erased, or that it stays sealed for this reader. */
import { isClear, isErased, type Personal } from '../decider/personal.js';
import type { Visibility } from './visibility.js';

export type Shown<Value = string> = Value | { readonly erased: true } | { readonly sealed: true };

export function shown<Value>(value: Personal<Value>, { opensPersonalData }: Visibility): Shown<Value> {
  if (isErased(value)) return { erased: true };
  return opensPersonalData && isClear(value) ? value.clear : { sealed: true };
}

/** The JSON Schema of a text that is shown so. */
export const shownTextSchema = {
  oneOf: [
    { type: 'string' },
    ...['erased', 'sealed'].map((how) => ({
      type: 'object',
      required: [how],
      properties: { [how]: { type: 'boolean', enum: [true] } },
      additionalProperties: false,
    })),
  ],
};
