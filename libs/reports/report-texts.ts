import { realChanges } from '../decider/changes.js';
import type { Personal } from '../decider/personal.js';
import { aboutOr, type Wording } from '../decider/wording.js';
import type { Report, ReportChanges } from './facts.js';

type Place<Text> = NonNullable<Report<Text>['place']>;

/** Everybody a report names, the complainant first: a text of which nothing more is said is about all of them. */
export const peopleOf = ({ complainant, about }: Report<unknown>): readonly string[] => [
  ...new Set([...(complainant === undefined ? [] : [complainant]), ...(about ?? [])]),
];

/** Everybody a report names, and whoever its texts are about beside them: somebody it no longer names, as a rule. */
export const everybodyIn = (report: Report): readonly string[] => [
  ...new Set([
    ...peopleOf(report),
    ...(report.place?.kind === 'exact' ? report.place.description.about : []),
    ...(report.summary?.about ?? []),
  ]),
];

const placeAbout = (place: Place<Wording>, about: readonly string[]): Place<Personal> =>
  place.kind === 'exact' ? { ...place, description: aboutOr(place.description, about) } : place;

/** A report as it was told, its texts and its exact place made personal. */
export const madePersonal = (report: Report<Wording>): Report => {
  const { place, summary, ...rest } = report;
  const people = peopleOf(report);
  return {
    ...rest,
    ...(place && { place: placeAbout(place, people) }),
    ...(summary !== undefined && { summary: aboutOr(summary, people) }),
  };
};

/**
 * Whom a changed text is about: those the text before it was about, and whoever the correction adds to the report; not those
 * the correction takes off it.
 */
const aboutAfter = (
  before: Personal | undefined,
  had: readonly string[],
  has: readonly string[],
): readonly string[] => {
  const takenOff = had.filter((person) => !has.includes(person));
  return [...new Set([...(before?.about ?? []), ...has])].filter((person) => !takenOff.includes(person));
};

/**
 * The changes of a correction with its texts made personal, without those that would leave their field as it is. No new text is about
 * anybody who was erased.
 */
export const changesMadePersonal = (
  report: Report,
  changes: ReportChanges<Wording>,
  erased: readonly string[],
): ReportChanges => {
  const { place, summary, ...rest } = changes;
  const had = peopleOf(report);
  const has = peopleOf({
    ...report,
    complainant: rest.complainant === null ? undefined : (rest.complainant ?? report.complainant),
    about: rest.about === null ? undefined : (rest.about ?? report.about),
  });
  const describedBefore = report.place?.kind === 'exact' ? report.place.description : undefined;
  const aboutNow = (before: Personal | undefined): readonly string[] =>
    aboutAfter(before, had, has).filter((person) => !erased.includes(person));
  return realChanges<ReportChanges>(report, {
    ...rest,
    ...(place !== undefined && { place: place && placeAbout(place, aboutNow(describedBefore)) }),
    ...(summary !== undefined && {
      summary: summary === null ? null : aboutOr(summary, aboutNow(report.summary)),
    }),
  });
};
