/** What a review recommends: made by its chair, sent once it is concluded. */
import { recommendationAccepted } from '../../../test/support/case/actions.js';
import { decided } from '../../../test/support/case/complaints.js';
import {
  constabulary,
  coordinator,
  council,
  fact,
  known,
  otherCouncil,
  partner,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import {
  appealDecided,
  bodyInvited,
  caseClosed,
  chair,
  chairAppointed,
  findingRecorded,
  later,
  meetingHeld,
  recommendationMade,
  recommendationSent,
  reviewConcluded,
  reviewOpened,
  wholeReview,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { MakeRecommendation, SendRecommendation } from './commands.js';
import type { RecommendationMade } from './facts.js';

const wording = 'Name one officer who owns the case.';
const about = [people.rosa, people.priya];
const make: MakeRecommendation = { type: 'MakeRecommendation', to: council, text: wording };
const send: SendRecommendation = { type: 'SendRecommendation', recommendation: 'r1' };
const opened = [requested(), decided, reviewOpened(), chairAppointed()];
/** They met on 5 November, at two. */
const met = [...opened, meetingHeld()];
const byChair = { now: later.now, actor: chair };
const held = [{ given: 'Rosa', surname: 'Quillfeather' }];

const made = (data: Partial<RecommendationMade['data']> = {}) =>
  fact('RecommendationMade', {
    occurredAt: later.now,
    recommendation: 'r1',
    to: council,
    text: personal(wording, about),
    ...data,
  });

describe('making', () => {
  test('one by the chair, each with a ref of its own', () => {
    aCase(...met)
      .when(make, byChair)
      .thenRecorded(made());
    aCase(...met, recommendationMade())
      .when(make, byChair)
      .thenRecorded(made({ recommendation: 'r2' }));
  });

  test('to anybody with public functions, whether they take part or not', () =>
    aCase(...met)
      .when({ ...make, to: otherCouncil }, { ...byChair, known: { held } })
      .thenRecorded(made({ to: otherCouncil })));

  test('by the day it is made at the earliest', () => {
    aCase(...met)
      .when({ ...make, byWhen: '2026-12-01' }, byChair)
      .thenRecorded(made({ byWhen: '2026-12-01' }));
    aCase(...met)
      .when({ ...make, byWhen: '2026-11-30' }, byChair)
      .thenRefused('action/in-the-past');
  });

  test('leaves out of whom the text is about who was erased since', () =>
    aCase(...met)
      .when(make, { ...byChair, known: { people: { ...known.people, erased: [people.priya] } } })
      .thenRecorded(made({ text: personal(wording, [people.rosa]) })));

  test('whom a person is no body is called after: a body nothing is known of may be anybody', () => {
    const rosas = { ...make, to: 'quillfeather-homes' };
    const knownAs = (...facts: readonly CaseFact[]) =>
      aCase(...met, ...facts).when(rosas, { ...byChair, known: { held } });
    knownAs().thenRefused('text/names-a-person');
    knownAs(bodyInvited('quillfeather-homes')).thenRecorded(made({ to: 'quillfeather-homes' }));
    aCase(...met)
      .when({ ...make, to: partner }, { ...byChair, known: { held: [{ given: 'Ann', surname: 'Solace' }] } })
      .thenRecorded(made({ to: partner }));
  });

  test('after an appeal sent the review back, from then on', () => {
    const sentBack = [...met, findingRecorded(), reviewConcluded(), appealDecided()];
    const when = (occurredAt: string) => aCase(...sentBack).when({ ...make, happened: { occurredAt } }, byChair);
    when('2026-11-30T08:59:59Z').thenRefused('fact/before-what-it-answers');
    when('2026-11-30T09:00:00Z').thenRecorded(made({ occurredAt: '2026-11-30T09:00:00Z' }));
  });

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const conflict = fact('ChairConflictFound', { occurredOn: '2026-10-20', chair: chair.id, conflict: 'declared' });
    const unmet = [...opened, conflict];
    const worst = {
      actor: { id: 'kim', role: 'chair', area: 'kent' } as Actor,
      facts: [requested(), decided, withdrawn(), caseClosed()] as CaseFact[],
      happened: { occurredAt: '2026-12-01T09:00:00.001Z' },
      to: 'quillfeather-homes',
      text: 'Ask Rosa Quillfeather.',
      byWhen: '2026-11-04',
    };
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: coordinator }],
      ['case/closed', { facts: [requested(), decided, caseClosed()] }],
      ['review/not-open', { facts: [requested(), decided] }],
      ['review/not-the-chair', { facts: [requested(), decided, reviewOpened(), reviewConcluded()] }],
      ['review/not-the-chair', { facts: [...unmet, reviewConcluded()] }],
      ['review/not-the-chair', { actor: { ...chair, id: 'somebody@office' } }],
      ['review/chair-not-independent', { actor: chair }],
      ['review/chair-not-independent', { actor: { ...chair, body: constabulary } }],
      ['review/concluded', { actor: chair, facts: [...opened, reviewConcluded()] }],
      ['review/no-meeting-held', { facts: opened }],
      ['fact/in-the-future', { facts: met }],
      ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-05T13:59:59Z' } }],
      ['action/in-the-past', { happened: { occurredAt: '2026-11-05T14:00:00Z' } }],
      ['text/names-a-person', { byWhen: '2026-11-05' }],
      ['text/names-a-person', { to: council }],
      ['recorded', { text: wording }],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
      const { facts, actor, ...command } = row;
      const outcome = aCase(...facts).when({ ...make, ...command }, { now: later.now, actor, known: { held } });
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(made({ ...command.happened, byWhen: '2026-11-05' }));
    });
  });

  test('the last of several meetings counts', () => {
    const twice = [...met, meetingHeld({ occurredAt: '2026-11-20T14:00:00Z' })];
    aCase(...twice)
      .when({ ...make, happened: { occurredOn: '2026-11-19' } }, byChair)
      .thenRefused('fact/before-what-it-answers');
  });
});

