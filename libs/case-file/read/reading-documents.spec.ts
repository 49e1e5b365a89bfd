import { expectGlossary } from '../../../test/support/glossary.js';
import { CASE_STATUSES } from '../case-status.js';
import { ACTION_ENDS, RECOMMENDATION_ANSWERS } from './action-answers.js';
import { INFORMATION_ANSWERS } from './information-answers.js';
import { DUPLICATE_SIGNS } from './possible-duplicate-cases.js';
import { APPEAL, DUE, QUEUE_ORDERS } from './queue-query.js';
import { TASK_KINDS } from './tasks-of-case.js';

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('reading', {
    'status of a case': CASE_STATUSES,
    'what is due': DUE,
    'what is still to come of an appeal': APPEAL,
    'order of the work queue': QUEUE_ORDERS,
    'why a case may be a duplicate': DUPLICATE_SIGNS,
    'what a body is asked for': TASK_KINDS,
    'what a body answered to a question': INFORMATION_ANSWERS,
    'what became of a recommendation': RECOMMENDATION_ANSWERS,
    'how an action ended': ACTION_ENDS,
  }));
