/** Whether the result depends on whose dates are taken (domain section 4: then both results are shown, and a decision waits). */
import type { ThresholdQuestion } from '../../procedures/threshold/assess-threshold.js';
import type { AssessedComplaint } from '../../procedures/threshold/assessment.js';
import type { OtherResult, ToldDates, Working } from './facts.js';
import { redated } from './told-dates.js';
import { workingOf } from './working.js';

/** Every combination of eight complaints that are told otherwise once each. */
const MOST_COMBINATIONS = 256;

/** At most one telling of each complaint: all others have the dates of the case. */
type Taken = readonly ToldDates[];

const saySame = (one: ToldDates, other: ToldDates): boolean =>
  one.incidentOn === other.incidentOn &&
  one.incidentMonth === other.incidentMonth &&
  one.complainedOn === other.complainedOn;

/** The tellings of each complaint; what two tell alike, once. */
const byComplaint = (told: readonly ToldDates[]): readonly Taken[] =>
  [...new Set(told.map(({ ref }) => ref))].map((ref) => {
    const tellings = told.filter((one) => one.ref === ref);
    return tellings.filter((one, index) => tellings.findIndex((other) => saySame(one, other)) === index);
  });

const everyCombination = (tellings: readonly Taken[]): readonly Taken[] =>
  tellings.reduce<readonly Taken[]>(
    (before, each) => before.concat(each.flatMap((told) => before.map((taken) => [...taken, told]))),
    [[]],
  );

/** Of each complaint the first telling by which it counts though it does not by the case's dates, or the other way round. */
const taking = (question: ThresholdQuestion, tellings: readonly Taken[], which: 'most' | 'fewest'): Taken => {
  const counts = (complaint: AssessedComplaint | undefined): boolean =>
    complaint !== undefined && workingOf({ ...question, complaints: [complaint] }).qualifying > 0;
  return tellings.flatMap((each) => {
    const ours = question.complaints.filter(({ ref }) => ref === each[0]?.ref);
    if (counts(ours[0]) === (which === 'most')) return [];
    return each.find((told) => counts(redated(ours, [told])[0]) === (which === 'most')) ?? [];
  });
};

/**
 * What is tried, the fewest complaints first. Every combination, while they are few. Beyond that each telling alone, and those by
 * which the most and the fewest complaints count: more complaints that count never free the bodies from their duty, so whether
 * they are bound (s.104(4)) is still found out for certain.
 */
const combinations = (question: ThresholdQuestion, tellings: readonly Taken[]): readonly Taken[] => {
  const number = tellings.reduce((product, each) => product * (each.length + 1), 1);
  const tried =
    number <= MOST_COMBINATIONS
      ? everyCombination(tellings)
      : [
          ...tellings.flat().map((told) => [told]),
          taking(question, tellings, 'most'),
          taking(question, tellings, 'fewest'),
        ];
  return tried.filter(({ length }) => length > 0).sort((one, other) => one.length - other.length);
};

const sameResult = (one: Working, other: Working): boolean =>
  one.conclusion === other.conclusion && one.trigger === other.trigger;

/** Every other result, each by the fewest dates that bring it about. `told` holds nothing impossible. */
export const otherResults = (
  question: ThresholdQuestion,
  ours: Working,
  told: readonly ToldDates[],
): readonly OtherResult[] => {
  const found: { readonly taken: Taken; readonly working: Working }[] = [];
  for (const taken of combinations(question, byComplaint(told))) {
    if (found.some((before) => before.taken.every((one) => taken.includes(one)))) continue;
    const { sentences: _, ...working } = workingOf({ ...question, complaints: redated(question.complaints, taken) });
    if (!sameResult(working, ours)) found.push({ taken, working });
  }
  return found.map(({ taken, working }) => ({ taken: taken.map(({ ref, teller }) => ({ ref, teller })), working }));
};
