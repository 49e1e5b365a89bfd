/** An import as its sender sees it: lines go out at their own pace, what is acknowledged comes back meanwhile. */
import { request } from 'node:http';

export interface Acknowledged {
  readonly recorded: number;
  readonly alreadyKnown: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly read: number;
}

const NOTHING: Acknowledged = { recorded: 0, alreadyKnown: 0, skipped: 0, rejected: 0, read: 0 };

export class Upload {
  /** What the last line of progress, or the summary, said. */
  acknowledged: Acknowledged = NOTHING;
  /** The summary; undefined when the connection broke off before it. */
  readonly done: Promise<Acknowledged | undefined>;
  private readonly outgoing;
  private readonly waiting: (() => void)[] = [];

  constructor(url: string, headers: Readonly<Record<string, string>>, type: string) {
    this.outgoing = request(`${url}/v1/reports/imports`, {
      method: 'POST',
      headers: { ...headers, 'content-type': type, 'transfer-encoding': 'chunked' },
    });
    this.done = new Promise((resolve) => {
      this.outgoing.once('error', () => resolve(undefined));
      this.outgoing.once('response', (incoming) => {
        let unread = '';
        let last: { type?: string } & Acknowledged = NOTHING;
        incoming.on('data', (text: Buffer) => {
          const lines = `${unread}${text}`.split('\n');
          unread = lines.pop() as string;
          for (const line of lines) {
            last = JSON.parse(line);
            if (last.type === 'progress' || last.type === 'summary') this.acknowledged = last;
          }
          for (const tell of this.waiting.splice(0)) tell();
        });
        incoming.once('error', () => resolve(undefined));
        incoming.once('close', () => resolve(incoming.complete && last.type === 'summary' ? last : undefined));
      });
    });
  }

  /** Resolves when the other side takes more, or will never again. */
  async send(text: string): Promise<void> {
    if (this.outgoing.destroyed || this.outgoing.write(text)) return;
    await Promise.race([new Promise((resolve) => this.outgoing.once('drain', resolve)), this.done]);
  }

  end(): void {
    this.outgoing.end();
  }

  /** Until so many reports were acknowledged, or the answer ended. */
  async untilAcknowledged(count: number): Promise<void> {
    let over = false;
    void this.done.then(() => {
      over = true;
      for (const tell of this.waiting.splice(0)) tell();
    });
    while (!over && this.acknowledged.recorded + this.acknowledged.alreadyKnown < count) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** The whole of it at once. */
  static async whole(url: string, headers: Readonly<Record<string, string>>, type: string, text: string) {
    const upload = new Upload(url, headers, type);
    await upload.send(text);
    upload.end();
    return upload.done;
  }
}
