/** Whether a complaint counts: never on the body's word alone, and never by its own people. */
import {
  allowed,
  asked,
  decided,
  digests,
  disallowed,
  evidenced,
  notFound,
  stored,
  verified,
} from '../../../test/support/case/complaints.js';
import {
  applicant,
  constabulary,
  coordinator,
  council,
  fact,
  given,
  officer,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { AllowComplaint, DisallowComplaint, GiveEvidence } from './commands.js';

const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
const of = (body: string): Actor => ({ ...coordinator, body });
const onBehalfOf = (body: string): Actor => ({ ...coordinator, onBehalfOf: body, receivedBy: 'phone' });
/** Who answered for the constabulary, and works in the office today. */
const changedSides: Actor = { ...coordinator, id: officer.id };
const held = [{ given: 'Rosa', surname: 'Quillfeather' }];
const looked = [requested(), asked('c3'), notFound('c3')];

describe('giving evidence', () => {
  const give: GiveEvidence = { type: 'GiveEvidence', ref: 'c3', documents: [] };
  const account = personal('I rang at nine.', [people.rosa, people.priya]);

  test.each<[string, Partial<GiveEvidence>, object]>([
    ['in words', { account: 'I rang at nine.' }, { account, documents: [] }],
    ['by documents', { documents: digests }, { documents: digests }],
    ['by both', { account: 'I rang at nine.', documents: [digests[0]] }, { account, documents: [digests[0]] }],
  ])('%s, by the applicant', (_, more, data) =>
    aCase(requested())
      .when({ ...give, ...more }, { actor: applicant, known: { documents: stored } })
      .thenRecorded(fact('ComplaintEvidenced', { occurredAt: given.now, ref: 'c3', ...data } as never)),
  );

  test('again, where something is new; after a ruling and after the decision', () => {
    const before = aCase(requested(), evidenced('c3'), disallowed('c3'), decided);
    const recorded = (documents: readonly string[]) =>
      fact('ComplaintEvidenced', { occurredAt: given.now, ref: 'c3', documents });
    const known = { known: { documents: stored } };
    before.when({ ...give, documents: digests }, known).thenRecorded(recorded(digests));
    before
      .when({ ...give, account: 'I rang at nine.', documents: [digests[0]] }, known)
      .thenRecorded(fact('ComplaintEvidenced', { ...recorded([digests[0]]).data, account }));
  });

  const worst = {
    actor: stranger,
    facts: [requested(), evidenced('c3'), withdrawn()] as CaseFact[],
    ref: 'c4',
    happened: { occurredOn: '2026-10-13' },
    documents: [digests[0]] as readonly string[],
    known: { documents: [] as typeof stored },
  };
  const table = repairedInTurn<CaseRefusal, typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['complaint/unknown', { facts: [requested(), evidenced('c3')] }],
    ['fact/in-the-future', { ref: 'c3' }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-09-29' } }],
    ['document/unknown', { happened: { occurredOn: '2026-09-30' } }],
    ['complaint/changes-nothing', { known: { documents: stored } }],
    ['complaint/no-evidence', { documents: [] }],
  ]);
  test.each(table)('%s, by precedence', (code, { facts, actor, ref, happened, documents, known }) =>
    aCase(...facts)
      .when({ ...give, ref, happened, documents }, { actor, known })
      .thenRefused(code),
  );
});

