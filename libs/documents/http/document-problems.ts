/** What a client is told of each refusal of a document. */
import { NAMED_DOCUMENT_PROBLEMS, PEOPLE_PROBLEMS } from '../../records/shared-problems.js';
import type { ProblemsOf } from '../../web/problems/catalogue.js';
import type { DocumentRefusal, DocumentUnreadable } from '../document-refusals.js';

export const DOCUMENT_PROBLEMS: ProblemsOf<DocumentRefusal | DocumentUnreadable> = {
  ...PEOPLE_PROBLEMS,
  ...NAMED_DOCUMENT_PROBLEMS,
  'document/empty': {
    status: 422,
    title: 'Empty document',
    explanation: 'There is not a single byte in what was sent.',
  },
  'document/not-what-it-says': {
    // RFC 9110 section 15.5.16: also where it shows only on looking at the content.
    status: 415,
    title: 'Not what it says it is',
    explanation:
      'The bytes are not of the type that `Content-Type` names. A text is UTF-8 without control characters; a message begins with its header.',
  },
  'document/erased': {
    status: 404,
    title: 'Erased document',
    explanation:
      'The key of somebody this document is about, or its own, was destroyed: its content is gone for good, for everybody.',
  },
  'document/not-stored-again': {
    title: 'Not stored again',
    explanation:
      'This very document was stored about nobody in particular and then erased for good. About somebody it can be stored.',
  },
};
