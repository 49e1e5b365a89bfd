/** Who chairs a review, who takes over, and what stands against them (domain section 2: independence is a rule, not a habit). */
import { asked, verified } from '../../../test/support/case/complaints.js';
import {
  careBoard,
  coordinator,
  council,
  fact,
  known,
  officer,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { decidedMet, everybody } from '../../../test/support/case/request.js';
import {
  appealDecided,
  appealLodged,
  caseClosed,
  chair,
  chairAppointed,
  later,
  reviewer,
  reviewerAppointed,
  reviewOpened,
  wholeReview,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { AppointChair, DeclareConflict, ReplaceChair } from './commands.js';

const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
const met = [requested(), asked('c1'), verified('c1'), decidedMet({ occurredAt: '2026-10-12T10:00:00Z' } as object)];
const opened = [...met, reviewOpened()];
const chaired = [...opened, chairAppointed()];
const concluded = [...met, ...wholeReview];
const conflicted = fact('ChairConflictFound', {
  occurredAt: '2026-10-15T09:00:00Z',
  chair: chair.id,
  conflict: 'declared',
});
const replacedBy = (somebody: string, data: object = {}) =>
  fact('ChairReplaced', {
    occurredAt: '2026-10-16T09:00:00Z',
    chair: somebody,
    appointedBy: coordinator.id,
    replaced: chair.id,
    ...data,
  });
const appealed = [appealLodged({ occurredAt: '2026-10-13T10:00:00Z' } as object), reviewerAppointed()];

describe('appointing', () => {
  const appoint: AppointChair = { type: 'AppointChair', chair: chair.id };
  const appointed = (data: object = {}) =>
    fact('ChairAppointed', { occurredAt: later.now, chair: chair.id, appointedBy: coordinator.id, ...data });

  test.each([
    ['somebody of no body', {}],
    ['somebody of a body about which nobody complained', { body: careBoard }],
  ])('%s', (_, body) =>
    aCase(...opened)
      .when({ ...appoint, ...body }, later)
      .thenRecorded(appointed(body)),
  );

  const worst = {
    actor: stranger,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    chair: reviewer.id,
    body: council as string | undefined,
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/concluded', { facts: [...concluded, ...appealed] }],
    ['review/chair-already-appointed', { facts: [...chaired, ...appealed] }],
    ['fact/in-the-future', { facts: [...opened, ...appealed] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-12' } }],
    ['review/chair-not-independent', { happened: { occurredOn: '2026-10-13' } }],
    ['review/chair-reviews-an-appeal', { body: careBoard }],
    ['review/chair-not-independent', { chair: officer.id }],
    ['recorded', { chair: chair.id }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s, by precedence', (_, code, row) => {
    const { facts, actor, ...said } = row;
    const outcome = aCase(...facts).when({ ...appoint, ...said }, { ...later, actor });
    if (code === 'recorded') outcome.thenRecorded(appointed({ occurredOn: '2026-10-13', body: careBoard }));
    else outcome.thenRefused(code);
  });

  test('who reviewed an appeal that is over chairs nothing either', () =>
    aCase(...opened, ...appealed, appealDecided({ outcome: 'properly-reviewed', setsAside: undefined }))
      .when({ ...appoint, chair: reviewer.id }, later)
      .thenRefused('review/chair-reviews-an-appeal'));

  test('an appeal that nobody reviews yet keeps nobody from it', () =>
    aCase(...opened, appealLodged())
      .when(appoint, later)
      .thenRecorded(appointed()));
});

describe('replacing', () => {
  const replace: ReplaceChair = { type: 'ReplaceChair', chair: 'cher@office' };
  const replaced = (data: object = {}) => replacedBy('cher@office', { occurredAt: later.now, ...data });

  test.each([
    ['for no reason that is said', {}, {}],
    [
      'for a reason, by somebody of another body',
      { reason: 'Ill.', body: careBoard },
      { reason: personal('Ill.', everybody), body: careBoard },
    ],
  ])('%s', (_, said, data) =>
    aCase(...chaired)
      .when({ ...replace, ...said }, later)
      .thenRecorded(replaced(data)),
  );

  test('the reason is not about somebody who was erased since', () =>
    aCase(...chaired)
      .when(
        { ...replace, reason: 'Ill.' },
        { ...later, known: { people: { ...known.people, erased: [people.priya] } } },
      )
      .thenRecorded(replaced({ reason: personal('Ill.', [people.rosa]) })));

  const worst = {
    actor: stranger,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    chair: chair.id,
    body: council as string | undefined,
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/concluded', { facts: concluded }],
    ['review/no-chair', { facts: opened }],
    ['review/same-chair', { facts: [...chaired, ...appealed] }],
    ['fact/in-the-future', { chair: reviewer.id }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-13' } }],
    ['review/chair-not-independent', { happened: { occurredOn: '2026-10-14' } }],
    ['review/chair-reviews-an-appeal', { body: undefined }],
    ['review/chair-not-independent', { chair: officer.id }],
    ['recorded', { chair: 'cher@office' }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s, by precedence', (_, code, row) => {
    const { facts, actor, ...said } = row;
    const outcome = aCase(...facts).when({ ...replace, ...said }, { ...later, actor });
    if (code === 'recorded') outcome.thenRecorded(replaced({ occurredOn: '2026-10-14' }));
    else outcome.thenRefused(code);
  });

  test('a conflict once found does not end with another in between, nor with another review', () => {
    const back = { ...replace, chair: chair.id };
    aCase(...chaired, conflicted, replacedBy('cher@office'))
      .when(back, later)
      .thenRefused('review/chair-not-independent');
    aCase(...chaired, replacedBy('cher@office'))
      .when(back, later)
      .thenRecorded(replaced({ chair: chair.id, replaced: 'cher@office' }));
  });

  test('after the review was sent back, not before that', () =>
    aCase(...concluded, appealLodged(), appealDecided())
      .when({ ...replace, happened: { occurredOn: '2026-11-29' } }, later)
      .thenRefused('fact/before-what-it-answers'));
});

describe('declaring a conflict', () => {
  const declare: DeclareConflict = { type: 'DeclareConflict', reason: 'Her brother is one of the officers.' };
  const found = (data: object = {}) =>
    fact('ChairConflictFound', {
      occurredAt: later.now,
      chair: chair.id,
      conflict: 'declared',
      reason: personal('Her brother is one of the officers.', everybody),
      ...data,
    });

  test.each([
    ['by the office', coordinator, chaired],
    ['by the chair', chair, chaired],
    ['after the conclusion too', chair, concluded],
  ])('%s', (_, actor, facts) =>
    aCase(...facts)
      .when(declare, { ...later, actor })
      .thenRecorded(found()),
  );

  const worst = {
    actor: stranger,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
  };
  const another: Actor = { ...chair, id: 'cher@office' };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: another }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/no-chair', { facts: opened }],
    ['review/not-the-chair', { facts: [...chaired, conflicted] }],
    ['review/conflict-already-found', { actor: coordinator }],
    ['fact/in-the-future', { facts: chaired }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-13' } }],
    ['recorded', { happened: { occurredOn: '2026-10-14' } }],
  ]);
  test.each(table)('%s, by precedence', (code, { facts, actor, happened }) => {
    const outcome = aCase(...facts).when({ ...declare, happened }, { ...later, actor });
    if (code === 'recorded') outcome.thenRecorded(found({ occurredOn: '2026-10-14' }));
    else outcome.thenRefused(code);
  });

  test('of a chair who took over, not of the one before', () =>
    aCase(...chaired, conflicted, replacedBy('cher@office'))
      .when(declare, later)
      .thenRecorded(found({ chair: 'cher@office' })));
});
