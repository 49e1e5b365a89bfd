/** What every program of the house does at its edge: speak to whoever started it, and stop when asked. */

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Why it did not start, in one sentence, for whoever started it. */
export const complain = (error: unknown): void =>
  void process.stderr.write(`${error instanceof Error ? error.message : 'The start failed.'}\n`);

/** Runs `stop` once at Ctrl-C or a service manager's SIGTERM, then exits: 0 when it stopped cleanly. A second Ctrl-C does not wait. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping && signal === 'SIGINT') process.exit(130);
    if (stopping) return;
    stopping = true;
    say('Stopping: what is under way is finished first.');
    stop().then(
      () => process.exit(0),
      () => {
        say('It did not stop cleanly. Nothing acknowledged is lost: the next start recovers.');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

/** Aborted at Ctrl-C or SIGTERM, for work that ends by itself. A second Ctrl-C does not wait. */
export function stoppedBySignal(): AbortSignal {
  const stop = new AbortController();
  const onSignal = (signal: NodeJS.Signals) => {
    if (stop.signal.aborted && signal === 'SIGINT') process.exit(130);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return stop.signal;
}

/** Things opened one after another, closed in reverse. */
export class Opened {
  private readonly closers: (() => Promise<void>)[] = [];

  add(close: () => Promise<void>): void {
    this.closers.unshift(close);
  }

  /** Closes all even when one fails, then throws the first failure. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.closers.splice(0)) await close().catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
