import { LogOverloaded, LogUnavailable } from '../event-log.js';

export interface TurnLimits {
  /** Appends on their way to the server at once. */
  readonly atOnce: number;
  /** Appends, and bytes of their facts, under way or waiting, before more are refused. */
  readonly appends: number;
  readonly bytes: number;
}

/** Bounds what is on its way to the server, and what may wait for its turn. First come, first served. */
export class AppendTurns {
  private readonly waiting: (() => void)[] = [];
  private readonly underWay = new Set<Promise<unknown>>();
  private going = 0;
  private bytes = 0;
  private closed = false;

  constructor(private readonly limits: TurnLimits) {}

  /** Throws LogOverloaded, and LogUnavailable once it is closed; then nothing was done. */
  async take<Result>(bytes: number, work: () => Promise<Result>): Promise<Result> {
    if (this.closed) throw new LogUnavailable('the log is closed');
    if (this.underWay.size >= this.limits.appends || this.bytes >= this.limits.bytes)
      throw new LogOverloaded('too many appends are waiting');
    const result = this.inTurn(work);
    this.underWay.add(result);
    this.bytes += bytes;
    try {
      return await result;
    } finally {
      this.underWay.delete(result);
      this.bytes -= bytes;
    }
  }

  /** Takes nothing more and resolves when all that was taken is over. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.underWay);
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.going >= this.limits.atOnce) await new Promise<void>((go) => this.waiting.push(go));
    else this.going += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes this turn: nobody who comes meanwhile passes them.
      const next = this.waiting.shift();
      if (next === undefined) this.going -= 1;
      else next();
    }
  }
}
