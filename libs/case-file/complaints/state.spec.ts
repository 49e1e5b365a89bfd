/** What is kept of complaints, beyond what the rules ask for at once. */
import {
  allowed,
  asked,
  digests,
  disallowed,
  evidenced,
  group,
  grouped,
  notFound,
  ungrouped,
  verified,
} from '../../../test/support/case/complaints.js';
import { constabulary, council, councilOfficer, officer, requested } from '../../../test/support/case/facts.js';
import { fold } from '../../../test/support/decider-specification.js';
import { caseDecider } from '../case-file.js';
import type { CaseFact } from '../facts.js';

const complaintsAfter = (...facts: readonly CaseFact[]) => {
  const state = fold(caseDecider, [requested(), ...facts]);
  if (state.status === 'unknown') throw new Error('the case is there');
  return state.complaints;
};
const nothing = complaintsAfter();

test('who answered for a body is kept, each once for each body, and not where nobody did in person', () => {
  const { answeredFor } = complaintsAfter(
    asked('c1'),
    asked('c2'),
    asked('c3'),
    notFound('c1', { answeredBy: officer.id }),
    verified('c1', { answeredBy: officer.id }),
    verified('c3', { answeredBy: 'oda@police' }),
    verified('c2', { answeredBy: officer.id }),
  );
  expect(answeredFor).toEqual([
    { body: constabulary, by: officer.id },
    { body: constabulary, by: 'oda@police' },
    { body: council, by: officer.id },
  ]);
  expect(complaintsAfter(asked('c2'), verified('c2', { answeredBy: undefined })).answeredFor).toEqual([]);
  expect(complaintsAfter(asked('c2'), verified('c2', { answeredBy: councilOfficer.id })).answeredFor).toHaveLength(1);
});

test('a body may be called anything a slug may be', () => {
  const called = { body: 'constructor' };
  expect(complaintsAfter(asked('c1', called), notFound('c1', called)).answeredFor).toEqual([
    { body: 'constructor', by: officer.id },
  ]);
});

test('documents are kept, each once, whatever was given again', () => {
  const { byRef } = complaintsAfter(
    evidenced('c1', { documents: [digests[0]] }),
    evidenced('c1', { documents: [digests[1], digests[0]] }),
    evidenced('c1', { documents: [] }),
  );
  expect([byRef.c1?.evidence, byRef.c2?.evidence]).toEqual([digests, []]);
});

test('of two groups each stays known, and only its own complaints leave it', () => {
  const other = 'cccccccc-0000-4000-8000-000000000002';
  const pair = grouped('c2', 'c3');
  const { groups, byRef } = complaintsAfter(
    grouped('c1'),
    { ...pair, data: { ...pair.data, group: other } },
    ungrouped('c1'),
  );
  expect(Object.entries(groups).map(([id, { dissolved }]) => [id, dissolved])).toEqual([
    [group, true],
    [other, false],
  ]);
  expect(Object.values(byRef).map((one) => one.group)).toEqual([undefined, other, other]);
});

test('what answers nothing changes nothing', () => {
  expect(complaintsAfter(verified('c1'), notFound('c9'), evidenced('c9'))).toEqual(nothing);
});

test('whoever ruled is remembered, each once, even where the ruling was on nothing', () => {
  const after = complaintsAfter(
    ungrouped('c1'),
    disallowed('c1', { decidedBy: 'dan' }),
    allowed('c1', { decidedBy: 'dan' }),
  );
  expect(after.ruledBy).toEqual(['cora@office', 'dan']);
  expect(complaintsAfter(ungrouped('c1'))).toEqual({ ...nothing, ruledBy: ['cora@office'] });
});
