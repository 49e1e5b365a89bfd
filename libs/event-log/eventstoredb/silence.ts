import type { ReadEvent } from './fact-events.js';
import { ServerSilent } from './server-fault.js';

/** What we need of the client's streams: by their types they are none of Node's. */
export interface ServerStream {
  on(event: string | symbol, listener: (...told: unknown[]) => void): unknown;
  destroy(error?: Error): unknown;
}

/** A read, which goes on at the server until it is let go of. */
export interface Reading extends ServerStream, AsyncIterable<{ readonly event?: ReadEvent }> {
  cancel(): Promise<void>;
}

const ignore = (): void => undefined;

/**
 * The events of a read, as long as the next comes in time. Throws ServerSilent where it does not, and what the client throws. Lets go
 * of the read however its reader leaves.
 */
export function inTime(reading: Reading, milliseconds: number): AsyncIterable<ReadEvent> {
  // At once: a read is under way before anybody listens to it.
  outliveErrors(reading);
  return eventsOf(reading, milliseconds);
}

async function* eventsOf(reading: Reading, milliseconds: number): AsyncGenerator<ReadEvent, void, undefined> {
  let timer = giveUpAfter(reading, milliseconds);
  try {
    for await (const { event } of reading) {
      clearTimeout(timer);
      if (event !== undefined) yield event;
      timer = giveUpAfter(reading, milliseconds);
    }
  } finally {
    clearTimeout(timer);
    reading.cancel().catch(ignore);
    reading.destroy();
  }
}

/** What was promised, in time: the client's own deadline begins only once it has found a node. Throws ServerSilent. */
export async function withinTime<Result>(promised: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ServerSilent()), milliseconds);
  });
  promised.catch(ignore);
  try {
    return await Promise.race([promised, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** The client tells of a broken connection also when nobody reads any more, and an error that nobody hears ends the program. */
export const outliveErrors = (stream: ServerStream): void => void stream.on('error', ignore);

export const giveUpAfter = (stream: ServerStream, milliseconds: number): NodeJS.Timeout =>
  setTimeout(() => stream.destroy(new ServerSilent()), milliseconds);
