/** Why a return cannot be published as it is asked for: a rule each, in the order in which they are looked at. */
import {
  dayOfHappening,
  type Happened,
  happenedOf,
  refuseImpossibleTime,
  type TimeRefusal,
} from '../calendar/happened.js';
import { readableDay } from '../calendar/readable.js';
import type { Actor } from '../decider/actor.js';
import { sameValue } from '../decider/changes.js';
import { type Refusal, refuse } from '../decider/decider.js';
import type { ReturnPublished } from './facts.js';
import type { PublishReturn } from './return-commands.js';
import { type UnknownArea, unknownArea } from './served-area.js';
import { longerThan, overlap, refuseBackwards, type SpanRefusal, sameSpan } from './span-rules.js';

export type Published = ReturnPublished['data'];

export type ReturnRefusal =
  | UnknownArea
  | SpanRefusal
  | TimeRefusal
  | 'returns/not-your-area'
  | 'returns/unknown-return'
  | 'returns/not-the-latest'
  | 'returns/another-period'
  | 'returns/too-long'
  | 'returns/already-published'
  | 'returns/period-not-over'
  | 'returns/counts-incomplete'
  | 'returns/too-many-cases'
  | 'returns/changes-nothing';

type Answer = Refusal<ReturnRefusal> | undefined;

/** Periods of at most so many months are published (s.104(9)). */
const MONTHS_PUBLISHED = 12;

/** Of 256 KiB that a fact may have, what its cases may take, in characters of ASCII; the rest is for the frame. */
const MOST_BYTES = 250 * 1024;

/** Whether a later return took its place. */
export const isCorrected = (published: readonly Published[], id: string): boolean =>
  published.some(({ corrects }) => corrects?.return === id);

export const refuseArea = ({ read: { served } }: PublishReturn, { area }: Actor): Answer => {
  if (served === undefined) return unknownArea();
  return area === undefined || served.areas.includes(area)
    ? undefined
    : refuse('returns/not-your-area', 'The office of a police area publishes the returns of its own areas.');
};

export const refuseCorrection = (command: PublishReturn, published: readonly Published[]): Answer => {
  const { corrects } = command;
  if (corrects === undefined) return undefined;
  const corrected = published.find((one) => one.return === corrects.return);
  if (corrected === undefined)
    return refuse('returns/unknown-return', 'The area has published no return of that name.');
  if (isCorrected(published, corrects.return))
    return refuse('returns/not-the-latest', 'That return was corrected before: correct the one that took its place.');
  if (!sameSpan(command, corrected))
    return refuse('returns/another-period', 'A correction is of exactly the period of the return it corrects.');
  return undefined;
};

export const refuseSpan = (command: PublishReturn): Answer =>
  refuseBackwards(command) ??
  (longerThan(MONTHS_PUBLISHED, command)
    ? refuse('returns/too-long', 'The figures are published for periods of at most 12 months (section 104(9)).')
    : undefined);

/** Of one day the public is told once; what was told wrongly is corrected by name. */
export const refuseTwice = (command: PublishReturn, published: readonly Published[]): Answer => {
  const standing = published.filter((one) => !isCorrected(published, one.return));
  const before = standing.find((one) => one.return !== command.corrects?.return && overlap(one, command));
  return before === undefined
    ? undefined
    : refuse(
        'returns/already-published',
        `Return ${before.return} tells of ${readableDay(before.from)} to ${readableDay(before.to)}: name it to correct it.`,
      );
};

export const refuseMoment = (
  { to, corrects }: PublishReturn,
  published: readonly Published[],
  happened: Happened,
  now: string,
): Answer => {
  const corrected = published.find((one) => one.return === corrects?.return);
  const untimely = refuseImpossibleTime(happened, now, corrected && happenedOf(corrected));
  if (untimely) return untimely;
  return dayOfHappening(happened) <= to
    ? refuse('returns/period-not-over', `The period is over at the end of ${readableDay(to)}.`)
    : undefined;
};

/** A figure that is not all of it is not published; a correction that is none confuses whoever reads both. */
export const refuseFigures = ({ read, corrects }: PublishReturn, published: readonly Published[]): Answer => {
  if (read.setAside > 0)
    return refuse(
      'returns/counts-incomplete',
      'Some cases are set aside and not counted: an administrator retries them.',
    );
  if (JSON.stringify(read.cases).length > MOST_BYTES)
    return refuse(
      'returns/too-many-cases',
      'A return names every case behind its figures, and so many are too many for one: publish shorter periods.',
    );
  const corrected = published.find((one) => one.return === corrects?.return);
  return corrected !== undefined && sameValue(corrected.cases, read.cases)
    ? refuse('returns/changes-nothing', 'The figures and the cases behind them are those of the return to correct.')
    : undefined;
};
