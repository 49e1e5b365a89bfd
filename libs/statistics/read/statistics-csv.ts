/** The counts as a table, in the columns in which areas publish them. */
import { csvText } from '../../web/csv/csv-text.js';
import { FIGURES, type Figure } from '../facts.js';
import type { StatisticsAnswer } from './statistics-answers.js';

const COLUMNS: Readonly<Record<Figure, string>> = {
  applications: 'applications',
  thresholdNotMet: 'threshold_not_met',
  reviewsCarriedOut: 'reviews_carried_out',
  reviewsWithRecommendations: 'reviews_with_recommendations',
};

/** One row of the four figures; opened, a row for each case behind one. */
export function statisticsCsv(answer: StatisticsAnswer): string {
  return answer.cases === undefined ? figuresCsv([answer]) : casesCsv(answer.cases);
}

export const figuresCsv = (answers: readonly StatisticsAnswer[]): string =>
  csvText(
    ['local_government_area', 'area', 'from', 'to', ...FIGURES.map((figure) => COLUMNS[figure])],
    answers.map(({ localGovernmentArea, name, from, to, figures }) => [
      localGovernmentArea,
      name,
      from,
      to,
      ...FIGURES.map((figure) => figures[figure]),
    ]),
  );

const casesCsv = (cases: NonNullable<StatisticsAnswer['cases']>): string =>
  csvText(
    ['figure', 'happened_on', 'reference', 'case_id'],
    FIGURES.flatMap((figure) =>
      cases[figure].map(({ happenedOn, reference, caseId }) => [COLUMNS[figure], happenedOn, reference, caseId]),
    ),
  );
