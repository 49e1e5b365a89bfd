import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { MOST_BYTES } from '../media-types.js';
import { DocumentMemory, MOST_HELD_BYTES } from './memory.js';
import { receive } from './receive.js';

const share = () => new DocumentMemory().share();
/** Bytes in chunks that count how many of them were asked for. */
function endless(chunk: Buffer) {
  const read = { chunks: 0 };
  const body = new Readable({
    read() {
      setImmediate(() => {
        read.chunks += 1;
        this.push(chunk);
      });
    },
  });
  return { read, body };
}

describe('an upload', () => {
  it.each([true, false])('is what was sent, whatever its chunks, its length told: %s', async (told) => {
    const sent = [Buffer.from('Rosa '), Buffer.alloc(0), Buffer.from('says '), Buffer.from('so.')];
    const { bytes, digest } = await receive(Readable.from(sent), told ? 13 : undefined, share());
    expect(bytes.toString()).toBe('Rosa says so.');
    expect(digest).toBe(createHash('sha256').update('Rosa says so.').digest('hex'));
  });

  it('may be empty', async () => {
    expect((await receive(Readable.from([]), undefined, share())).bytes).toHaveLength(0);
  });

  it('is refused unread where too much is promised', async () => {
    const { read, body } = endless(Buffer.alloc(10));
    const received = receive(body, MOST_BYTES + 1, share());
    await expect(received).rejects.toMatchObject({ code: 'request/too-large' });
    expect([read.chunks, body.destroyed]).toEqual([0, false]);
  });

  it('is refused as soon as it is too much, and its sender can still be answered', async () => {
    const { read, body } = endless(Buffer.alloc(1024 * 1024));
    await expect(receive(body, undefined, share())).rejects.toMatchObject({ code: 'request/too-large' });
    expect(read.chunks).toBeLessThan(25);
    expect(body.destroyed).toBe(false);
    body.resume();
    await new Promise((resolve) => body.once('data', resolve));
    body.destroy();
  });

  it('of exactly the most is taken, without its length told', async () => {
    const half = Buffer.alloc(MOST_BYTES / 2, 'x');
    expect((await receive(Readable.from([half, half]), undefined, share())).bytes).toHaveLength(MOST_BYTES);
  });

  it('that breaks off is told to be so', async () => {
    const body = new PassThrough();
    const received = receive(body, 100, share());
    body.write('half');
    body.destroy(new Error('aborted'));
    await expect(received).rejects.toMatchObject({ code: 'request/unreadable' });
  });

  it('counts what it holds, until it gives it back', async () => {
    const memory = new DocumentMemory();
    const mine = memory.share();
    await receive(Readable.from([Buffer.alloc(1000)]), 1000, mine);
    const others = memory.share();
    expect(() => others.take(MOST_HELD_BYTES - 999)).toThrow(expect.objectContaining({ code: 'service/overloaded' }));
    const refused = receive(Readable.from([Buffer.alloc(MOST_BYTES)]), MOST_BYTES, others);
    others.take(MOST_HELD_BYTES - 1000);
    await expect(refused).rejects.toMatchObject({ code: 'service/overloaded' });
    mine.giveBack();
    mine.giveBack();
    expect(() => others.take(1000)).not.toThrow();
    expect(() => memory.share().take(1)).toThrow();
    mine.take(1);
    others.giveBack();
    expect(() => memory.share().take(MOST_HELD_BYTES)).not.toThrow();
  });
});
