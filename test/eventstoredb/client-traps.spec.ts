/** What the client (@eventstore/db-client 6.2.1) does that the log has to live with. Where one of these fails, a newer client is better. */
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { binaryEvent, EventStoreDBClient, streamNameFilter } from '@eventstore/db-client';
import { StandIn } from '../support/eventstoredb/stand-in.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const credentials = { username: 'nobody', password: 'in particular' };
const anEvent = (metadata = new Uint8Array([0, 1, 255])) =>
  binaryEvent({ type: 'Something', data: new Uint8Array([1]), metadata });

describe('the client of the event store', () => {
  let standIn: StandIn;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    standIn = await StandIn.start();
    client = EventStoreDBClient.connectionString(standIn.url);
    await client.appendToStream('s', [anEvent(), anEvent(), anEvent()], { credentials });
  });
  afterEach(async () => {
    await client.dispose();
    await standIn.stop();
  });
  /** Whether it is still awaited when its deadline is long over. */
  const outlastsDeadline = async (call: Promise<unknown>): Promise<boolean> => {
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    call.then(over, over);
    await pause(300);
    return !isOver;
  };

  it('is ended by an answer to a batch append that it no longer awaits', async () => {
    const program = ['--import', './test/support/typescript.js', 'test/support/eventstoredb/trap.ts'];
    const ended = await new Promise((resolve) =>
      execFile(process.execPath, program, { cwd: root }, (error, said, complained) =>
        resolve({ code: error?.code, said, why: /TypeError: .*/.exec(complained)?.[0] }),
      ),
    );
    expect(ended).toEqual({
      ...{ code: 1, said: 'answered with 0\n', why: expect.stringContaining('undefined is not iterable') },
    });
  });

  it('awaits the answer to a batch append for ever', async () => {
    standIn.misbehaviour.onAppend('stored-in-silence');
    expect(await outlastsDeadline(client.appendToStream('other', anEvent(), { deadline: 20 }))).toBe(true);
  });

  it('sends an append with credentials as a call of its own, also where nothing is encrypted, and then keeps its deadline', async () => {
    const { append, batchAppend } = standIn.received;
    standIn.misbehaviour.onAppend('ignored');
    const refused = client.appendToStream('other', anEvent(), { credentials, deadline: 20 });
    await expect(refused).rejects.toMatchObject({ type: 'deadline-exceeded' });
    expect(standIn.received).toMatchObject({ append: append + 1, batchAppend });
  });

  it('keeps no deadline of a read', async () => {
    standIn.misbehaviour.onRead('ignored');
    const reading = client.readStream('s', { deadline: 20 });
    const read = (async () => {
      for await (const _ of reading);
    })();
    expect(await outlastsDeadline(read)).toBe(true);
    await reading.cancel();
  });

  it.each([
    ['{ "a" : 1.0 }', { a: 1 }],
    ['12', 12],
    ['not JSON', new Uint8Array(Buffer.from('not JSON'))],
  ])('parses metadata that can be parsed: %s', async (text, told) => {
    await client.appendToStream('other', anEvent(new Uint8Array(Buffer.from(text))), { credentials });
    for await (const { event } of client.readStream('other')) expect(event?.metadata).toEqual(told);
  });

  it('tells a checkpoint, and that it has caught up, before events that nobody has read yet', async () => {
    const heard: string[] = [];
    const checkpointReached = () => void heard.push('checkpoint');
    const subscription = client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['s'], checkpointReached }) });
    subscription.on('caughtUp', () => heard.push('caught up'));
    for await (const { event } of subscription) {
      await pause(100);
      heard.push(`read ${event?.revision}`);
      if (event?.revision === 2n) break;
    }
    await subscription.unsubscribe();
    expect(heard).toEqual(['checkpoint', 'caught up', 'read 0', 'read 1', 'read 2']);
  });
});
