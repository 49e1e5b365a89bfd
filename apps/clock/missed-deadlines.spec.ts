import { missedCommandId } from './missed-deadlines.js';

const due = { caseId: 'dddddddd-0000-4000-8000-000000000001', key: 'meeting', dueOn: '2026-11-09' };

// The ids of facts already written derive from it: another id would let a restored clock record them again.
test('that one deadline was missed on one day is one command, for ever', () =>
  expect(missedCommandId(due)).toBe('0a0d7b67-73ab-590d-bf45-8e9bc69012e9'));

test.each([{ caseId: 'dddddddd-0000-4000-8000-000000000002' }, { key: 'outcome' }, { dueOn: '2026-11-10' }])(
  'another is another: %j',
  (other) => expect(missedCommandId({ ...due, ...other })).not.toBe(missedCommandId(due)),
);