describe('sending', () => {
  const concluded = [requested(), decided, ...wholeReview];

  test('to its addressee, once the review is concluded', () =>
    aCase(...concluded)
      .when(send, later)
      .thenRecorded(fact('RecommendationSent', { occurredAt: later.now, recommendation: 'r1', to: council })));

  test('what was sent before an appeal sent the review back is not sent again; what was made since is', () => {
    const again = [
      ...concluded,
      recommendationSent(),
      appealDecided({ occurredOn: '2026-11-20' }),
      recommendationMade({ occurredOn: '2026-11-20', recommendation: 'r2', to: partner }),
    ];
    const r2 = { ...send, recommendation: 'r2' };
    aCase(...again)
      .when(r2, later)
      .thenRefused('review/not-concluded');
    const concludedAgain = reviewConcluded({ occurredOn: '2026-11-25', recommendations: ['r1', 'r2'] });
    aCase(...again, concludedAgain)
      .when(send, later)
      .thenRefused('action/already-sent');
    aCase(...again, concludedAgain)
      .when(r2, later)
      .thenRecorded(fact('RecommendationSent', { occurredAt: later.now, recommendation: 'r2', to: partner }));
  });

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      actor: { id: 'kim', role: 'coordinator', area: 'kent' } as Actor,
      facts: [...concluded, recommendationSent(), withdrawn(), caseClosed()] as CaseFact[],
      happened: { occurredAt: '2026-12-01T09:00:00.001Z' },
      recommendation: 'r2',
    };
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: coordinator }],
      ['action/unknown-recommendation', { facts: [...met, recommendationMade(), recommendationSent()] }],
      ['review/not-concluded', { recommendation: 'r1' }],
      ['action/already-sent', { facts: [...concluded, recommendationSent(), recommendationAccepted()] }],
      ['fact/in-the-future', { facts: concluded }],
      ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-06T09:59:59Z' } }],
      ['recorded', { happened: { occurredAt: '2026-11-06T10:00:00Z' } }],
    ]);
    test.each(table)('%s', (code, { facts, actor, happened, recommendation }) => {
      const outcome = aCase(...facts).when({ ...send, recommendation, happened }, { now: later.now, actor });
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(fact('RecommendationSent', { ...happened, recommendation: 'r1', to: council }));
    });
  });

  test('on a closed case too: regard is had to what was recommended, whenever it comes', () =>
    aCase(...concluded, caseClosed())
      .when(send, later)
      .thenRecorded(fact('RecommendationSent', { occurredAt: later.now, recommendation: 'r1', to: council })));

  test('not without a review at all', () =>
    aCase(requested(), decided, recommendationMade()).when(send, later).thenRefused('review/not-concluded'));
});
