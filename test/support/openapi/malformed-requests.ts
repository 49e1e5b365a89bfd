/** From a request that would be served to requests that may not be, each wrong in one place, with the answers promised for it. */
import type { ApiDocument, Operation, Parameter } from './document.js';
import { malformedValues } from './malformed-values.js';
import type { RawRequest } from './request.js';

export interface MalformedRequest {
  readonly what: string;
  readonly request: RawRequest;
  /** The statuses of which one is promised. */
  readonly promised: readonly number[];
}

/** A request that would be served: its parts are taken apart and put together wrongly. */
export interface SoundRequest {
  readonly operation: Operation;
  /** By the names in the path's braces. */
  readonly path: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Parameters without which it would not be served. */
  readonly query?: Readonly<Record<string, string>>;
  /** Bytes go as they are, all else as JSON. */
  readonly body?: unknown;
}

export function requestOf({ operation, path, headers, query = {}, body }: SoundRequest): RawRequest {
  const { method } = operation;
  const asked = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query)}`;
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] as string) + asked;
  if (operation.takes.length === 0) return { method, path: address, headers };
  const typed = { 'content-type': operation.takes[0] as string, ...headers };
  return { method, path: address, headers: typed, body: body instanceof Uint8Array ? body : JSON.stringify(body) };
}

/** Bodies that fit no schema. */
export function* malformedBodies(document: ApiDocument, sound: SoundRequest): Generator<MalformedRequest> {
  const { body: schema } = sound.operation;
  if (schema === undefined) return;
  const holds = document.validator(schema);
  for (const { what, value } of malformedValues(document, schema, sound.body)) {
    // One way of being wrong is right for some field: the document says for which.
    if (holds(value)) continue;
    yield { what: `body ${what}`, request: requestOf({ ...sound, body: value }), promised: [422] };
  }
}

const PUT_IN_FRONT = (json: string, inside: string) => json.replace('{', `{${inside}${json === '{}' ? '' : ','}`);

/** Bodies that cannot be read, and those of another type. */
export function* unreadableBodies(sound: SoundRequest): Generator<MalformedRequest> {
  if (sound.operation.body === undefined) return;
  const request = requestOf(sound);
  const json = request.body as string;
  const as = (what: string, body: string | Uint8Array, promised: readonly number[]): MalformedRequest => ({
    what: `body ${what}`,
    request: { ...request, body },
    promised,
  });
  for (const share of [0.1, 0.5, 0.9]) {
    yield as(`cut off at ${share}`, json.slice(0, Math.max(1, Math.floor(json.length * share))), [400]);
  }
  yield as('empty', '', [400, 422]);
  yield as('only blanks', ' \n', [400]);
  yield as('a word', 'undefined', [400]);
  yield as('not a number', PUT_IN_FRONT(json, '"x":NaN'), [400]);
  yield as('with a trailing comma', json.replace(/\}$/, ',}'), [400]);
  yield as('with something behind', `${json}{}`, [400]);
  yield as('a raw NUL', `${json}\u0000`, [400]);
  yield as('a raw line break in a text', PUT_IN_FRONT(json, '"x":"a\nb"'), [400]);
  yield as('UTF-16', Buffer.from(json, 'utf16le'), [400]);
  yield as('no UTF-8', withBytes(json, 0xff), [400]);
  yield as('half a character of UTF-8', withBytes(json, 0xe2, 0x82), [400]);
  yield as('a surrogate as UTF-8', withBytes(json, 0xed, 0xa0, 0x80), [400]);
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    yield as(`with ${key}`, PUT_IN_FRONT(json, `"${key}":{"role":"administrator"}`), [400]);
    yield as(`with ${key} deep inside`, PUT_IN_FRONT(json, `"x":[{"y":{"${key}":1}}]`), [400]);
  }
  for (const depth of [17, 1_000, 100_000]) {
    yield as(`${depth} lists deep`, PUT_IN_FRONT(json, `"x":${'['.repeat(depth)}${']'.repeat(depth)}`), [400]);
    yield as(`${depth} objects deep`, PUT_IN_FRONT(json, `"x":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`), [400]);
  }
  for (const other of ['[]', 'null', '1', '"x"', 'true', `[${json}]`])
    yield as(`${other.slice(0, 9)} itself`, other, [422]);
  yield as('of more than a mebibyte', PUT_IN_FRONT(json, `"x":"${'x'.repeat(1024 * 1024)}"`), [413]);
  for (const type of [
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/jsonx',
    'x',
    '',
  ]) {
    const headers = { ...request.headers, 'content-type': type };
    yield { what: `content type ${type}`, request: { ...request, headers }, promised: [415] };
  }
}

/** A text of these bytes in front of everything else. */
const withBytes = (json: string, ...raw: readonly number[]): Uint8Array =>
  Buffer.concat([Buffer.from('{"x":"'), Buffer.from(raw), Buffer.from(PUT_IN_FRONT(json, '').replace('{', '"'))]);

type WrongHeader = readonly [value: string, promised: readonly number[]];
const unreadable = (values: readonly string[]): readonly WrongHeader[] => values.map((value) => [value, [400]]);

const WRONG_HEADERS: Readonly<Record<string, readonly WrongHeader[]>> = {
  'If-Match': [
    ...unreadable([
      '*',
      'W/"1"',
      '"01"',
      '"-1"',
      '1',
      '""',
      '"1", "2"',
      '"x"',
      '"9999999999999999999999"',
      '"1\u00e9"',
      ' ',
    ]),
    // A rule may refuse the command before anybody looks at the record.
    ['"999999"', [409, 412, 422]],
  ],
  'Idempotency-Key': unreadable(['x'.repeat(201), 'a b', 'caf\u00e9', 'a\tb', ' ']),
  'Wait-For-Position': unreadable([
    'x',
    '1',
    '.0000000000000001',
    'A.0000000000000001',
    'a.1',
    'a.0000000000000001',
    `${'a'.repeat(65)}.0000000000000001`,
    '-.9999999999999999',
    ' ',
  ]),
  Purpose: [
    ['', [428]],
    [' ', [428]],
    ['x'.repeat(201), [400]],
    ['a\tb', [400]],
    ['\u0085x', [400]],
  ],
};

export function* malformedHeaders(sound: SoundRequest): Generator<MalformedRequest> {
  const request = requestOf(sound);
  for (const { name } of sound.operation.parameters.filter((each) => each.in === 'header')) {
    const wrong = WRONG_HEADERS[name];
    if (wrong === undefined) throw new Error(`nothing is known to be wrong in the header ${name}`);
    for (const [value, promised] of wrong) {
      const headers = { ...request.headers, [name.toLowerCase()]: value };
      yield { what: `${name}: ${value.slice(0, 30)}`, request: { ...request, headers }, promised };
    }
  }
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    yield { what: method, request: { ...request, method }, promised: [405] };
  }
}

const IN_NO_PATH = [
  '%00',
  '%ff',
  '%',
  '%2e%2e%2f',
  'x%2fy',
  "a'b",
  'a b',
  '%C3%A9',
  'x'.repeat(201),
  'x'.repeat(5_000),
  '%F0%9F%98%80',
  '-',
  '__proto__',
  'null',
].map((part) => part.replaceAll(' ', '%20'));

export function* malformedPaths(document: ApiDocument, sound: SoundRequest): Generator<MalformedRequest> {
  for (const { name, schema } of sound.operation.parameters.filter((each) => each.in === 'path')) {
    const holds = document.validator(schema);
    for (const part of IN_NO_PATH) {
      if (schema.pattern !== undefined && holds(part)) continue;
      const request = requestOf({ ...sound, path: { ...sound.path, [name]: part } });
      yield { what: `path ${name} ${part.slice(0, 30)}`, request, promised: [400, 404] };
    }
  }
}

export function* malformedQueries(document: ApiDocument, sound: SoundRequest): Generator<MalformedRequest> {
  const parameters = sound.operation.parameters.filter((each) => each.in === 'query');
  if (parameters.length === 0) return;
  const request = requestOf({ ...sound, query: {} });
  /** The others that are needed are there, so that this one alone is wrong. */
  const asking =
    (name?: string) =>
    (query: string): MalformedRequest => {
      const others = Object.entries(sound.query ?? {}).filter(([other]) => other !== name);
      const asked = [...others.map((pair) => pair.join('=')), query].join('&');
      return {
        what: `query ${query.slice(0, 40)}`,
        request: { ...request, path: `${request.path}?${asked}` },
        promised: [400, 422],
      };
    };
  yield asking()('unheardOf=1');
  yield asking()('__proto__=1');
  yield asking()('%ff=%ff');
  for (const parameter of parameters) {
    if (parameter.required) yield asking(parameter.name)('');
    yield* malformedParameter(document, parameter, asking(parameter.name));
  }
}

function* malformedParameter(
  document: ApiDocument,
  { name, schema }: Parameter,
  asking: (query: string) => MalformedRequest,
): Generator<MalformedRequest> {
  const holds = document.validator(schema);
  const texts = [
    '',
    ' ',
    '-1',
    '0',
    '201',
    '1e2',
    '0x10',
    '1.0',
    'x'.repeat(5_000),
    '\u0000',
    '\ud7ff\u0007',
    'é',
    "' or 1=1",
    '2026-02-31',
    'true ',
    '{}',
    '[]',
  ];
  for (const text of texts) {
    const value = schema.type === 'integer' && /^-?[0-9]{1,15}$/.test(text) ? Number(text) : text;
    if (!holds(value)) yield asking(`${name}=${encodeURIComponent(text)}`);
  }
  // What cannot be decoded stands for itself.
  for (const text of ['%', '%ff%fe']) if (!holds(text)) yield asking(`${name}=${text}`);
  yield asking(`${name}[x]=1`);
  if (schema.type !== 'array') yield asking(`${name}=a&${name}=b`);
  if (name !== 'cursor') return;
  for (const cursor of [[], ['x'], ['reports', 1], [null, null, null], { a: 1 }, 'x', 1, ['x', '\u0000']]) {
    yield asking(`cursor=${Buffer.from(JSON.stringify(cursor)).toString('base64url')}`);
  }
}
