/** What the office finds out about a request, what it is linked to, and its withdrawal. */
import {
  acknowledged,
  applicant,
  constabulary,
  coordinator,
  fact,
  given,
  known,
  officer,
  passedTo,
  people,
  representative,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import {
  decidedMet,
  everybody,
  everybodyRepresented,
  ongoingFound,
  riskAssessed,
} from '../../../test/support/case/request.js';
import { aCase } from '../../../test/support/case/specification.js';
import { fold } from '../../../test/support/decider-specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import { personal } from '../../decider/personal.js';
import { type CaseRefusal, caseDecider } from '../case-file.js';
import { caseReferenceOf } from '../case-reference.js';
import type { CaseFact } from '../facts.js';
import type { AssessRisk, FindOngoing, LinkRequests } from './commands.js';

const now = { occurredAt: given.now };
const beforeTheRequest = { occurredAt: '2026-09-30T09:29:59Z' };
const tomorrow = { occurredOn: '2026-10-13' };
const requestOf = (...facts: readonly CaseFact[]) => {
  const state = fold(caseDecider, facts);
  return state.status === 'unknown' ? undefined : state.request;
};

describe('finding whether it goes on', () => {
  const find: FindOngoing = { type: 'FindOngoing', ongoing: 'no', reason: 'A visit.' };

  test('is recorded, about everybody on the case, and as often as somebody looks', () => {
    const found = ongoingFound('no', now);
    aCase(requested()).when(find).thenRecorded(found);
    aCase(requested(), found).when(find).thenRecorded(found);
  });

  test('the last by when it happened holds, whenever it was recorded', () => {
    const earlier = ongoingFound('yes', { occurredAt: '2026-10-02T10:00:00Z' });
    expect(requestOf(requested(), ongoingFound('no'), earlier)?.ongoingFound).toBe('no');
    expect(requestOf(requested(), earlier, ongoingFound('no'))?.ongoingFound).toBe('no');
    expect(requestOf(requested(), ongoingFound('no'), ongoingFound('unknown'))?.ongoingFound).toBe('unknown');
  });

  const worst = { facts: [requested(), decidedMet()] as CaseFact[], happened: tomorrow as FindOngoing['happened'] };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['threshold/already-decided', {}],
    ['fact/in-the-future', { facts: [requested()] }],
    ['fact/before-what-it-answers', { happened: beforeTheRequest }],
    ['recorded', { happened: undefined }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('refusals by precedence: %i %s', (_, code, row) => {
    const { facts, happened } = row;
    const answer = aCase(...facts).when({ ...find, happened });
    if (code === 'recorded') answer.thenRecorded(ongoingFound('no', now));
    else answer.thenRefused(code);
  });
});

describe('assessing the risk', () => {
  const assess: AssessRisk = {
    type: 'AssessRisk',
    level: 'high',
    method: 'case-conference',
    vulnerabilities: 'Lives alone.',
    immediateSafety: 'A new lock.',
    referrals: ['adult-social-care'],
  };
  const high = riskAssessed('high', {
    ...now,
    method: 'case-conference',
    vulnerabilities: personal('Lives alone.', everybody),
    immediateSafety: personal('A new lock.', everybody),
    referrals: ['adult-social-care'],
  });

  test('is recorded as often as it is done, after the decision too', () => {
    aCase(requested()).when(assess).thenRecorded(high);
    aCase(requested(), high, decidedMet()).when(assess).thenRecorded(high);
  });

  test('needs no text', () =>
    aCase(requested())
      .when({ type: 'AssessRisk', level: 'low', method: 'risk-matrix', referrals: [] })
      .thenRecorded(riskAssessed('low', now)));

  test('the last by when it happened holds, whenever it was recorded', () => {
    const earlier = riskAssessed('low', { occurredOn: '2026-10-02' });
    expect(requestOf(requested(), riskAssessed('high'), earlier)?.risk?.level).toBe('high');
    expect(requestOf(requested(), riskAssessed('high'), riskAssessed('medium'))?.risk?.level).toBe('medium');
  });

  test.each([
    ['fact/in-the-future', tomorrow],
    ['fact/before-what-it-answers', beforeTheRequest],
  ] as const)('%s', (code, happened) =>
    aCase(requested())
      .when({ ...assess, happened })
      .thenRefused(code),
  );
});

describe('linking', () => {
  const other = '5b0c7a52-1d3b-4f7e-8c64-27b5a1f0d83e';
  const link: LinkRequests = { type: 'LinkRequests', other, link: 'related', reason: 'The same alley.' };
  const linked = (as: LinkRequests['link']) =>
    fact('RequestsLinked', { ...now, other, link: as, reason: personal('The same alley.', everybody) });
  const told = { ...known, cases: [other] };

  test('is recorded, and what was related may turn out to be a duplicate', () => {
    aCase(requested()).when(link, { known: told }).thenRecorded(linked('related'));
    aCase(requested(), linked('related'))
      .when({ ...link, link: 'duplicate' }, { known: told })
      .thenRecorded(linked('duplicate'));
  });

  test('the link found last is the one that stands', () =>
    aCase(requested(), linked('related'), linked('duplicate'))
      .when(link, { known: told })
      .thenRecorded(linked('related')));

  const itself = requested({ reference: caseReferenceOf(other) });
  const worst = {
    facts: [itself, linked('related')] as CaseFact[],
    known,
    happened: tomorrow as LinkRequests['happened'],
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['request/unknown-case', {}],
    ['request/linked-to-itself', { known: told }],
    ['request/already-linked', { facts: [requested(), linked('related')] }],
    ['fact/in-the-future', { facts: [requested(), linked('duplicate')] }],
    ['fact/before-what-it-answers', { happened: beforeTheRequest }],
    ['recorded', { happened: undefined }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('refusals by precedence: %i %s', (_, code, row) => {
    const { facts, happened, known: cases } = row;
    const answer = aCase(...facts).when({ ...link, happened }, { known: cases });
    if (code === 'recorded') answer.thenRecorded(linked('related'));
    else answer.thenRefused(code);
  });
});

describe('withdrawing', () => {
  const withdraw = { type: 'WithdrawRequest', reason: 'It has stopped.' } as const;
  const recorded = withdrawn({ ...now, reason: personal('It has stopped.', everybody) });

  test.each([
    ['at once', [requested()]],
    ['after it was acknowledged and passed on', [requested(), acknowledged(), passedTo(constabulary)]],
    ['after the decision', [requested(), decidedMet()]],
  ])('is recorded %s, with the reason or without', (_, facts) => {
    aCase(...facts)
      .when(withdraw, { actor: applicant })
      .thenRecorded(recorded);
    aCase(...facts)
      .when({ type: 'WithdrawRequest' })
      .thenRecorded(withdrawn(now));
  });

  test('a representative needs nobody to consent to it', () =>
    aCase(requestedByRepresentative())
      .when(withdraw, { actor: representative })
      .thenRecorded(withdrawn({ ...now, reason: personal('It has stopped.', everybodyRepresented) })));

  test.each([
    ['request/withdrawn', [requested(), withdrawn()], {}],
    ['fact/in-the-future', [requested()], { happened: tomorrow }],
    ['fact/before-what-it-answers', [requested()], { happened: beforeTheRequest }],
  ] as const)('%s', (code, facts, more) =>
    aCase(...facts)
      .when({ ...withdraw, ...more })
      .thenRefused(code),
  );

  test.each([
    ['another office', { ...coordinator, area: 'kent' }],
    ['another applicant', { ...applicant, id: people.nora }],
    ['a body that was not told', officer],
  ])('is not for %s, to whom the case is not there', (_, actor) =>
    aCase(requested()).when(withdraw, { actor }).thenRefused('case/unknown'),
  );
});
