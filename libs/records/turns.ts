/** Those who lost a race for one stream go one after another: side by side all but one of them would only lose again. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /** Does the work once all that came before it under the same name is over, however that ended. */
  take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.last.get(name) ?? Promise.resolve()).then(work);
    const over: Promise<void> = turn.then(
      () => this.leave(name, over),
      () => this.leave(name, over),
    );
    this.last.set(name, over);
    return turn;
  }

  private leave(name: string, over: Promise<void>): void {
    if (this.last.get(name) === over) this.last.delete(name);
  }
}
