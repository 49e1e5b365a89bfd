/** Four figures and the cases behind them: each is as large as its list. */
import { type CountedCase, type CountedCases, type Counts, FIGURES, type Figure } from './facts.js';

const each = <Value>(of: (figure: Figure) => Value): Readonly<Record<Figure, Value>> =>
  Object.fromEntries(FIGURES.map((figure) => [figure, of(figure)])) as Record<Figure, Value>;

export const figuresOf = (cases: CountedCases): Counts => each((figure) => cases[figure].length);

/** By figure, each in the order given; a figure of which there is none is empty. */
export const casesByFigure = (counted: readonly (CountedCase & { readonly figure: string })[]): CountedCases =>
  each((figure) =>
    counted
      .filter((one) => one.figure === figure)
      .map(({ caseId, reference, happenedOn }) => ({ caseId, reference, happenedOn })),
  );

/** By figure; one of which there is no number is nought. */
export const countsByFigure = (counted: readonly { readonly figure: string; readonly count: number }[]): Counts =>
  each((figure) => counted.find((one) => one.figure === figure)?.count ?? 0);
