/**
 * The product under requests made from its own OpenAPI document. FUZZ_SEED begins another run, FUZZ_REQUESTS makes it longer; what
 * is found names the route and what was sent.
 */

import { jest } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { wholeNumber } from '../../libs/settings/settings.js';
import { arbitraryOf, MARKER } from '../support/openapi/arbitrary-of.js';
import type { Operation } from '../support/openapi/document.js';
import { type FurnishedHouse, furnishHouse } from '../support/openapi/furnished-house.js';
import {
  type MalformedRequest,
  malformedBodies,
  malformedHeaders,
  malformedPaths,
  malformedQueries,
  requestOf,
  type SoundRequest,
  unreadableBodies,
} from '../support/openapi/malformed-requests.js';
import { overridesFor } from '../support/openapi/overrides.js';
import {
  brokenByProblem,
  brokenByProblemDocument,
  brokenByStatus,
  type ProblemPages,
  problemPagesOf,
} from '../support/openapi/promises.js';
import type { RawReply } from '../support/openapi/request.js';
import {
  CSV,
  fileFor,
  malformedUploads,
  NDJSON,
  refusedUploads,
  soundRows,
  uploadOf,
} from '../support/openapi/uploads.js';

const SEED = wholeNumber(process.env, 'FUZZ_SEED', 1, { min: 0, max: 2 ** 31 });
const REQUESTS = wholeNumber(process.env, 'FUZZ_REQUESTS', 6_000, { min: 3_000, max: 10_000_000 });
const AT_ONCE = 12;
/** Sound requests to each route. */
const TRIES = 15;

jest.setTimeout(Math.max(120_000, REQUESTS * 50));

