import { expectGlossary } from '../../test/support/glossary.js';
import { DECISION_KINDS, DECISION_OUTCOMES } from './decision-kinds.js';

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('decisions', {
    'kind of a decision': DECISION_KINDS,
    'outcome of a decision': DECISION_OUTCOMES,
  }));
