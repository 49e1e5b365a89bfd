/** What was once published must always load: one example of every version of every fact is kept for ever. */
import { catalogue as cases } from '../../libs/case-file/catalogue.js';
import { FactCodec } from '../../libs/event-log/fact-codec.js';
import { catalogue as people } from '../../libs/people/catalogue.js';
import { catalogue as procedures } from '../../libs/procedures/catalogue.js';
import { catalogue as reports } from '../../libs/reports/catalogue.js';
import { catalogue as returns } from '../../libs/statistics/catalogue.js';
import { goldenFacts } from '../support/golden.js';

const catalogues = [cases, people, procedures, reports, returns];
const codec = new FactCodec(catalogues);
const facts = goldenFacts();

test.each(facts.map((fact) => [`${fact.type}.v${fact.version}`, fact] as const))('%s loads', (_, fact) => {
  const stored = { ...fact, data: JSON.stringify(fact.data), metadata: '{}' };
  expect(codec.decode(stored).type).toBe(fact.type);
});

test('every version of every fact has its example', () => {
  const published = catalogues
    .flatMap((catalogue) => Object.entries<{ readonly version: number }>(catalogue))
    .flatMap(([type, { version }]) => Array.from({ length: version }, (_, before) => `${type}.v${before + 1}`));
  expect(facts.map(({ type, version }) => `${type}.v${version}`).sort()).toEqual(published.sort());
});
