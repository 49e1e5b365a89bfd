/** The facts of a case: one stream, everything decided about one request, in order; a folder a chapter. */
import type { ComplaintFact } from './complaints/facts.js';
import type { ConsentFact } from './consent/facts.js';
import type { RequestFact } from './request/facts.js';
import type { TellingFact } from './telling/facts.js';
import type { ThresholdFact } from './threshold/facts.js';

export type CaseFact = RequestFact | ComplaintFact | ConsentFact | ThresholdFact | TellingFact;
