/** What makes two requests the same request, as a keyed digest: from the table alone nobody can try out whose name was sent. */
import { createHmac, type KeyObject } from 'node:crypto';

export interface ComparedRequest {
  readonly method: string;
  /** The route's pattern. */
  readonly route: string;
  readonly params: unknown;
  readonly query: unknown;
  /** Parsed JSON, or undefined. */
  readonly body: unknown;
}

/** HMAC-SHA256; the order of keys and the spacing of the JSON make no difference. */
export function requestDigest({ method, route, params, query, body }: ComparedRequest, secret: KeyObject): Buffer {
  const text = JSON.stringify([method, route, params, query, body].map(inKeyOrder));
  return createHmac('sha256', secret).update(text).digest();
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, inKeyOrder(each)]);
}
