/** What a client is told of each refusal of a case: what all chapters share, and each chapter's own. */
import {
  NAMED_DOCUMENT_PROBLEMS,
  PEOPLE_PROBLEMS,
  RESTRICTION_PROBLEMS,
  TIME_PROBLEMS,
} from '../../records/shared-problems.js';
import type { ProblemsOf } from '../../web/problems/catalogue.js';
import { ACTION_PROBLEMS } from '../actions/http/actions-problems.js';
import { APPEAL_PROBLEMS } from '../appeal/http/appeal-problems.js';
import type { CaseRefusal } from '../case-file.js';
import { CLOCK_PROBLEMS } from '../clock/http/clock-problems.js';
import { CLOSING_PROBLEMS } from '../closing/http/closing-problems.js';
import { COMPLAINTS_PROBLEMS } from '../complaints/http/complaints-problems.js';
import { CONSENT_PROBLEMS } from '../consent/http/consent-problems.js';
import { INFORMATION_PROBLEMS } from '../information/http/information-problems.js';
import { REQUEST_PROBLEMS } from '../request/http/request-problems.js';
import { REVIEW_PROBLEMS } from '../review/http/review-problems.js';
import type { SharedRefusal } from '../shared-refusals.js';
import { TELLING_PROBLEMS } from '../telling/http/telling-problems.js';
import { THRESHOLD_PROBLEMS } from '../threshold/http/threshold-problems.js';

const SHARED: ProblemsOf<
  | SharedRefusal
  | 'person/restricted'
  | 'request/already-requested'
  | 'request/withdrawn'
  | 'case/closed'
  | 'consent/none-to-apply'
> = {
  ...TIME_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...RESTRICTION_PROBLEMS,
  ...NAMED_DOCUMENT_PROBLEMS,
  'case/unknown': {
    status: 404,
    title: 'Unknown case',
    explanation: 'There is no case under this id, or it is not yours to see: the answer is the same.',
  },
  'text/names-a-person': {
    title: 'Names a person',
    explanation:
      'The reasons of a decision are read by everybody who may read the decision trail, and what is asked of a body, recommended or agreed by every body it concerns. They hold no name, address, phone or email of anybody on the case: say “the applicant”, “a neighbour”.',
  },
  'request/already-requested': {
    title: 'Already requested',
    explanation: 'The same command began this case before.',
  },
  'request/withdrawn': {
    title: 'Withdrawn',
    explanation:
      'The request was withdrawn: only notices, the withdrawal of consents, closing and reopening are still recorded.',
  },
  'case/closed': {
    title: 'Closed',
    explanation:
      'The case is closed: what is told, consents that end, the progress of actions and a late appeal are still recorded. For anything else reopen it.',
  },
  'consent/none-to-apply': {
    title: 'No consent to apply',
    explanation:
      'A representative acts, and their request is decided, only while the written consent of a victim to apply for them stands.',
  },
};

/** Every code that a command on a case can be refused with. */
export const CASE_REFUSALS: ProblemsOf<CaseRefusal> = {
  ...SHARED,
  ...REQUEST_PROBLEMS,
  ...COMPLAINTS_PROBLEMS,
  ...CONSENT_PROBLEMS,
  ...THRESHOLD_PROBLEMS,
  ...TELLING_PROBLEMS,
  ...REVIEW_PROBLEMS,
  ...INFORMATION_PROBLEMS,
  ...ACTION_PROBLEMS,
  ...APPEAL_PROBLEMS,
  ...CLOCK_PROBLEMS,
  ...CLOSING_PROBLEMS,
};
