import { readFileSync } from 'node:fs';
import { expectGlossary } from '../../test/support/glossary.js';
import { NOTICES_TO_BODIES, NOTICES_TO_OFFICES } from './notice.js';

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('notices', { 'notice to a body': NOTICES_TO_BODIES, 'notice to the office': NOTICES_TO_OFFICES }));

test('the README says of every kind to whom it is', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `([a-z-]+)` +\| [^|]+ \| the (body|office) /gm)].map(([, kind, to]) => [
    kind,
    to,
  ]);
  expect(rows).toEqual([
    ...NOTICES_TO_BODIES.map((kind) => [kind, 'body']),
    ...NOTICES_TO_OFFICES.map((kind) => [kind, 'office']),
  ]);
});