describe('the product under generated requests', () => {
  let furnished: FurnishedHouse;
  let pages: ProblemPages;
  beforeAll(async () => {
    furnished = await furnishHouse();
    pages = await problemPagesOf(furnished.house.url);
  });
  afterAll(() => furnished?.close());

  const operations = () => furnished.document.operations.filter(({ path }) => !isUpload(path));
  const uploads = () => furnished.document.operations.filter(({ path }) => isUpload(path));
  const recordOne = () => furnished.document.operations.find(({ name }) => name.endsWith('.record')) as Operation;

  /** Bodies that fit the schema and, as far as the overrides go, the rules. */
  const bodiesOf = (operation: Operation, count: number): readonly unknown[] => {
    const { document, known } = furnished;
    if (operation.body === undefined) return Array(count).fill(fileFor(operation));
    const body = arbitraryOf(document, operation.body, overridesFor(operation.path, known));
    return fc.sample(body, { numRuns: count, seed: SEED }).map((sample) => JSON.parse(JSON.stringify(sample)));
  };
  /** Addresses' queries, as many as tries. */
  const queriesOf = (operation: Operation): readonly string[] => {
    const { document, known } = furnished;
    const override = overridesFor(operation.path, known);
    const parameters = operation.parameters
      .filter((each) => each.in === 'query')
      .map(({ name, schema, required }) => {
        const value = override(name, []) ?? arbitraryOf(document, schema);
        return [name, required ? value : fc.option(value, { nil: undefined })];
      });
    const record: Record<string, Arbitrary<unknown>> = Object.fromEntries(parameters);
    return fc.sample(fc.record(record), { numRuns: TRIES, seed: SEED }).map((asked) => {
      const pairs = Object.entries(asked).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
      const texts = pairs.filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]);
      return texts.length === 0 ? '' : `?${new URLSearchParams(texts as [string, string][])}`;
    });
  };
  const soundRequest = async (operation: Operation, body?: unknown): Promise<SoundRequest> => ({
    operation,
    path: await furnished.pathTo(operation),
    headers: { ...furnished.headersFor(operation), purpose: 'a test' },
    query: neededBy(operation),
    body,
  });
  const neededBy = ({ path, parameters }: Operation): Readonly<Record<string, string>> => {
    const { document, known } = furnished;
    const override = overridesFor(path, known);
    const needed = parameters.filter((each) => each.in === 'query' && each.required);
    return Object.fromEntries(
      needed.map(({ name, schema }) => {
        const [value] = fc.sample(override(name, []) ?? arbitraryOf(document, schema), { numRuns: 1, seed: SEED });
        return [name, String(value)];
      }),
    );
  };

  /** What was sent and how its answer broke a promise. */
  const faultsOf = async (operation: Operation, { what, request, promised }: MalformedRequest): Promise<string[]> => {
    const told = (broken: string) => `${operation.method} ${operation.path}, ${what}: ${broken}`;
    try {
      const reply = await furnished.wire.send(request);
      const { status } = reply;
      if (status < 400) return [told(`was accepted with ${status}`)];
      const other = promised.includes(status) ? [] : [`is ${status}, promised was ${promised.join(' or ')}`];
      return [...other, ...brokenByStatus(operation, reply), ...brokenByProblem(reply, pages)].map(told);
    } catch (error) {
      return [told(`was not answered: ${(error as Error).message}`)];
    }
  };

  it('turns away whatever is malformed, as promised, and stores nothing of it', async () => {
    const { house, document } = furnished;
    const bodied = operations().filter(({ body }) => body !== undefined);
    const bodiesEach = Math.ceil((REQUESTS * 0.7) / bodied.length);
    const faults: string[] = [];
    let sent = 0;
    for (const operation of operations()) {
      const samples = bodiesOf(operation, 20);
      const largest = samples.reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one));
      const sound = await soundRequest(operation, largest);
      const before = await house.machinery.log.head();
      const malformed = [
        ...malformedPaths(document, sound),
        ...malformedQueries(document, sound),
        ...malformedHeaders(sound),
        ...unreadableBodies(sound),
        ...spread([...samples.flatMap((body) => [...malformedBodies(document, { ...sound, body })])], bodiesEach),
      ];
      sent += malformed.length;
      faults.push(...(await eachOf(malformed, (one) => faultsOf(operation, one))).flat());
      const after = await house.machinery.log.head();
      if (after !== before) faults.push(`${operation.method} ${operation.path}: something was stored`);
    }
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(3_000);
    process.stdout.write(`${sent} malformed requests to ${operations().length} routes, seed ${SEED}\n`);
  });

  it('turns away an upload or each malformed line of it, and stores nothing of it', async () => {
    const { house, document, wire } = furnished;
    const record = await soundRequest(recordOne(), bodiesOf(recordOne(), 1)[0]);
    const before = await house.machinery.log.head();
    for (const operation of uploads()) {
      const request = requestOf(await soundRequest(operation));
      const refused = await eachOf([...refusedUploads(request)], (one) => faultsOf(operation, one));
      expect(refused.flat()).toEqual([]);
      for (const upload of malformedUploads(document, record)) {
        const headers = { ...request.headers, 'content-type': upload.type };
        const reply = await wire.send({ ...request, headers, body: uploadOf(upload) });
        const lines = reply.text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line));
        const rejected = lines.filter(({ type }) => type === 'rejected');
        expect(lines.at(-1)).toMatchObject({ type: 'summary', recorded: 0, skipped: 0, rejected: upload.lines.length });
        expect(rejected.flatMap(({ problem }) => [...brokenByProblemDocument(problem, pages)])).toEqual([]);
        expect(rejected.filter(({ problem }) => problem.status < 400 || problem.status >= 500)).toEqual([]);
        expect(reply.text).not.toContain(MARKER);
      }
    }
    expect(await house.machinery.log.head()).toBe(before);
  });

  it('accepts on every route some of what its document allows', async () => {
    const accepted = new Map<string, number>();
    const faults: string[] = [];
    for (const operation of operations()) {
      const route = `${operation.method} ${operation.path}`;
      const answers = new Map<string, number>();
      const queries = queriesOf(operation);
      await eachOf([...bodiesOf(operation, TRIES).entries()], async ([index, body]) => {
        const sound = requestOf({ ...(await soundRequest(operation, body)), query: {} });
        const request = { ...sound, path: `${sound.path}${queries[index]}` };
        const reply = await furnished.wire.send(request);
        const { status } = reply;
        const code = status < 400 ? 'accepted' : (JSON.parse(reply.text).code as string);
        answers.set(code, (answers.get(code) ?? 0) + 1);
        const broken = [...brokenByStatus(operation, reply), ...(status < 400 ? [] : brokenByRefusal(reply, pages))];
        faults.push(...broken.map((each) => `${route} ${each}: ${request.path} ${request.body}`));
      });
      accepted.set(route, answers.get('accepted') ?? 0);
      process.stdout.write(
        `${route.padEnd(60)} ${[...answers].map(([code, times]) => `${times} ${code}`).join(', ')}\n`,
      );
    }
    expect(faults).toEqual([]);
    expect([...accepted].filter(([, times]) => times === 0)).toEqual([]);
  });

  it('accepts generated uploads, and knows them when they come again', async () => {
    const { wire } = furnished;
    const reports = bodiesOf(recordOne(), 400).map((body) => JSON.stringify(body));
    for (const operation of uploads()) {
      const request = requestOf(await soundRequest(operation));
      const summaryOf = async (type: string, body: string) => {
        const reply = await wire.send({ ...request, headers: { ...request.headers, 'content-type': type }, body });
        return JSON.parse(reply.text.trim().split('\n').at(-1) as string);
      };
      const first = await summaryOf(NDJSON, reports.join('\n'));
      expect(first).toMatchObject({ type: 'summary', read: 400, skipped: 0 });
      expect(first.recorded).toBeGreaterThan(40);
      const again = await summaryOf(NDJSON, reports.join('\n'));
      // Two lines may have been given the same reference.
      const alreadyKnown = first.recorded + first.alreadyKnown;
      expect(again).toMatchObject({ read: 400, recorded: 0, alreadyKnown, rejected: first.rejected });
      expect(await summaryOf(CSV, soundRows(100))).toMatchObject({ recorded: 100, skipped: 1, rejected: 0 });
      expect(await summaryOf(CSV, soundRows(100))).toMatchObject({ recorded: 0, alreadyKnown: 100, skipped: 1 });
      process.stdout.write(`POST ${operation.path}: ${first.recorded} of 400 generated lines recorded\n`);
    }
  });

  it('has read models that took in all that was accepted', async () => {
    const { house } = furnished;
    await house.caughtUp();
    const administrator = await house.as('administrator');
    for (const { name, setAside } of (await administrator.get('/v1/projections')).body.items) {
      expect([name, setAside.count]).toEqual([name, 0]);
      const rebuild = await administrator.post(`/v1/projections/${name}/rebuilds`);
      expect([name, rebuild.body]).toEqual([name, expect.stringContaining('every row equals the live one')]);
    }
    const coordinator = await house.as('coordinator');
    const { items } = (await coordinator.get('/v1/reports?limit=200')).body;
    expect(items).toHaveLength(200);
    for (const { id } of items) {
      for (const path of [`/v1/reports/${id}`, `/v1/reports/${id}/timeline`]) {
        expect([path, (await coordinator.get(path)).status]).toEqual([path, 200]);
      }
    }
  });

  it('logged nothing of what was sent', () => {
    expect(furnished.house.logged.length).toBeGreaterThan(1_000);
    expect(furnished.house.logged.filter((line) => line.includes(MARKER)).slice(0, 3)).toEqual([]);
  });
});

const isUpload = (path: string): boolean => path.endsWith('/imports');
const lengthOf = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

/** So many of them at most, from the first to the last. */
const spread = <Item>(all: readonly Item[], count: number): readonly Item[] => {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)] as Item);
};

async function eachOf<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** What the document cannot say: which fields go together. */
const SAID_TOGETHER = ['onBehalfOf', 'receivedBy', 'occurredOn', 'surname', 'ground', 'searched'];

/** A body that fits the document is refused by a rule, never as if it did not fit. */
function* brokenByRefusal(reply: RawReply, pages: ProblemPages): Generator<string> {
  yield* brokenByProblem(reply, pages);
  const { code, errors = [] } = JSON.parse(reply.text);
  if (code !== 'request/invalid') return;
  for (const { path, message } of errors) if (!SAID_TOGETHER.includes(path)) yield `says ${path} ${message}`;
}
