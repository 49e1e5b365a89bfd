import { expectGlossary } from '../../../test/support/glossary.js';
import { CASE_STATUSES } from '../case-status.js';
import { TASK_KINDS } from './agency-tasks.js';
import { DUPLICATE_SIGNS } from './possible-duplicate-cases.js';
import { DUE, QUEUE_ORDERS } from './queue-query.js';

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('reading', {
    'status of a case': CASE_STATUSES,
    'what is due': DUE,
    'order of the work queue': QUEUE_ORDERS,
    'why a case may be a duplicate': DUPLICATE_SIGNS,
    'what a body is asked for': TASK_KINDS,
  }));
