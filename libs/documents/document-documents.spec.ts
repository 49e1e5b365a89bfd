import { expectGlossary } from '../../test/support/glossary.js';
import { MEDIA_TYPES } from './media-types.js';

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('documents', { 'media type of a document': MEDIA_TYPES }));
