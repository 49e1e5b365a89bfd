/** Remembers the values used last, at most `capacity` of them; the one longest unused makes room. */
export class RecentlyUsed<Value extends NonNullable<unknown>> {
  /** A Map keeps the order of insertion: the first is the one longest unused. */
  private readonly values = new Map<string, Value>();

  constructor(private readonly capacity: number) {}

  get(name: string): Value | undefined {
    const value = this.values.get(name);
    if (value !== undefined) {
      this.values.delete(name);
      this.values.set(name, value);
    }
    return value;
  }

  put(name: string, value: Value): void {
    this.values.delete(name);
    this.values.set(name, value);
    if (this.values.size <= this.capacity) return;
    for (const oldest of this.values.keys()) {
      this.values.delete(oldest);
      return;
    }
  }

  forget(name: string): void {
    this.values.delete(name);
  }
}
