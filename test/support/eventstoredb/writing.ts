import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream, ServiceError } from '@grpc/grpc-js';
import { never, type ReadFault, slowly } from './misbehaviour.js';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** Writes the answers of a read as fast as its reader takes them, and as badly as it was asked to. */
export class Writing {
  private written = 0;
  private readonly gone = new AbortController();

  constructor(
    private readonly call: ReadCall,
    private readonly fault: ReadFault | undefined,
  ) {
    call.on('cancelled', () => this.gone.abort());
    call.on('error', () => this.gone.abort());
  }

  get knowsPlaces(): boolean {
    return this.fault !== 'positions-omitted';
  }

  get beginsTooEarly(): boolean {
    return this.fault === 'begins-too-early';
  }

  get isOver(): boolean {
    return this.gone.signal.aborted;
  }

  /** Aborts when nobody reads any more. */
  get signal(): AbortSignal {
    return this.gone.signal;
  }

  /** Before the first answer: it may never come. */
  async begin(): Promise<void> {
    if (this.fault === 'ignored') await never();
    await this.breakIfDue();
  }

  async event(message: streams.ReadResp): Promise<void> {
    await this.send(message);
    this.written += 1;
    await this.breakIfDue();
  }

  async send(message: streams.ReadResp): Promise<void> {
    await slowly(this.fault);
    if (this.isOver || this.call.write(message)) return;
    await new Promise<void>((resume) => {
      const go = () => {
        this.call.off('drain', go);
        this.gone.signal.removeEventListener('abort', go);
        resume();
      };
      this.call.once('drain', go);
      this.gone.signal.addEventListener('abort', go);
    });
  }

  end(): void {
    if (!this.isOver) this.call.end();
    this.gone.abort();
  }

  fail(error: ServiceError): void {
    if (!this.isOver) this.call.emit('error', error);
    this.gone.abort();
  }

  private async breakIfDue(): Promise<void> {
    if (typeof this.fault !== 'object' || !('breaksAfter' in this.fault) || this.written < this.fault.breaksAfter)
      return;
    if (this.fault.with === 'end') this.end();
    else this.fail(this.fault.with);
  }
}
