/** What a body answers that is sent a recommendation (s.104(7)). */
import { recommendationAccepted, recommendationDeclined } from '../../../test/support/case/actions.js';
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
  passedTo,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { caseClosed, later, recommendationSent, wholeReview } from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { AcceptRecommendation, DeclineRecommendation } from './commands.js';

const reasons = 'There is one officer already.';
const accept: AcceptRecommendation = { type: 'AcceptRecommendation', recommendation: 'r1' };
const decline: DeclineRecommendation = { type: 'DeclineRecommendation', recommendation: 'r1', reasons };
const unsent = [requested(), passedTo(constabulary), passedTo(council), decided, ...wholeReview];
/** To the council, on 9 November. */
const sent = [...unsent, recommendationSent()];
const onBehalfOf = (body: string): Actor => ({ ...coordinator, onBehalfOf: body, receivedBy: 'letter' });
const byTheBody = { now: later.now, actor: councilOfficer };
const held = [{ given: 'Rosa', surname: 'Quillfeather' }];

const answered = { occurredAt: later.now, recommendation: 'r1', by: council, answeredBy: councilOfficer.id };
const accepted = (data: object = {}) => fact('RecommendationAccepted', { ...answered, ...data });
const declined = (data: object = {}) => fact('RecommendationDeclined', { ...answered, reasons, ...data });

describe('accepting', () => {
  test('by a worker of the body, in words or without', () => {
    aCase(...sent)
      .when(accept, byTheBody)
      .thenRecorded(accepted());
    aCase(...sent)
      .when(
        { ...accept, comment: 'Gladly.' },
        { ...byTheBody, known: { people: { ...known.people, erased: [people.priya] } } },
      )
      .thenRecorded(accepted({ comment: personal('Gladly.', [people.rosa]) }));
  });

  test('by a coordinator on its behalf, on a closed case too: then nobody answered in person', () =>
    aCase(...sent, caseClosed())
      .when(accept, { ...later, actor: onBehalfOf(council) })
      .thenRecorded(accepted({ answeredBy: undefined })));

  test('after it was declined, later', () => {
    const when = (occurredAt: string) =>
      aCase(...sent, recommendationDeclined()).when({ ...accept, happened: { occurredAt } }, byTheBody);
    when('2026-11-12T08:59:59Z').thenRefused('fact/before-what-it-answers');
    when('2026-11-12T09:00:00Z').thenRecorded(accepted({ occurredAt: '2026-11-12T09:00:00Z' }));
  });

  test('again, after it was declined in between', () =>
    aCase(...sent, recommendationAccepted(), recommendationDeclined({ occurredOn: '2026-11-13' }))
      .when(accept, byTheBody)
      .thenRecorded(accepted()));
});

describe('declining', () => {
  test('with public reasons, by a worker of the body', () =>
    aCase(...sent)
      .when({ ...decline, reasons: `  ${reasons}\n` }, byTheBody)
      .thenRecorded(declined()));

  test('by a coordinator on its behalf, on a closed case too', () =>
    aCase(...sent, caseClosed())
      .when(decline, { ...later, actor: onBehalfOf(council) })
      .thenRecorded(declined({ answeredBy: undefined })));

  test('after it was accepted, later', () => {
    const when = (occurredAt: string) =>
      aCase(...sent, recommendationAccepted()).when({ ...decline, happened: { occurredAt } }, byTheBody);
    when('2026-11-12T08:59:59Z').thenRefused('fact/before-what-it-answers');
    when('2026-11-12T09:00:00Z').thenRecorded(declined({ occurredAt: '2026-11-12T09:00:00Z' }));
  });

  test.each([undefined, '', ' \n '])('not without reasons: %j', (without) =>
    aCase(...sent)
      .when({ ...decline, reasons: without }, byTheBody)
      .thenRefused('action/no-reasons'),
  );
});

describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
  const worst = {
    actor: { id: 'oda', role: 'agency', body: careBoard } as Actor,
    facts: [...unsent, withdrawn()] as CaseFact[],
    happened: { occurredAt: '2026-12-01T09:00:00.001Z' },
    recommendation: 'r2',
    reasons: ' ',
  };
  const alike = (same: CaseFact): (readonly [CaseRefusal | 'recorded', Partial<typeof worst>])[] => [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: officer }],
    ['action/unknown-recommendation', { facts: unsent }],
    ['action/not-your-body', { recommendation: 'r1' }],
    ['action/not-your-body', { actor: coordinator }],
    ['action/not-your-body', { actor: onBehalfOf(constabulary) }],
    ['action/not-your-body', { actor: { ...coordinator, body: council } }],
    ['action/not-your-body', { actor: applicant }],
    ['action/not-sent', { actor: councilOfficer }],
    ['action/already-answered', { facts: [...sent, same] }],
    ['fact/in-the-future', { facts: sent }],
    ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-09T08:59:59Z' } }],
  ];
  const inTime = { happened: { occurredAt: '2026-11-09T09:00:00Z' } };
  const acceptances = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ...alike(recommendationAccepted()),
    ['recorded', inTime],
  ]);
  const refusals = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ...alike(recommendationDeclined()),
    ['action/no-reasons', inTime],
    ['text/names-a-person', { reasons: 'Rosa Quillfeather has one.' }],
    ['recorded', { reasons }],
  ]);

  test.each(acceptances.map((row, index) => [index, ...row] as const))('to accept: %i %s', (_, code, row) => {
    const { facts, actor, happened, recommendation } = row;
    const outcome = aCase(...facts).when({ ...accept, recommendation, happened }, { now: later.now, actor });
    return code === 'recorded' ? outcome.thenRecorded(accepted(happened)) : outcome.thenRefused(code);
  });

  test.each(refusals.map((row, index) => [index, ...row] as const))('to decline: %i %s', (_, code, row) => {
    const { facts, actor, ...command } = row;
    const outcome = aCase(...facts).when({ ...decline, ...command }, { now: later.now, actor, known: { held } });
    return code === 'recorded' ? outcome.thenRecorded(declined(command.happened)) : outcome.thenRefused(code);
  });
});
