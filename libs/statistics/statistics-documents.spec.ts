import { fold } from '../../test/support/decider-specification.js';
import { expectSection } from '../../test/support/document-section.js';
import { expectGlossary } from '../../test/support/glossary.js';
import { golden } from '../../test/support/golden.js';
import { lifecycleTable } from '../../test/support/lifecycle-table.js';
import { casesOf, counted, inMay, publish, returnPublished } from '../../test/support/returns.js';
import { CORRECTION_REASONS, FIGURES, type ReturnPublished } from './facts.js';
import { figuresOf } from './figures.js';
import { returnDecider } from './return-decider.js';

const corrects = { return: 'n1', reason: 'recorded-later' } as const;
const others = casesOf({ reviewsWithRecommendations: counted('1') });
const first = returnPublished();
const correction = returnPublished({ return: 'n2', cases: others, corrects });

test('the golden fact still loads, and each of its figures is as large as its list', () => {
  const example = golden('ReturnPublished', 1) as unknown as ReturnPublished;
  expect(fold(returnDecider, [example])).toEqual([example.data]);
  expect(figuresOf(example.data.cases)).toEqual(example.data.figures);
});

test('the life of a return in the README is what the decider does', () =>
  expectSection(
    new URL('README.md', import.meta.url).pathname,
    'lifecycle',
    lifecycleTable(
      returnDecider,
      { 'nothing published': [], 'published as n1': [first], 'corrected by n2': [first, correction] },
      {
        PublishReturn: publish,
        'PublishReturn, of a period of which some days are told': { ...publish, from: '2026-03-01', to: '2026-04-30' },
        'PublishReturn, of the days after': { ...publish, from: '2026-04-01', to: '2026-04-30' },
        'PublishReturn, of 13 months': { ...publish, from: '2024-03-01', to: '2025-03-31' },
        'PublishReturn, of days that are not over': { ...publish, from: '2026-04-01', to: '2026-05-04' },
        'PublishReturn, correcting n1': { ...publish, corrects },
        'PublishReturn, correcting n1 by other cases': {
          ...publish,
          corrects,
          read: { ...publish.read, cases: others },
        },
        'PublishReturn, correcting n2': { ...publish, corrects: { ...corrects, return: 'n2' } },
      },
      inMay,
    ),
  ));

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('statistics', {
    'figure of s.104(9)': FIGURES,
    'why a return is corrected': CORRECTION_REASONS,
  }));
