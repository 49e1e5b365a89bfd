import { type AddressInfo, connect } from 'node:net';
import { createMetrics } from '../../libs/web/observability/metrics.js';
import { next } from './boxes.js';
import { type BoxesApplication, startBoxes } from './boxes-application.js';

const BOX = '/v1/boxes/7b1c0a52-0000-4000-8000-000000000001';

/** A handler that waits until it is let go. */
function holdHandler(): { reached: Promise<void>; letGo: () => void } {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    next.answer = () => {
      resolve();
      return held;
    };
  });
  return { reached, letGo };
}

const listening = async ({ app }: BoxesApplication): Promise<string> => {
  await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
};

/** Sends text as it is, and more once the timers of a JSON body have run out; answers all that came back until the end. */
async function overSocket(url: string, text: string, more?: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.write(text);
  if (more !== undefined) setTimeout(() => socket.write(more), 200);
  await ended;
  return said;
}

describe('in operation', () => {
  afterEach(() => {
    next.answer = async () => {};
  });

  it('says whether it lives, and whether it is ready and why not', async () => {
    let up = true;
    const boxes = await startBoxes({
      readiness: [
        { name: 'log', check: async () => ({ up, details: { lagFacts: 3 } }) },
        { name: 'keys', check: () => (up ? Promise.resolve({ up }) : Promise.reject(new Error('Joan Smith'))) },
      ],
    });
    const ask = (path: string) => boxes.ask(`GET /health/${path}`, { as: null });
    expect((await ask('ready')).json).toMatchObject({ status: 'ok', details: { log: { status: 'up', lagFacts: 3 } } });
    up = false;
    const said = await ask('ready');
    expect(said.status).toBe(503);
    expect(said.json).toMatchObject({ status: 'error', error: { log: { lagFacts: 3 }, keys: { status: 'down' } } });
    expect(said.text + boxes.lines.join('')).not.toContain('Joan');
    expect((await ask('live')).status).toBe(200);
    await boxes.close();
  });

  it('says that a part which hangs is down, and does not hang with it', async () => {
    const hangs = { name: 'log', check: () => new Promise<never>(() => {}) };
    const boxes = await startBoxes({ readiness: [hangs] });
    const said = await boxes.ask('GET /health/ready', { as: null });
    expect(said.status).toBe(503);
    expect(said.json).toMatchObject({ error: { log: { status: 'down' } } });
    await boxes.close();
  });

  it('logs and counts routes, and nothing that was sent', async () => {
    const boxes = await startBoxes();
    const marked = 'JoanSmith';
    const asked = [
      `GET /v1/boxes?cursor=${marked}`,
      `GET /v1/boxes/${marked}`,
      `GET /${marked}?q=${marked}`,
      `POST /v1/boxes/${marked}/emptying`,
    ];
    for (const request of asked) await boxes.ask(request, { headers: { purpose: marked, 'user-agent': marked } });
    await boxes.ask('POST /v1/boxes', {
      body: { [marked]: marked, label: marked },
      headers: { 'idempotency-key': marked },
    });
    const requests = boxes.lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    expect(requests).toHaveLength(5);
    expect(requests[3]).toMatchObject({
      method: 'POST',
      route: '/v1/boxes/:id/emptying',
      status: 422,
      role: 'coordinator',
    });
    const { text } = await boxes.ask('GET /metrics', { as: null });
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/v1/boxes/:id",status="404"} 1');
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="none",status="404"} 1');
    for (const secret of [marked, 'anna', 'example.org', 'Bearer']) {
      expect(boxes.lines.join('') + text).not.toContain(secret);
    }
    await boxes.close();
  });

  it('turns away what is too much, and says so while it is', async () => {
    const boxes = await startBoxes({ maxInFlight: 1 });
    const { reached, letGo } = holdHandler();
    const slow = boxes.ask(`GET ${BOX}`, { headers: { purpose: 'x' } });
    await reached;
    const said = await boxes.ask('GET /v1/boxes');
    expect([said.status, said.json.code, said.headers['retry-after']]).toEqual([503, 'service/overloaded', '1']);
    const { text } = await boxes.ask('GET /metrics', { as: null });
    expect(text).toContain('http_requests_turned_away_total 1');
    expect((await boxes.ask('GET /health/live', { as: null })).status).toBe(200);
    letGo();
    expect((await slow).status).toBe(200);
    expect((await boxes.ask('GET /v1/boxes')).status).toBe(200);
    await boxes.close();
  });

  it('leaves places for others when one caller has most of them', async () => {
    const boxes = await startBoxes({ maxInFlight: 2 });
    const { reached, letGo } = holdHandler();
    const slow = boxes.ask(`GET ${BOX}`, { headers: { purpose: 'x' } });
    await reached;
    const said = await boxes.ask('GET /v1/boxes');
    expect([said.status, said.json.code, said.headers['retry-after']]).toEqual([429, 'request/too-many', '1']);
    expect((await boxes.ask('GET /v1/boxes', { as: await boxes.token({ sub: 'ben' }) })).status).toBe(200);
    letGo();
    await slow;
    expect((await boxes.ask('GET /v1/boxes')).status).toBe(200);
    await boxes.close();
  });

  it('takes bodies as large as it is told', async () => {
    const boxes = await startBoxes({ bodyLimit: 20 });
    const ask = (body: object) => boxes.ask('POST /v1/boxes', { body });
    expect([(await ask({})).status, (await ask({ label: 'x'.repeat(20) })).status]).toEqual([422, 413]);
    await boxes.close();
  });

  it('answers what is no HTTP with a problem too', async () => {
    const boxes = await startBoxes();
    const said = await overSocket(await listening(boxes), 'GET / HTTP/1.1\r\nno header\r\n\r\n');
    expect(said).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"code":"request\/unreadable"}$/s);
    await boxes.close();
  });

  it('waits for a JSON body only so long, and for a stream as long as it takes', async () => {
    const boxes = await startBoxes({ bodyWithinMs: 20 });
    const url = await listening(boxes);
    const authorization = `Bearer ${await boxes.token({})}`;
    const begin = (path: string, type: string) =>
      `POST ${path} HTTP/1.1\r\nHost: h\r\nAuthorization: ${authorization}\r\nContent-Type: ${type}\r\nContent-Length: 4\r\nConnection: close\r\n\r\n{`;
    const stream = overSocket(url, begin('/v1/boxes/imports', 'text/csv'), '"a}');
    expect(await overSocket(url, begin('/v1/boxes', 'application/json'))).toBe('');
    expect(await stream).toContain('"bytes":4');
    await boxes.close();
  });

  it('counts a request as over when the client goes away', async () => {
    const metrics = createMetrics();
    const boxes = await startBoxes({ metrics });
    const url = await listening(boxes);
    const { reached, letGo } = holdHandler();
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${await boxes.token({})}`, purpose: 'x' };
    const left = fetch(url + BOX, { headers, signal: leaving.signal });
    await reached;
    expect((await metrics.inFlight.get()).values[0]?.value).toBe(1);
    leaving.abort();
    await expect(left).rejects.toThrow('abort');
    while ((await metrics.inFlight.get()).values[0]?.value !== 0) await new Promise(setImmediate);
    letGo();
    await boxes.close();
  });

  it('closed, it answers what is under way and takes nothing new', async () => {
    const boxes = await startBoxes();
    const url = await listening(boxes);
    const headers = { authorization: `Bearer ${await boxes.token({})}`, purpose: 'x' };
    const { reached, letGo } = holdHandler();
    const slow = fetch(url + BOX, { headers });
    await reached;
    const closed = boxes.close();
    const late = await fetch(`${url}/v1/boxes`, { headers });
    expect([late.status, late.headers.get('connection')]).toEqual([503, 'close']);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    letGo();
    const answered = await slow;
    expect([answered.status, ((await answered.json()) as { revision: number }).revision]).toEqual([200, 2]);
    await closed;
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('closed, it waits for what is under way only so long', async () => {
    const boxes = await startBoxes({ drainMs: 10 });
    const url = await listening(boxes);
    const { reached, letGo } = holdHandler();
    const headers = { authorization: `Bearer ${await boxes.token({})}`, purpose: 'x' };
    const cut = expect(fetch(url + BOX, { headers })).rejects.toThrow();
    await reached;
    await boxes.close();
    await cut;
    letGo();
  });
});
