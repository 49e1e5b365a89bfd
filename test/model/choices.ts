/** A move of a random history as a row of numbers, read one after another: so that fast-check can make it smaller when it fails. */
export class Choices {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  number(below: number): number {
    const number = this.numbers[this.next % this.numbers.length] ?? 0;
    this.next += 1;
    return number % below;
  }

  of<One>(list: readonly One[]): One {
    return list[this.number(list.length)] as One;
  }

  /** True about once in so many times. */
  rarely(once = 8): boolean {
    return this.number(once) === once - 1;
  }

  some<One>(list: readonly One[]): readonly One[] {
    return list.filter(() => this.number(2) === 0);
  }

  maybe<One>(make: () => One): One | undefined {
    return this.number(2) === 0 ? make() : undefined;
  }
}
