/** Who may review an appeal, and who may say so. */
import {
  admitted,
  answeredByCouncil,
  appealWithdrawn,
  appoint,
  colleague,
  lodgedAgainstDecision,
  notAdmitted,
  notMetTold,
} from '../../../test/support/case/appeal.js';
import {
  coordinator,
  council,
  councilOfficer,
  fact,
  partner,
  people,
  withdrawn,
} from '../../../test/support/case/facts.js';
import {
  administrator,
  appealDecided,
  chairAppointed,
  later,
  reviewer,
  reviewerAppointed,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { AppointAppealReviewer } from './commands.js';
import type { AppealReviewerAppointed } from './facts.js';

const open = [...notMetTold, lodgedAgainstDecision()];
const late = [...notMetTold, lodgedAgainstDecision({ late: true })];
const recorded = (data: Partial<AppealReviewerAppointed['data']> = {}): CaseFact =>
  fact('AppealReviewerAppointed', {
    occurredAt: '2026-12-01T09:00:00.000Z',
    appeal: 'p1',
    reviewer: reviewer.id,
    appointedBy: administrator.id,
    ...data,
  });

describe('by precedence: each row repairs what the one before it was refused for', () => {
  const stranger: Actor = { id: 'kim', role: 'administrator', area: 'kent' };
  const worst = {
    facts: [...open, withdrawn()] as readonly CaseFact[],
    actor: stranger,
    ...appoint,
    appeal: 'p2',
    happened: { occurredAt: '2026-12-02T09:00:00Z' } as AppointAppealReviewer['happened'],
    reviewer: colleague.id,
    body: council as string | undefined,
    reason: 'Ill.' as string | undefined,
  };
  const table = repairedInTurn<CaseRefusal, typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['appeal/unknown', { facts: [...late, notAdmitted] }],
    ['appeal/appointed-by-somebody-involved', { appeal: 'p1' }],
    ['appeal/over', { actor: colleague }],
    ['appeal/not-admitted', { facts: late }],
    ['fact/in-the-future', { facts: [...late, admitted] }],
    ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-22T08:59:59Z' } }],
    ['appeal/appointed-oneself', { happened: { occurredAt: '2026-11-22T09:00:00Z' } }],
    ['appeal/reviewer-not-independent', { reviewer: reviewer.id }],
    ['appeal/nobody-to-replace', { body: partner }],
  ]);
  test.each(table)('%s', (code, { facts, actor, ...command }) =>
    aCase(...facts)
      .when(command, { actor, now: later.now })
      .thenRefused(code),
  );
});

test('by an administrator, or by a coordinator who has no part in it', () => {
  aCase(...open)
    .when(appoint, { ...later, actor: administrator })
    .thenRecorded(recorded());
  aCase(...open)
    .when({ ...appoint, body: partner }, { ...later, actor: colleague })
    .thenRecorded(recorded({ appointedBy: colleague.id, body: partner }));
});

test.each<[string, CaseFact]>([
  ['withdrawn', appealWithdrawn],
  ['decided', appealDecided({ setsAside: undefined, deadlines: [] })],
])('not of an appeal that was %s', (_, ended) =>
  aCase(...open, ended)
    .when(appoint, { ...later, actor: administrator })
    .thenRefused('appeal/over'),
);

describe('another', () => {
  const first = reviewerAppointed();
  const ravi = { ...appoint, reviewer: 'ravi@office' };
  const why = 'Rita is ill.';
  test('takes over for a reason', () =>
    aCase(...open, first)
      .when({ ...ravi, reason: why }, { ...later, actor: administrator })
      .thenRecorded(recorded({ reviewer: 'ravi@office', reason: personal(why, [people.rosa]) })));
  test('not without one, and the same person is not another', () => {
    const when = (command: AppointAppealReviewer) =>
      aCase(...open, first).when(command, { ...later, actor: administrator });
    when(ravi).thenRefused('appeal/reviewer-already-appointed');
    when({ ...appoint, reason: why }).thenRefused('appeal/reviewer-already-appointed');
  });
  test('not before the first was', () =>
    aCase(...open, first)
      .when(
        { ...ravi, reason: why, happened: { occurredAt: '2026-11-23T08:59:59Z' } },
        { ...later, actor: administrator },
      )
      .thenRefused('fact/before-what-it-answers'));
  test('a reason is not about somebody whose data was erased', () =>
    aCase(...open, first)
      .when(
        { ...ravi, reason: why },
        { ...later, actor: administrator, known: { people: { unknown: [], erased: [people.rosa], restricted: [] } } },
      )
      .thenRecorded(recorded({ reviewer: 'ravi@office', reason: personal(why, []) })));
});

describe('neither who reviews nor who appoints had a part in it', () => {
  const atDiscretion = reviewOpened({ route: 'discretion', reasons: 'Fires.', openedBy: 'opal@office' });
  const involved: [string, readonly CaseFact[], string, string | undefined][] = [
    ['decided', [], coordinator.id, undefined],
    ['opened the review', [atDiscretion], 'opal@office', undefined],
    ['chaired', [atDiscretion, chairAppointed()], 'chris@office', undefined],
    ['answered for a body under review', answeredByCouncil, councilOfficer.id, undefined],
    ['is of a body under review', [], 'ned@nowhere', council],
  ];
  test.each(involved)('not a reviewer who %s', (_, facts, id, body) =>
    aCase(...open, ...facts)
      .when({ ...appoint, reviewer: id, body }, { ...later, actor: administrator })
      .thenRefused('appeal/reviewer-not-independent'),
  );
  test.each(involved)('nor by somebody who %s', (_, facts, id, body) =>
    aCase(...open, ...facts)
      .when(appoint, { ...later, actor: { ...administrator, id, body } })
      .thenRefused('appeal/appointed-by-somebody-involved'),
  );
  test('nor by a coordinator in the name of a body under review', () =>
    aCase(...open)
      .when(appoint, { ...later, actor: { ...colleague, onBehalfOf: council } })
      .thenRefused('appeal/appointed-by-somebody-involved'));
});
