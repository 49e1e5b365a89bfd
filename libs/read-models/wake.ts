/** Tells those who wait in this process that a projection moved; whoever writes from another process is noticed by polling. */
export class Wake {
  private readonly waiting = new Map<string, Set<() => void>>();

  moved(projection: string): void {
    for (const wake of this.waiting.get(projection) ?? []) wake();
  }

  /** Resolves once the projection moved, or after this many milliseconds. */
  next(projection: string, patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.waiting.get(projection) ?? new Set();
      this.waiting.set(projection, waiting);
      const wake = () => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, patienceMs);
      waiting.add(wake);
    });
  }
}
