import { type Refusal, refuse } from '../decider/decider.js';
import { type Day, londonDay } from './day.js';
import { readableDay } from './readable.js';

/** When a fact happened: an RFC 3339 UTC instant, or the London day where only that is known. Never when it was typed in. */
export type Happened = { readonly occurredAt: string } | { readonly occurredOn: Day };

/** What a command says of when it happened: at most one of the two; neither means now. */
export interface SaidToHaveHappened {
  readonly occurredAt?: string;
  readonly occurredOn?: Day;
}

export const whenItHappened = (said: SaidToHaveHappened | undefined, now: string): Happened => {
  if (said?.occurredAt !== undefined) return { occurredAt: said.occurredAt };
  if (said?.occurredOn !== undefined) return { occurredOn: said.occurredOn };
  return { occurredAt: now };
};

/** Only the time out of a fact's data, whatever else the data holds. */
export const happenedOf = (data: Happened): Happened =>
  'occurredAt' in data ? { occurredAt: data.occurredAt } : { occurredOn: data.occurredOn };

export const dayOfHappening = (happened: Happened): Day =>
  'occurredAt' in happened ? londonDay(happened.occurredAt) : happened.occurredOn;

/** Two instants compare to the millisecond; as soon as one is known by its day only, both count as their London days. */
export const happenedBefore = (one: Happened, other: Happened): boolean =>
  'occurredAt' in one && 'occurredAt' in other
    ? Date.parse(one.occurredAt) < Date.parse(other.occurredAt)
    : dayOfHappening(one) < dayOfHappening(other);

/** As it compares with the other: by the instant where both are known so, else by the day. */
const told = (one: Happened, beside: Happened): string =>
  'occurredAt' in one && 'occurredAt' in beside ? one.occurredAt : readableDay(dayOfHappening(one));

export type TimeRefusal = 'fact/in-the-future' | 'fact/before-what-it-answers';

/** No fact may lie in the future, nor before the fact it answers (domain: every fact carries when it happened). */
export const refuseImpossibleTime = (
  happened: Happened,
  now: string,
  answers?: Happened,
): Refusal<TimeRefusal> | undefined => {
  if (happenedBefore({ occurredAt: now }, happened))
    return refuse('fact/in-the-future', 'This is said to have happened at a time that has not come yet.');
  if (answers !== undefined && happenedBefore(happened, answers))
    return refuse(
      'fact/before-what-it-answers',
      `This is said to have happened (${told(happened, answers)}) before what it answers (${told(answers, happened)}).`,
    );
  return undefined;
};
