/** What bodies agree to do, and what becomes of it. */
import {
  actionAbandoned,
  actionCompleted,
  actionProgressed,
  recommendationAccepted,
  recommendationDeclined,
} from '../../../test/support/case/actions.js';
import { decided } from '../../../test/support/case/complaints.js';
import {
  applicant,
  careBoard,
  constabulary,
  coordinator,
  council,
  councilOfficer,
  fact,
  known,
  officer,
  otherCouncil,
  partner,
  passedTo,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import {
  actionAgreed,
  bodyInvited,
  caseClosed,
  informationRequested,
  later,
  recommendationMade,
  recommendationSent,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { AbandonAction, AgreeAction, CompleteAction, ReportProgress } from './commands.js';
import type { ActionAgreed } from './facts.js';

const wording = 'Put up a light in the alley.';
const about = [people.rosa, people.priya];
const held = [{ given: 'Rosa', surname: 'Quillfeather' }];
const agree: AgreeAction = { type: 'AgreeAction', by: council, what: wording, byWhen: '2026-12-31' };
const opened = [requested(), passedTo(constabulary), passedTo(council), decided, reviewOpened()];
const onBehalfOf = (body: string): Actor => ({ ...coordinator, onBehalfOf: body, receivedBy: 'phone' });

const agreed = (data: Partial<ActionAgreed['data']> = {}) =>
  fact('ActionAgreed', {
    occurredAt: later.now,
    action: 'x1',
    by: council,
    what: personal(wording, about),
    byWhen: '2026-12-31',
    ...data,
  });

describe('agreeing', () => {
  test('each with a ref of its own, before the meeting and after the conclusion', () => {
    aCase(...opened)
      .when(agree, later)
      .thenRecorded(agreed());
    aCase(...opened, actionAgreed(), reviewConcluded())
      .when(agree, later)
      .thenRecorded(agreed({ action: 'x2' }));
  });

  test.each<[string, string, CaseFact]>([
    ['invited', partner, bodyInvited(partner)],
    ['asked for information', partner, informationRequested({ body: partner })],
    ['recommended to', otherCouncil, recommendationMade({ to: otherCouncil })],
  ])('with a body that was %s', (_, by, taken) => {
    aCase(...opened, taken)
      .when({ ...agree, by }, later)
      .thenRecorded(agreed({ by }));
    aCase(...opened)
      .when({ ...agree, by }, later)
      .thenRefused('action/unknown-body');
  });

  test.each<[string, readonly CaseFact[]]>([
    ['not sent yet', []],
    ['accepted', [recommendationSent(), recommendationAccepted()]],
    ['declined at first', [recommendationSent(), recommendationDeclined(), recommendationAccepted()]],
  ])('to carry out a recommendation that was %s', (_, facts) =>
    aCase(...opened, recommendationMade(), ...facts)
      .when({ ...agree, recommendation: 'r1' }, later)
      .thenRecorded(agreed({ recommendation: 'r1' })),
  );

  test('never before the recommendation it carries out was made; another action since the review was opened', () => {
    const happened = { occurredAt: '2026-11-05T15:29:59Z' };
    const when = (command: Partial<AgreeAction>) =>
      aCase(...opened, recommendationMade()).when({ ...agree, happened, ...command }, later);
    when({ recommendation: 'r1' }).thenRefused('fact/before-what-it-answers');
    when({}).thenRecorded(agreed(happened));
  });

  test('leaves out of whom the text is about who was erased since', () =>
    aCase(...opened)
      .when(agree, { ...later, known: { people: { ...known.people, erased: [people.priya] } } })
      .thenRecorded(agreed({ what: personal(wording, [people.rosa]) })));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const declinedOnce = [recommendationMade(), recommendationSent(), recommendationDeclined()];
    const worst = {
      actor: { id: 'kim', role: 'coordinator', area: 'kent' } as Actor,
      facts: [requested(), decided, withdrawn(), caseClosed()] as CaseFact[],
      happened: { occurredAt: '2026-12-01T09:00:00.001Z' },
      by: partner,
      what: 'Ask Rosa Quillfeather.',
      byWhen: '2026-11-04',
      recommendation: 'r2',
    };
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: coordinator }],
      ['case/closed', { facts: [requested(), decided, caseClosed()] }],
      ['action/unknown-recommendation', { facts: [requested(), decided, ...declinedOnce] }],
      ['action/declined', { recommendation: 'r1' }],
      ['review/not-open', { facts: [requested(), decided, recommendationMade()] }],
      ['fact/in-the-future', { facts: [...opened, recommendationMade()] }],
      ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-05T15:29:59Z' } }],
      ['action/unknown-body', { happened: { occurredAt: '2026-11-05T15:30:00Z' } }],
      ['action/not-of-this-recommendation', { by: careBoard }],
      ['action/in-the-past', { by: council }],
      ['text/names-a-person', { byWhen: '2026-11-05' }],
      ['recorded', { what: wording }],
    ]);
    test.each(table)('%s', (code, { facts, actor, ...command }) => {
      const outcome = aCase(...facts).when({ ...agree, ...command }, { now: later.now, actor, known: { held } });
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(agreed({ ...command.happened, byWhen: '2026-11-05', recommendation: 'r1' }));
    });
  });

  test('not before the review was opened', () =>
    aCase(...opened)
      .when({ ...agree, happened: { occurredAt: '2026-10-13T08:59:59Z' } }, later)
      .thenRefused('fact/before-what-it-answers'));
});

