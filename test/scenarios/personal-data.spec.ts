/** Nothing personal rests in the clear: not in the database's files, its dump, the keys beside it, nor any log. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isClear, isPersonal, type Personal } from '../../libs/decider/personal.js';
import { MEDIA_TYPES } from '../../libs/documents/media-types.js';
import { connect } from '../../libs/postgres/connection.js';
import { type EmbeddedServer, startEmbeddedServer } from '../../libs/postgres/embedded/embedded-server.js';
import { migrate } from '../../libs/postgres/migrate.js';
import type { OpenedFact } from '../../libs/records/read-record.js';
import type { Caller, Reply } from '../support/caller.js';
import { type By, markEveryCommandOnACase } from '../support/case/marked.js';
import { factsOf } from '../support/facts-of-log.js';
import { goldenFacts } from '../support/golden.js';
import { type House, openHouse } from '../support/house.js';
import { filesBelow, foundIn, Markers, markedBody } from '../support/personal-markers.js';
import { pdf, SMALL_FILES } from '../support/small-files.js';

const ONS = 'E07000078';
const AGENCY = 'gloucestershire-constabulary';
/** Taken by no command, as a body in JSON. */
const STREAMED = '/v1/reports/imports';

describe('personal data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asb-personal-'));
  const serverOfTheRun = process.env.TEST_OWNER_URL;
  const markers = new Markers();
  /** In the clear everywhere, for it is about nobody: what proves that the search would find something. */
  const control = `CTRL-${randomUUID().slice(0, 8)}`;
  const posted = new Set<string>();
  let server: EmbeddedServer;
  let house: House;
  let coordinator: Caller;
  let document: object & { paths: Record<string, object> };

  /** By the coordinator, on somebody's behalf, unless somebody else is named, who speaks for themselves. */
  const command = async (path: string, ids: Record<string, string>, given: object = {}, by?: By): Promise<Reply> => {
    posted.add(path);
    const now = { occurredAt: undefined, occurredOn: undefined };
    const said =
      by === undefined
        ? { ...now, onBehalfOf: 'the-applicant', receivedBy: 'phone' }
        : { ...now, onBehalfOf: undefined, receivedBy: undefined };
    const body = markedBody(document, path, { ...said, ...given }, markers);
    const address = path.replace(/\{(\w+)\}/g, (_, name) => ids[name] as string);
    const caller =
      by === undefined ? coordinator : await house.as(by.role, by.sub === undefined ? {} : { sub: by.sub });
    const reply = await caller.with({ 'idempotency-key': randomUUID() }).post(address, body);
    const { code, errors } = reply.body;
    expect({ path, taken: reply.status < 300, code, errors }).toEqual({ path, taken: true });
    return reply;
  };
  const openedFacts = async (): Promise<readonly OpenedFact[]> => {
    const { log, records } = house.machinery;
    const facts: OpenedFact[] = [];
    for await (const batch of log.follow({ signal: new AbortController().signal })) {
      facts.push(...(await records.open(batch.facts)));
      if (batch.caughtUp) return facts;
    }
    return facts;
  };

  beforeAll(async () => {
    server = await startEmbeddedServer({ directory: join(folder, 'postgres'), password: 'of-this-test' });
    process.env.TEST_OWNER_URL = server.ownerUrl('postgres');
    await migrate(process.env.TEST_OWNER_URL, [], process.env.TEST_APPLICATION_PASSWORD);
    house = await openHouse();
    coordinator = await house.as('coordinator');
    document = (await house.anybody().get('/openapi.json')).body;
  });
  afterAll(async () => {
    await house.close();
    await server.stop();
    process.env.TEST_OWNER_URL = serverOfTheRun;
    await rm(folder, { recursive: true, force: true });
  });

  it('is planted in every personal field of every command', async () => {
    const person = (await command('/v1/people', {})).body.id;
    const other = (await command('/v1/people', {})).body.id;
    const ids = { id: person };
    await command('/v1/people/{id}/corrections', ids);
    await command('/v1/people/{id}/contact-details', ids);
    await command('/v1/people/{id}/merges', ids, { other, finding: 'one' });
    await command('/v1/people/{id}/merges', ids, { other, finding: 'distinct' });
    await command('/v1/people/{id}/restriction', ids);
    await command('/v1/people/{id}/restriction/lifting', ids);
    const { hold } = (await command('/v1/people/{id}/legal-holds', ids)).body;
    await command('/v1/people/{id}/legal-holds/{hold}/release', { id: person, hold });

    const reported = {
      agency: AGENCY,
      agencyReference: control,
      kind: 'hate',
      incidentOn: '2026-06-01',
      incidentMonth: undefined,
      reportedOn: '2026-06-02',
      localGovernmentArea: ONS,
      complainant: person,
      about: [other],
    };
    const report = (await command('/v1/reports', {}, reported)).body.id;
    const changes = { ...reported, kind: 'hate', agencyReference: undefined, incidentOn: '2026-05-31' };
    await command('/v1/reports/{id}/corrections', { id: report }, changes);
    await command('/v1/reports/{id}/responses', { id: report }, { onBehalfOf: AGENCY, respondedOn: undefined });
    await command('/v1/reports/{id}/retraction', { id: report });
    const standsFor = { kind: 'report', id: report, revision: 0, path: ['summary'] };
    await command('/v1/people/{id}/narratives', ids, { standsFor });
  });

  it('is planted in every personal field of every command on a case', async () => {
    const [applicant, victim] = [(await command('/v1/people', {})).body.id, (await command('/v1/people', {})).body.id];
    const stored = await coordinator.post(`/v1/documents?about=${victim}`, pdf('A form.'), 'application/pdf');
    const { digest } = stored.body;
    await markEveryCommandOnACase({ command, applicant, victim, document: digest, agency: AGENCY, reasons: control });
  });

  it('is planted by an import', async () => {
    const line = (text: string) => ({
      agency: AGENCY,
      kind: 'asb',
      summary: text,
      place: markers.next('import.place'),
    });
    const lines = `${JSON.stringify(line(markers.next('import.summary')))}\n${JSON.stringify({ agency: '?', summary: markers.next('refused line') })}\n`;
    const { status, body } = await coordinator.post(STREAMED, lines, 'application/x-ndjson');
    expect([status, String(body).includes('"recorded":1')]).toEqual([200, true]);
  });

  it('reaches the log, all of it, and every personal value of every fact there is', async () => {
    const facts = await openedFacts();
    const told = JSON.stringify(facts.map(({ fact }) => fact.data));
    const lost = [...markers.planted].filter(([marker]) => !told.includes(marker));
    expect(lost.map(([, where]) => where)).toEqual(['refused line']);

    for (const { type, data } of goldenFacts()) {
      for (const path of personalPathsIn(data)) {
        const values = facts.filter(({ fact }) => fact.type === type).map(({ fact }) => valueAt(fact.data, path));
        const marked = values.some((value) => value && isClear(value) && isMarked(value.clear));
        expect({ type, path, marked }).toEqual({ type, path, marked: true });
      }
    }
  });
  const isMarked = (clear: unknown): boolean => {
    const texts = typeof clear === 'string' ? [clear] : Object.entries(clear as object);
    return texts.some((text) => [markers.prefix, markers.phonePrefix].some((prefix) => String(text).includes(prefix)));
  };

  it('of somebody is erased: with this every command there is was given', async () => {
    const { id } = (await command('/v1/people', {})).body;
    await command('/v1/people/{id}/erasure', { id }, { authorityReference: 'DPO/1' });
    const commands = Object.entries(document.paths)
      .filter(([path, methods]) => /^\/v1\/(people|reports|cases)/.test(path) && 'post' in methods && path !== STREAMED)
      .map(([path]) => path);
    expect([...posted].sort()).toEqual(commands.sort());
  });

  it('is planted in documents of every type, about somebody and about nobody, and in one that is refused', async () => {
    const person = (await command('/v1/people', {})).body.id;
    for (const type of MEDIA_TYPES) {
      const file = SMALL_FILES[type](markers.next(type));
      expect(foundIn(file, [markers.prefix])).toEqual([markers.prefix]);
      for (const about of ['', `?about=${person}`])
        expect((await coordinator.post(`/v1/documents${about}`, file, type)).status).toBe(201);
    }
    const refused = SMALL_FILES['image/png'](markers.next('refused document'));
    expect((await coordinator.post('/v1/documents', refused, 'text/plain')).status).toBe(415);
  });

  it('is read, searched for, refused and found invalid', async () => {
    await house.caughtUp();
    const surname = [...markers.planted].find(([, where]) => where.endsWith('name.surname'))?.[0];
    const find = await coordinator.get(`/v1/people?surname=${markers.next('query')}&postcode=${markers.next('query')}`);
    expect(find.body.items).toEqual([]);
    const { items } = (await coordinator.get('/v1/reports')).body;
    for (const { id, complainant } of items) {
      await coordinator.get(`/v1/reports/${id}`);
      await coordinator.get(`/v1/reports/${id}/timeline`);
      if (complainant) expect((await coordinator.get(`/v1/people/${complainant}/export`)).status).toBe(200);
    }
    const bad = { name: { surname, nickname: markers.next('invalid') }, contact: { email: markers.next('invalid') } };
    expect((await coordinator.post('/v1/people', bad)).status).toBe(422);
    expect((await coordinator.post('/v1/people', `{"name": "${markers.next('unreadable')}`)).status).toBe(400);
    expect((await coordinator.get(`/v1/${markers.next('path')}?${markers.next('query')}=1`)).status).toBe(404);
    const cases = (await coordinator.get('/v1/cases?status=withdrawn')).body.items;
    expect(cases).toHaveLength(1);
    for (const { id } of cases) {
      const told = ['', '/timeline'].map((path) => coordinator.get(`/v1/cases/${id}${path}`));
      expect((await Promise.all(told)).map(({ status }) => status)).toEqual([200, 200]);
    }
    for (const path of [`/v1/cases?q=${markers.next('query')}`, '/v1/decisions', `/v1/bodies/${AGENCY}/tasks`])
      expect((await coordinator.get(path)).status).toBe(200);
    const refused = { agency: AGENCY, agencyReference: control, kind: 'asb', summary: markers.next('refused') };
    expect((await coordinator.post('/v1/reports', refused)).status).toBe(409);
  });

  describe('rests nowhere in the clear:', () => {
    const wanted = () => [markers.prefix, markers.phonePrefix];

    it('not in a file of the database, its write-ahead log included', async () => {
      const sql = connect(house.ownerUrl, { max: 1, name: 'spec' });
      await sql`checkpoint`;
      await sql.end();
      const files = filesBelow(join(folder, 'postgres'));
      const holding = (texts: readonly string[]) =>
        files.filter(({ bytes }) => foundIn(bytes, texts).length > 0).map(({ name }) => name);
      expect(holding(wanted())).toEqual([]);
      expect(holding([control]).some((name) => name.includes('pg_wal'))).toBe(true);
      expect(holding([control]).some((name) => name.includes('base'))).toBe(true);
    });

    it('not in a dump of every table', async () => {
      const sql = connect(house.ownerUrl, { max: 1, name: 'spec' });
      const tables = await sql<{ name: string }[]>`
        select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`;
      const holding = { personal: [] as string[], control: [] as string[] };
      for (const { name } of tables) {
        // Not by COPY: its stream leaves the connection paused once a table is larger than a buffer.
        const rows = await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`);
        const dump = Buffer.from(rows.map(({ row }) => row).join('\n'));
        if (foundIn(dump, wanted()).length > 0) holding.personal.push(name);
        if (foundIn(dump, [control]).length > 0) holding.control.push(name);
      }
      await sql.end();
      expect(holding.personal).toEqual([]);
      expect(holding.control).toEqual(expect.arrayContaining(['report_register.reports', 'decision_trail.decisions']));
      expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['documents.stored', 'documents.uploads']));
    });

    it('not in the log', async () => {
      const facts = await factsOf(house.machinery.log);
      const dump = Buffer.from(facts.map(({ data, metadata }) => data + metadata).join('\n'));
      expect(foundIn(dump, wanted())).toEqual([]);
      expect(foundIn(dump, [control])).toEqual([control]);
    });

    it('not beside the keys', () => {
      const files = filesBelow(house.keyDirectory);
      expect(files.filter(({ bytes }) => foundIn(bytes, wanted()).length > 0)).toEqual([]);
      expect(files.some(({ bytes }) => bytes.length > 0)).toBe(true);
    });

    it("not in the application's log nor the database's", () => {
      const logged = Buffer.from(house.logged.join(''));
      const ofDatabase = readFileSync(join(folder, 'postgres.log'));
      expect([foundIn(logged, wanted()), foundIn(ofDatabase, wanted())]).toEqual([[], []]);
      expect([foundIn(logged, ['/v1/people/:id/export']), foundIn(ofDatabase, ['PostgreSQL 18'])]).toEqual([
        ['/v1/people/:id/export'],
        ['PostgreSQL 18'],
      ]);
    });
  });

  it.each(['base64', 'base64url', 'hex'] as const)('would be found in %s, wherever it began', (encoding) => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const bytes = Buffer.from(Buffer.from(`${before}${control}…`).toString(encoding));
      expect(foundIn(bytes, [control])).toEqual([control]);
    }
  });
});

function personalPathsIn(tree: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if (isPersonal(tree)) return [path];
  return Object.entries(tree).flatMap(([name, child]) => personalPathsIn(child, [...path, name]));
}

const valueAt = (tree: unknown, path: readonly string[]): Personal<unknown> | undefined =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], tree) as
    | Personal<unknown>
    | undefined;
