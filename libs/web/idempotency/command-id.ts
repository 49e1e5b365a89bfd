/** A command's id from who sends it and under which key, so that every process and every retry comes to the same facts. */
import { v5 as uuidFrom } from 'uuid';
import { Problem } from '../problems/problem.js';

/** Never changes: the ids of facts already written derive from it. */
const COMMANDS = '6f1c0c55-5a0c-4c26-9d6e-3d5a3f4b7a10';

/** `caller` is the token's subject. */
export const commandIdFor = (caller: string, key: string): string => uuidFrom(JSON.stringify([caller, key]), COMMANDS);

/** Undefined when none was sent. Throws the problem `idempotency/key-malformed`. */
export function idempotencyKey(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header))
    throw new Problem('idempotency/key-malformed');
  return header;
}
