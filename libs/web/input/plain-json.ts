/** What no body may be, whatever its fields: nested without end, or carrying a key that means something to JavaScript itself. */
import { Problem } from '../problems/problem.js';

/** Levels of objects and lists inside each other; no declared body comes near it. */
export const MAX_DEPTH = 16;

const FORBIDDEN_KEYS = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Throws the problem `request/unreadable`. */
export function refuseUnreadable(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= MAX_DEPTH)
    throw new Problem('request/unreadable', `The body is nested more than ${MAX_DEPTH} levels deep.`);
  if (Array.isArray(value)) {
    for (const item of value) refuseUnreadable(item, depth + 1);
    return;
  }
  for (const key of Object.keys(value)) {
    if (FORBIDDEN_KEYS.has(key))
      throw new Problem('request/unreadable', 'The request uses a key that is never allowed.');
    refuseUnreadable((value as Record<string, unknown>)[key], depth + 1);
  }
}