describe('following up', () => {
  const progress: ReportProgress = { type: 'ReportProgress', action: 'x1', note: 'The light is ordered.' };
  const complete: CompleteAction = { type: 'CompleteAction', action: 'x1' };
  const abandon: AbandonAction = { type: 'AbandonAction', action: 'x1', reason: 'The alley is gated instead.' };
  /** By the council, on 10 November. */
  const doing = [...opened, actionAgreed()];
  const of = { occurredAt: later.now, action: 'x1' };
  const note = personal('The light is ordered.', about);
  const reason = personal('The alley is gated instead.', about);
  /** As it is recorded of a coordinator; of a worker of the body with who that was. */
  const commands: [string, ReportProgress | CompleteAction | AbandonAction, CaseFact][] = [
    ['progress', progress, fact('ActionProgressed', { ...of, note })],
    ['completion', complete, fact('ActionCompleted', of)],
    ['completion, with a note', { ...complete, note: progress.note }, fact('ActionCompleted', { ...of, note })],
    ['abandonment', abandon, fact('ActionAbandoned', { ...of, reason })],
  ];
  const actors: [string, Actor, object][] = [
    ['a worker of its body', councilOfficer, { answeredBy: councilOfficer.id }],
    ['a coordinator on its behalf', onBehalfOf(council), {}],
    ['a coordinator of their own', coordinator, {}],
  ];
  const also = (recorded: CaseFact, data: object) => ({ ...recorded, data: { ...recorded.data, ...data } }) as CaseFact;

  describe.each(commands)('%s', (_, command, recorded) => {
    test.each(actors)('by %s', (_who, actor, by) =>
      aCase(...doing, actionProgressed())
        .when(command, { now: later.now, actor })
        .thenRecorded(also(recorded, by)),
    );

    test('after the case was closed', () =>
      aCase(...doing, caseClosed())
        .when(command, later)
        .thenRecorded(recorded));

    const worst = {
      actor: { id: 'oda', role: 'agency', body: careBoard } as Actor,
      facts: [...doing, actionCompleted(), withdrawn()] as CaseFact[],
      happened: { occurredAt: '2026-12-01T09:00:00.001Z' },
      action: 'x2',
    };
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: officer }],
      ['action/unknown', { facts: [...doing, actionCompleted()] }],
      ['action/not-your-body', { action: 'x1' }],
      ['action/not-your-body', { actor: onBehalfOf(constabulary) }],
      ['action/not-your-body', { actor: applicant }],
      ['action/already-ended', { actor: councilOfficer }],
      ['action/already-ended', { facts: [...doing, actionAbandoned()] }],
      ['fact/in-the-future', { facts: doing }],
      ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-10T08:59:59Z' } }],
      ['recorded', { happened: { occurredAt: '2026-11-10T09:00:00Z' } }],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_index, code, row) => {
      const { facts, actor, happened, action } = row;
      const outcome = aCase(...facts).when({ ...command, happened, action }, { now: later.now, actor });
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(also(recorded, { ...happened, answeredBy: councilOfficer.id }));
    });
  });

  test('leaves out of whom the texts are about who was erased since', () => {
    const erased = { ...later, known: { people: { ...known.people, erased: [people.priya] } } };
    const once = (text: string) => personal(text, [people.rosa]);
    aCase(...doing)
      .when(progress, erased)
      .thenRecorded(fact('ActionProgressed', { ...of, note: once('The light is ordered.') }));
    aCase(...doing)
      .when(abandon, erased)
      .thenRecorded(fact('ActionAbandoned', { ...of, reason: once('The alley is gated instead.') }));
  });
});
