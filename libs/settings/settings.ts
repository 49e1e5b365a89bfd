/** Settings come from the environment. Every wrong one is named at start, in one sentence, before anything is opened. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A set but empty variable counts as not set. */
const read = (environment: Environment, name: string): string | undefined => environment[name]?.trim() || undefined;

export function text(environment: Environment, name: string, fallback: string): string {
  return read(environment, name) ?? fallback;
}

export function required(environment: Environment, name: string, whatFor: string): string {
  const value = read(environment, name);
  if (value === undefined) throw new WrongSetting(`${name} is not set: it must hold ${whatFor}.`);
  return value;
}

export function wholeNumber(
  environment: Environment,
  name: string,
  fallback: number,
  { min, max }: { min: number; max: number },
): number {
  const value = read(environment, name);
  if (value === undefined) return fallback;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min && number <= max)) {
    throw new WrongSetting(`${name} is "${value}": it must be a whole number from ${min} to ${max}.`);
  }
  return number;
}

export function oneOf<Choice extends string>(
  environment: Environment,
  name: string,
  fallback: Choice,
  choices: readonly Choice[],
): Choice {
  const value = read(environment, name) ?? fallback;
  if (!choices.includes(value as Choice)) {
    throw new WrongSetting(`${name} is "${value}": it must be one of ${choices.join(', ')}.`);
  }
  return value as Choice;
}
