/** Evidence over HTTP: stored whole or not at all, read back by whom it concerns, gone with whom it is about. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request as send } from 'node:http';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueryBus } from '@nestjs/cqrs';
import { DocumentMemory, type MemoryShare, MOST_HELD_BYTES } from '../../libs/documents/http/memory.js';
import { MEDIA_TYPES, MOST_BYTES } from '../../libs/documents/media-types.js';
import { DocumentsAbout, StoredDocuments } from '../../libs/documents/questions.js';
import { connect, type Sql } from '../../libs/postgres/connection.js';
import type { Caller, Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';
import { pdf, png, SMALL_FILES } from '../support/small-files.js';

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('documents', () => {
  let house: House;
  let coordinator: Caller;
  let owner: Sql;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    owner = connect(house.ownerUrl, { max: 1, name: 'spec' });
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  const register = async (surname: string): Promise<string> =>
    (await coordinator.post('/v1/people', { name: { surname } })).body.id;
  const erase = async (person: string): Promise<void> => {
    const protection = await house.as('data-protection');
    const { status } = await protection.post(`/v1/people/${person}/erasure`, { authority: 'subject-request' });
    expect(status).toBe(200);
  };
  const store = (bytes: Buffer, about: readonly string[] = [], type = 'application/pdf', as = coordinator) =>
    as.post(`/v1/documents?${about.map((each) => `about=${each}`).join('&')}`, bytes, type);
  const read = async (digest: string, as = coordinator) => {
    const response = await fetch(`${house.url}/v1/documents/${digest}`, { headers: as.headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    const code = response.ok ? undefined : JSON.parse(bytes.toString()).code;
    return { status: response.status, headers: response.headers, bytes, code };
  };
  const told = ({ status, body: { code } }: Reply) => [status, code];
  const stored = async (): Promise<number> =>
    Number((await owner`select count(*) as stored from documents.stored`)[0]?.stored);
  const ask = () => house.app.get(QueryBus);

  it.each(MEDIA_TYPES)('%s is stored, and comes back as it was sent', async (type) => {
    const about = [await register('Quill')];
    const bytes = SMALL_FILES[type]('Rosa says so.');
    const digest = digestOf(bytes);
    const answered = await store(bytes, about, type);
    expect([answered.status, answered.headers.get('location'), answered.body]).toEqual([
      201,
      `/v1/documents/${digest}`,
      { digest, mediaType: type, bytes: bytes.length, about },
    ]);
    const { status, headers, bytes: back } = await read(digest);
    expect([status, back.equals(bytes), headers.get('content-length')]).toEqual([200, true, String(bytes.length)]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
      'content-disposition': expect.stringMatching(/^attachment; filename="[0-9a-f]{16}\.[a-z]{3,4}"$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      etag: `"${digest}"`,
    });
  });

  it('is stored once, however often and by whomever it is sent, and read back by each who sent it', async () => {
    const [one, other] = [await register('One'), await register('Other')];
    const bytes = pdf('sent twice');
    const constable = await house.as('agency', { sub: 'constable' });
    const first = await store(bytes, [one, other]);
    const before = await stored();
    const again = await store(bytes, [other, one], 'application/pdf', constable);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(first.body.about).toEqual([one, other].sort());
    const both = await Promise.all([1, 2, 3, 4].map(() => store(bytes, [one])));
    expect(both.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await stored()).toBe(before + 1);
    expect((await read(digestOf(bytes), constable)).status).toBe(200);
    const type = 'application/pdf; charset=binary';
    expect((await store(bytes, [one], type, constable)).body.mediaType).toBe('application/pdf');
  });

  it('keeps what it was first said to be, where it is two things', async () => {
    const bytes = SMALL_FILES['message/rfc822']('two things');
    expect((await store(bytes, [], 'text/plain')).body.mediaType).toBe('text/plain');
    expect((await store(bytes, [], 'message/rfc822')).body.mediaType).toBe('text/plain');
  });

  it('is gone with anybody it is about, and stays for those of whom it was stored apart', async () => {
    const [gone, stays] = [await register('Gone'), await register('Stays')];
    const [shared, apart] = [pdf('about both'), pdf('stored for each')];
    await store(shared, [gone, stays]);
    await store(apart, [gone]);
    await store(apart, [stays, gone]);
    await store(apart, [stays]);
    const digests = [digestOf(shared), digestOf(apart)] as const;
    const asked = async () =>
      (await ask().execute(new StoredDocuments(['0'.repeat(64), ...digests, digests[1]]))).map(({ digest, about }) => [
        digest,
        about,
      ]);
    expect(await asked()).toEqual([
      [digests[0], [gone, stays].sort()],
      [digests[1], [gone]],
      [digests[1], [gone, stays].sort()],
      [digests[1], [stays]],
    ]);

    await erase(gone);
    expect(await asked()).toEqual([[digests[1], [stays]]]);
    const erased = await read(digests[0]);
    expect([erased.status, erased.code]).toEqual([404, 'document/erased']);
    expect((await read(digests[1])).bytes.equals(apart)).toBe(true);
    expect(told(await store(shared, [gone]))).toEqual([409, 'person/erased']);
    expect((await ask().execute(new DocumentsAbout(gone))).length).toBe(0);
    expect((await ask().execute(new DocumentsAbout(stays))).map(({ digest }) => digest)).toEqual([digests[1]]);
  });

  it('about nobody in particular has a key of its own', async () => {
    const bytes = pdf('minutes');
    const digest = digestOf(bytes);
    expect((await store(bytes)).body.about).toEqual([]);
    await house.machinery.keys.destroy(digest);
    expect((await read(digest)).code).toBe('document/erased');
    expect(told(await store(bytes))).toEqual([409, 'document/not-stored-again']);
    const about = [await register('Quill')];
    expect((await store(bytes, about)).status).toBe(201);
    expect((await read(digest)).status).toBe(200);
  });

  it('stands in what its subject is given, others only said to be there', async () => {
    const [asks, other] = [await register('Asks'), await register('Other')];
    const [alone, both] = [pdf('alone'), png('both')];
    await store(alone, [asks]);
    await store(both, [asks, other], 'image/png');
    await store(pdf('of the other'), [other]);
    const { body } = await coordinator.get(`/v1/people/${asks}/export`);
    const storedAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const mediaType = 'application/pdf';
    expect(body.documents).toEqual([
      { digest: digestOf(alone), mediaType, bytes: alone.length, storedAt, aboutOthersToo: false },
      { digest: digestOf(both), mediaType: 'image/png', bytes: both.length, storedAt, aboutOthersToo: true },
    ]);
    expect(JSON.stringify(body)).not.toContain(other);
  });

  describe('is read', () => {
    const bytes = pdf('of the constabulary');
    const digest = digestOf(bytes);
    beforeAll(async () => {
      await store(bytes, [], 'application/pdf', await house.as('agency', { sub: 'constable' }));
    });

    it.each([
      ['coordinator', {}, 200],
      ['chair', {}, 200],
      ['data-protection', {}, 200],
      ['agency', { sub: 'a colleague' }, 200],
      ['agency', { sub: 'constable', body: 'solace' }, 404],
      ['applicant', { sub: 'constable' }, 404],
      ['applicant', {}, 404],
      ['oversight', {}, 403],
      ['administrator', {}, 403],
      ['appeal-reviewer', {}, 403],
    ] as const)('by a %s %j: %i', async (role, claims, expected) => {
      const { status, code } = await read(digest, await house.as(role, claims));
      expect(status).toBe(expected);
      if (expected === 404) expect(code).toBe('document/unknown');
    });

    it('by an applicant who sent it, who needs no purpose; by nobody else without', async () => {
      const applicant = (await house.as('applicant', { sub: 'rosa' })).with({ purpose: '' });
      const own = pdf('of the applicant');
      expect((await store(own, [], 'application/pdf', applicant)).status).toBe(201);
      expect((await read(digestOf(own), applicant)).bytes.equals(own)).toBe(true);
      expect((await read(digestOf(own), await house.as('applicant', { sub: 'another' }))).code).toBe(
        'document/unknown',
      );
      const withoutPurpose = await read(digest, coordinator.with({ purpose: '' }));
      expect([withoutPurpose.status, withoutPurpose.code]).toEqual([428, 'purpose/missing']);
    });

    it('by nobody where there is none, which is told like one that is not theirs', async () => {
      const unknown = await read('0'.repeat(64));
      expect([unknown.status, unknown.code]).toEqual([404, 'document/unknown']);
      expect((await read(digest.toUpperCase())).status).toBe(404);
    });
  });

  describe('is refused, and nothing of it is kept:', () => {
    let before: number;
    beforeAll(async () => {
      before = await stored();
    });
    afterEach(async () => {
      expect(await stored()).toBe(before);
    });

    it('what it says it is, it is not', async () => {
      const wrong = [415, 'document/not-what-it-says'];
      expect(told(await store(png('x'), [], 'application/pdf'))).toEqual(wrong);
      expect(told(await store(pdf('x'), [], 'image/png'))).toEqual(wrong);
      expect(told(await store(Buffer.from('MZ\0\0'), [], 'text/plain'))).toEqual(wrong);
      expect(told(await store(pdf('x'), [], 'application/x-msdownload'))).toEqual([
        415,
        'request/unsupported-media-type',
      ]);
      expect(told(await store(pdf('x'), [], 'multipart/form-data; boundary=x'))).toEqual([
        415,
        'request/unsupported-media-type',
      ]);
    });

    it('there is nothing in it', async () => {
      expect(told(await store(Buffer.alloc(0)))).toEqual([422, 'document/empty']);
      const nothing = await fetch(`${house.url}/v1/documents`, { method: 'POST', headers: coordinator.headers });
      expect([nothing.status, ((await nothing.json()) as { code: string }).code]).toEqual([422, 'document/empty']);
    });

    it('it is about somebody nobody knows, or who was erased, or about too many', async () => {
      const gone = await register('Gone');
      await erase(gone);
      const unknown = '0b6a2a58-6d0b-4f0e-8f56-8a3f7c0f9d22';
      const known = await register('Known');
      expect(told(await store(pdf('x'), [known, unknown]))).toEqual([404, 'person/unknown']);
      expect(told(await store(pdf('x'), [gone]))).toEqual([409, 'person/erased']);
      expect(told(await store(pdf('x'), [known, known]))).toEqual([422, 'request/invalid']);
      expect(told(await store(pdf('x'), ['nobody']))).toEqual([422, 'request/invalid']);
      const crowd = Array.from({ length: 21 }, (_, index) => unknown.replace(/..$/, String(index + 10)));
      expect(told(await store(pdf('x'), crowd))).toEqual([422, 'request/invalid']);
    });

    it('of more than 20 MB, told before it is sent, when its length is', async () => {
      const tooLarge = [413, 'request/too-large'];
      expect(told(await store(pdf('x', MOST_BYTES)))).toEqual(tooLarge);
      const padding = MOST_BYTES + 1 - pdf('x').length;
      expect(told(await store(pdf('x', padding)))).toEqual(tooLarge);
      expect(await unfinished({ 'content-length': String(MOST_BYTES + 1) }, Buffer.alloc(0))).toBe(413);
      expect(await unfinished({}, Buffer.alloc(MOST_BYTES + 1))).toBe(413);
    });

    it('its sender says all there is to say before they listen', async () => {
      const { hostname, port } = new URL(house.url);
      const socket = createConnection(Number(port), hostname);
      const fields = {
        ...coordinator.headers,
        host: 'x',
        'content-type': 'application/pdf',
        'transfer-encoding': 'chunked',
      };
      socket.write(
        `POST /v1/documents HTTP/1.1\r\n${Object.entries(fields)
          .map((field) => field.join(': '))
          .join('\r\n')}\r\n\r\n`,
      );
      const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000), Buffer.from('\r\n')]);
      for (let sent = 0; sent < 3 * MOST_BYTES; sent += 0x100000)
        if (!socket.write(chunk)) await new Promise((resolve) => socket.once('drain', resolve));
      socket.write('0\r\n\r\n');
      const [answered] = (await once(socket, 'data')) as [Buffer];
      expect(answered.toString()).toMatch(/^HTTP\/1\.1 413 /);
      socket.destroy();
    });

    it('its sender goes away in the middle', async () => {
      const outgoing = send(`${house.url}/v1/documents`, {
        method: 'POST',
        headers: { ...coordinator.headers, 'content-type': 'application/pdf', 'content-length': '100000' },
      });
      outgoing.once('error', () => {});
      const began = new Promise((resolve) => house.app.getHttpServer().once('request', resolve));
      outgoing.write(pdf('half'));
      const request = (await began) as NodeJS.EventEmitter;
      const ended = new Promise((resolve) => request.once('close', resolve));
      outgoing.destroy();
      await ended;
      expect((await coordinator.get('/v1/reports')).status).toBe(200);
      expect(house.logged.filter((line) => JSON.parse(line).msg === 'problem')).toEqual([]);
    });

    it('others hold all the memory there is', async () => {
      const others = await heldByOthers(MOST_HELD_BYTES - 100);
      const refused = await store(pdf('x'));
      expect([...told(refused), refused.headers.get('retry-after')]).toEqual([503, 'service/overloaded', '1']);
      others.giveBack();
    });
  });

  it('of exactly 20 MB comes and goes, and its memory is given back', async () => {
    const padding = MOST_BYTES - pdf('large').length;
    const bytes = pdf('large', padding);
    for (let time = 0; time < 4; time += 1) {
      expect((await store(bytes)).status).toBe(201);
      expect((await read(digestOf(bytes))).bytes.equals(bytes)).toBe(true);
    }
    const all = await heldByOthers(MOST_HELD_BYTES);
    expect((await read(digestOf(bytes))).status).toBe(503);
    all.giveBack();
  });

  it('rests in no form in which it can be read, and cannot be changed by the application', async () => {
    const marker = randomBytes(30).toString('hex');
    const bytes = pdf(marker);
    const digest = digestOf(bytes);
    await store(bytes, [await register('Quill')]);
    await store(bytes);
    const rows = await owner<{ sealed: Buffer }[]>`select sealed from documents.stored where digest = ${digest}`;
    expect(rows.map(({ sealed }) => sealed.length)).toEqual([bytes.length + 29, bytes.length + 29]);
    for (const { sealed } of rows) for (const part of ['%PDF', marker]) expect(sealed.includes(part)).toBe(false);
    const { sql } = house.machinery;
    for (const change of [
      'update documents.stored set bytes = 1',
      'delete from documents.stored',
      'truncate documents.uploads',
    ])
      await expect(sql.unsafe(change)).rejects.toThrow('permission denied');
  });

  it('that was tampered with, or put in the place of another, is not given out', async () => {
    const [one, other] = [pdf('first one'), pdf('other one')];
    const about = [await register('Quill')];
    for (const bytes of [one, other]) await store(bytes, about);
    await owner`
      update documents.stored set sealed = (select sealed from documents.stored where digest = ${digestOf(one)})
      where digest = ${digestOf(other)}`;
    expect((await read(digestOf(other))).code).toBe('service/failed');
    await owner`update documents.stored set media_type = 'text/plain' where digest = ${digestOf(one)}`;
    expect((await read(digestOf(one))).code).toBe('service/failed');
  });

  /** As soon as there is room: a download gives its share back when its connection has taken the last byte, not before it is read. */
  const heldByOthers = async (bytes: number): Promise<MemoryShare> => {
    const share = house.app.get(DocumentMemory).share();
    for (;;) {
      try {
        share.take(bytes);
        return share;
      } catch {
        await sleep(5);
      }
    }
  };

  /** The status of the answer to an upload whose end is never sent. */
  const unfinished = (headers: object, begun: Buffer): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const outgoing = send(
        `${house.url}/v1/documents`,
        { method: 'POST', headers: { ...coordinator.headers, ...headers, 'content-type': 'application/pdf' } },
        (incoming) => {
          resolve(incoming.statusCode);
          outgoing.destroy();
        },
      );
      outgoing.once('error', reject);
      if (begun.length > 0) outgoing.write(begun);
      else outgoing.flushHeaders();
    });
});
