/** The facts of a case: one stream, everything decided about one request, in order; a folder a chapter. */
import type { ActionFact } from './actions/facts.js';
import type { AppealFact } from './appeal/facts.js';
import type { ClockFact } from './clock/facts.js';
import type { ClosingFact } from './closing/facts.js';
import type { ComplaintFact } from './complaints/facts.js';
import type { ConsentFact } from './consent/facts.js';
import type { InformationFact } from './information/facts.js';
import type { RequestFact } from './request/facts.js';
import type { ReviewFact } from './review/facts.js';
import type { TellingFact } from './telling/facts.js';
import type { ThresholdFact } from './threshold/facts.js';

export type CaseFact =
  | RequestFact
  | ComplaintFact
  | ConsentFact
  | ThresholdFact
  | TellingFact
  | ReviewFact
  | InformationFact
  | ActionFact
  | AppealFact
  | ClockFact
  | ClosingFact;