describe('disallowing', () => {
  const disallow: DisallowComplaint = {
    type: 'DisallowComplaint',
    ref: 'c3',
    ground: 'not-made',
    weighed: ['applicant-account', 'body-answer'],
    reasons: 'No call was made that night.',
  };
  const recorded = (data: object = {}) =>
    fact('ComplaintDisallowed', {
      occurredAt: given.now,
      ref: 'c3',
      ground: 'not-made',
      weighed: ['applicant-account', 'body-answer'],
      reasons: 'No call was made that night.',
      decidedBy: coordinator.id,
      ...data,
    });

  test('as never made, after the body looked and what the applicant gives was weighed', () =>
    aCase(...looked, evidenced('c3'))
      .when({ ...disallow, reasons: '  No call was made that night. ' })
      .thenRecorded(recorded()));

  test.each<[string, readonly CaseFact[], Partial<DisallowComplaint>]>([
    ['as unrelated, though nobody was asked', [requested()], { ground: 'unrelated', weighed: ['applicant-account'] }],
    ['as unrelated, on what the body says', looked, { ground: 'unrelated', weighed: ['body-answer'] }],
    [
      'as unrelated, though the body verified it',
      [requested(), asked('c3'), verified('c3')],
      { ground: 'unrelated', weighed: ['body-answer'] },
    ],
    ['on documents that were given', [...looked, evidenced('c3')], { weighed: ['applicant-documents'] }],
    ['once more after it was allowed', [...looked, disallowed('c3'), allowed('c3')], {}],
  ])('%s', (_, facts, more) =>
    aCase(...facts)
      .when({ ...disallow, ...more })
      .thenRecorded(recorded(more)),
  );

  test('a report is weighed where one is cited', () =>
    aCase(requested())
      .when({ ...disallow, ref: 'c1', ground: 'unrelated', weighed: ['report'] })
      .thenRecorded(recorded({ ref: 'c1', ground: 'unrelated', weighed: ['report'] })));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst = {
      actor: stranger,
      facts: [...looked, disallowed('c3'), decided, withdrawn()] as CaseFact[],
      happened: { occurredOn: '2026-10-13' },
      command: { ref: 'c4', weighed: [], reasons: ' \n' } as Partial<DisallowComplaint>,
    };
    const inAnswerTo = (...facts: readonly CaseFact[]) => ({ facts: [requested(), asked('c3'), ...facts] });
    const weighing = (more: Partial<DisallowComplaint>) => ({ command: { ref: 'c3', reasons: ' \n', ...more } });
    const both = { weighed: disallow.weighed } as const;
    const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: changedSides }],
      ['complaint/unknown', { facts: [...looked, disallowed('c3'), decided] }],
      ['complaint/ruled-by-its-body', weighing({ weighed: [] })],
      ['complaint/ruled-by-its-body', { actor: of(constabulary) }],
      ['complaint/ruled-by-its-body', { actor: onBehalfOf(constabulary) }],
      ['threshold/already-decided', { actor: coordinator }],
      ['complaint/already-disallowed', inAnswerTo(verified('c3'), disallowed('c3'))],
      ['complaint/already-verified', inAnswerTo(verified('c3'))],
      ['complaint/not-answered', inAnswerTo()],
      ['complaint/not-answered', { facts: [requested()] }],
      ['fact/in-the-future', inAnswerTo(notFound('c3'))],
      ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-04' } }],
      ['complaint/nothing-weighed', { happened: { occurredOn: '2026-10-05' } }],
      ['complaint/weighed-what-is-not-there', weighing({ weighed: ['body-answer', 'applicant-documents'] })],
      ['complaint/weighed-what-is-not-there', weighing({ weighed: ['body-answer', 'report'] })],
      ['complaint/not-found-is-not-enough', weighing({ weighed: ['body-answer'] })],
      ['complaint/no-reasons', weighing(both)],
      ['complaint/no-reasons', weighing({ ...both, reasons: undefined })],
      ['text/names-a-person', weighing({ ...both, reasons: 'Ms Quillfeather never rang.' })],
      ['recorded', weighing({ ...both, reasons: 'No call was made that night.' })],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
      const { facts, actor, happened, command } = row;
      const outcome = aCase(...facts).when({ ...disallow, happened, ...command }, { actor, known: { held } });
      if (code === 'recorded') outcome.thenRecorded(recorded({ occurredAt: undefined, occurredOn: '2026-10-05' }));
      else outcome.thenRefused(code);
    });
  });

  test('by people of another body under review, who judge nobody of their own', () => {
    for (const actor of [of(council), onBehalfOf(council)])
      aCase(...looked)
        .when(disallow, { actor })
        .thenRecorded(recorded());
    aCase(
      requested(),
      asked('c2', { body: council }),
      notFound('c2', { answeredBy: coordinator.id }),
      ...looked.slice(1),
    )
      .when(disallow)
      .thenRecorded(recorded());
  });

  test.each<[string, readonly CaseFact[], Partial<DisallowComplaint>, string]>([
    ['the answer it weighs', looked, { ground: 'unrelated', weighed: ['body-answer'] }, '2026-10-04'],
    ['the answer it rests on', looked, { weighed: ['applicant-account'] }, '2026-10-04'],
    ['the ruling it reverses', [...looked, disallowed('c3'), allowed('c3')], {}, '2026-10-07'],
    ['the complaint', [requested()], { ground: 'unrelated', weighed: ['applicant-account'] }, '2026-09-29'],
  ])('never before %s', (_, facts, more, occurredOn) =>
    aCase(...facts)
      .when({ ...disallow, ...more, happened: { occurredOn } })
      .thenRefused('fact/before-what-it-answers'),
  );

  test('before an answer that it does not weigh', () =>
    aCase(...looked)
      .when({
        ...disallow,
        ground: 'unrelated',
        weighed: ['applicant-account'],
        happened: { occurredOn: '2026-10-04' },
      })
      .thenRecorded(
        recorded({
          occurredAt: undefined,
          occurredOn: '2026-10-04',
          ground: 'unrelated',
          weighed: ['applicant-account'],
        }),
      ));
});

describe('allowing again', () => {
  const allow: AllowComplaint = { type: 'AllowComplaint', ref: 'c3', reasons: 'The call was found.' };

  const worst = {
    actor: stranger,
    facts: [...looked, decided, withdrawn()] as CaseFact[],
    happened: { occurredOn: '2026-10-13' },
    command: { ref: 'c4', reasons: undefined } as Partial<AllowComplaint>,
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: changedSides }],
    ['complaint/unknown', { facts: [...looked, decided] }],
    ['complaint/ruled-by-its-body', { command: { reasons: undefined } }],
    ['threshold/already-decided', { actor: coordinator }],
    ['complaint/not-disallowed', { facts: looked }],
    ['complaint/not-disallowed', { facts: [...looked, disallowed('c3'), allowed('c3')] }],
    ['fact/in-the-future', { facts: [...looked, disallowed('c3')] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-06' } }],
    ['complaint/no-reasons', { happened: { occurredOn: '2026-10-07' } }],
    ['text/names-a-person', { command: { reasons: 'Rosa Quillfeather rang.' } }],
    ['recorded', { command: {} }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
    const { facts, actor, happened, command } = row;
    const outcome = aCase(...facts).when({ ...allow, happened, ...command }, { actor, known: { held } });
    if (code !== 'recorded') return outcome.thenRefused(code);
    return outcome.thenRecorded(
      fact('ComplaintAllowed', {
        occurredOn: '2026-10-07',
        ref: 'c3',
        reasons: 'The call was found.',
        decidedBy: coordinator.id,
      }),
    );
  });
});
