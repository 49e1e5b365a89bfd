import { type Day } from '../calendar/day.js';
import { lastDayOf } from '../calendar/period.js';
import { type Refusal, refuse } from '../decider/decider.js';
import type { Span } from './facts.js';

/** The question itself cannot stand, whoever asks it. */
export type SpanRefusal = 'statistics/period-backwards';
export type QuestionRefusal = SpanRefusal | 'statistics/period-too-long';

/** Of a question; what is published is shorter. */
const YEARS_ASKED = 10;

/** The last day of so many months that begin with a day: it is included. */
const lastOf = (months: number, from: Day): Day => lastDayOf({ months }, from);

export const refuseBackwards = ({ from, to }: Span): Refusal<SpanRefusal> | undefined =>
  to < from ? refuse('statistics/period-backwards', 'A period ends on the day it begins, or later.') : undefined;

export const longerThan = (months: number, { from, to }: Span): boolean => to > lastOf(months, from);

/** Why no figures can be asked for of that period. */
export const refuseQuestion = (span: Span): Refusal<QuestionRefusal> | undefined =>
  refuseBackwards(span) ??
  (longerThan(12 * YEARS_ASKED, span)
    ? refuse('statistics/period-too-long', `Figures are given for periods of at most ${YEARS_ASKED} years.`)
    : undefined);

export const overlap = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;
export const sameSpan = (one: Span, other: Span): boolean => one.from === other.from && one.to === other.to;
