/** What is written down about recommendations and actions: their life in the README, their facts as they rest in the log. */
import {
  actionAbandoned,
  actionCompleted,
  actionProgressed,
  recommendationAccepted,
  recommendationDeclined,
} from '../../../test/support/case/actions.js';
import { decided } from '../../../test/support/case/complaints.js';
import { coordinator, council, known, requested, withdrawn } from '../../../test/support/case/facts.js';
import {
  actionAgreed,
  appealDecided,
  caseClosed,
  chair,
  chairAppointed,
  later,
  meetingHeld,
  recommendationMade,
  recommendationSent,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { expectGlossary } from '../../../test/support/glossary.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import type { Actor } from '../../decider/actor.js';
import type { Decider } from '../../decider/decider.js';
import { type Personal, personal } from '../../decider/personal.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import type { ActionCommand } from './commands.js';
import type { ActionFact } from './facts.js';
import { REGARDS } from './http/action-bodies.js';
import { actionReason, actionSentence } from './sentences.js';

const README = new URL('README.md', import.meta.url).pathname;
const forTheCouncil: Actor = { ...coordinator, onBehalfOf: council, receivedBy: 'email' };

/** The real decider, asked by whoever may ask: the chair recommends, an answer comes from the body, all else from the office. */
const asking: Decider<CaseState, readonly [ActionCommand, Actor?], CaseFact> = {
  ...caseDecider,
  decide: ([command, actor = coordinator], state, moment) =>
    caseDecider.decide({ command, known }, state, { ...moment, actor }),
};

const undecided = [requested(), decided];
const opened = [...undecided, reviewOpened(), chairAppointed()];

test('the life of a recommendation in the README is what the decider does', () => {
  const met = [...opened, meetingHeld()];
  const concluded = [...met, recommendationMade(), reviewConcluded()];
  const sent = [...concluded, recommendationSent()];
  const recommendation = 'r1';
  expectSection(
    README,
    'recommendations',
    lifecycleTable(
      asking,
      {
        'no review': undecided,
        'not met yet': opened,
        met,
        made: [...met, recommendationMade()],
        concluded,
        sent,
        accepted: [...sent, recommendationAccepted()],
        declined: [...sent, recommendationDeclined()],
        'sent, then sent back by an appeal': [...sent, appealDecided()],
        'sent, then closed': [...sent, caseClosed()],
        'sent, then withdrawn': [...sent, withdrawn()],
      },
      {
        'MakeRecommendation, by the chair': [
          { type: 'MakeRecommendation', to: council, text: 'Name one officer.' },
          chair,
        ],
        SendRecommendation: [{ type: 'SendRecommendation', recommendation }],
        'AcceptRecommendation, by the body': [{ type: 'AcceptRecommendation', recommendation }, forTheCouncil],
        'DeclineRecommendation, by the body': [
          { type: 'DeclineRecommendation', recommendation, reasons: 'There is one.' },
          forTheCouncil,
        ],
        'AgreeAction, to carry it out': [
          { type: 'AgreeAction', by: council, what: 'Name them.', byWhen: '2026-12-31', recommendation },
        ],
      },
      later,
    ),
  );
});

test('the life of an action in the README is what the decider does', () => {
  const agreed = [...opened, actionAgreed()];
  const action = 'x1';
  expectSection(
    README,
    'actions',
    lifecycleTable(
      asking,
      {
        'no review': undecided,
        'not agreed': opened,
        agreed,
        'under way': [...agreed, actionProgressed()],
        completed: [...agreed, actionCompleted()],
        abandoned: [...agreed, actionAbandoned()],
        'agreed, then concluded': [...agreed, reviewConcluded()],
        'agreed, then closed': [...agreed, caseClosed()],
        'agreed, then withdrawn': [...agreed, withdrawn()],
      },
      {
        AgreeAction: [{ type: 'AgreeAction', by: council, what: 'Put up a light.', byWhen: '2026-12-31' }],
        ReportProgress: [{ type: 'ReportProgress', action, note: 'It is ordered.' }],
        CompleteAction: [{ type: 'CompleteAction', action }],
        AbandonAction: [{ type: 'AbandonAction', action, reason: 'There is a gate now.' }],
      },
      later,
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('recommendations', { 'answer to a recommendation': REGARDS }));

const SENTENCES: Record<ActionFact['type'], string> = {
  RecommendationMade:
    'The review made recommendation r1 to Cheltenham Borough Council, to be carried out by 15 December 2026.',
  RecommendationSent: 'Recommendation r1 was sent to Cheltenham Borough Council.',
  RecommendationDeclined: 'Cheltenham Borough Council declined recommendation r1 and gave its reasons.',
  RecommendationAccepted: 'Cheltenham Borough Council accepted recommendation r1.',
  ActionAgreed:
    'Action x1 was agreed: Cheltenham Borough Council does it by 15 December 2026, to carry out recommendation r1.',
  ActionProgressed: 'Progress with action x1 was reported.',
  ActionCompleted: 'Action x1 was completed.',
  ActionAbandoned: 'Action x1 was abandoned.',
};

describe('every golden fact still loads, as it rests: sealed', () => {
  const types = Object.keys(SENTENCES) as ActionFact['type'][];
  const example = (type: ActionFact['type']) => golden(type, catalogue[type].version) as ActionFact;
  const after = (last: ActionFact['type']) =>
    fold(caseDecider, [requested(), ...types.slice(0, types.indexOf(last) + 1).map(example)]);
  const sealed = (text: string) => ({ about: [expect.any(String)], sealed: `v1.${text}.c2VhbGVkLWJ5dGVz` });

  test.each(types)('%s tells its sentence', (type) => expect(actionSentence(example(type))).toBe(SENTENCES[type]));

  test('they fold into one recommendation', () => {
    const made = {
      recommendation: 'r1',
      to: council,
      text: sealed('text'),
      byWhen: '2026-12-15',
      made: { occurredAt: '2026-11-05T15:30:00.000Z' },
    };
    const sent = { ...made, sent: { occurredAt: '2026-11-09T09:00:00.000Z' } };
    const declined = {
      ...sent,
      answer: 'declined',
      answered: { occurredAt: '2026-11-12T10:00:00.000Z' },
      reasons: 'One officer cannot own a case that three teams work on.',
    };
    const accepted = {
      ...sent,
      answer: 'accepted',
      answered: { occurredAt: '2026-11-16T10:00:00.000Z' },
      comment: sealed('comment'),
    };
    const path = 'actions.recommendations.r1';
    expect(after('RecommendationMade')).toHaveProperty(path, made);
    expect(after('RecommendationSent')).toHaveProperty(path, sent);
    expect(after('RecommendationDeclined')).toHaveProperty(path, declined);
    expect(after('RecommendationAccepted')).toHaveProperty(path, accepted);
  });

  test('and into one action, with whoever answered', () => {
    const agreed = {
      action: 'x1',
      by: council,
      what: sealed('what'),
      byWhen: '2026-12-15',
      recommendation: 'r1',
      agreed: { occurredAt: '2026-11-17T09:30:00.000Z' },
      progress: [],
    };
    const underWay = {
      ...agreed,
      progress: [{ happened: { occurredAt: '2026-11-24T09:30:00.000Z' }, note: sealed('note') }],
    };
    const completed = {
      ...underWay,
      ended: 'completed',
      endedAt: { occurredAt: '2026-12-10T12:00:00.000Z' },
      note: sealed('note'),
    };
    const abandoned = {
      ...underWay,
      ended: 'abandoned',
      endedAt: { occurredAt: '2026-12-11T12:00:00.000Z' },
      note: sealed('reason'),
    };
    const path = 'actions.actions.x1';
    expect(after('ActionAgreed')).toHaveProperty(path, agreed);
    expect(after('ActionProgressed')).toHaveProperty(path, underWay);
    expect(after('ActionCompleted')).toHaveProperty(path, completed);
    expect(after('ActionAbandoned')).toHaveProperty(path, abandoned);
    expect(after('RecommendationSent')).toHaveProperty('actions.answeredFor', []);
    expect(after('ActionAbandoned')).toHaveProperty('actions.answeredFor', [{ body: council, by: 'carl@council' }]);
  });

  test('the reasons of a body that declined are public, why an action was given up is not', () =>
    expect(Object.fromEntries(types.map((type) => [type, actionReason(example(type))]))).toEqual({
      RecommendationDeclined: 'One officer cannot own a case that three teams work on.',
      ActionAbandoned: sealed('reason'),
    }));
});

test('whoever tells of an action or answers a recommendation is remembered for the body it is of', () => {
  const facts = [actionAgreed(), recommendationMade(), actionProgressed({ answeredBy: 'ann@council' })];
  expect(fold(caseDecider, [requested(), ...facts])).toHaveProperty('actions.answeredFor', [
    { body: council, by: 'ann@council' },
  ]);
});

test('what becomes of what nobody recommended or agreed changes nothing', () =>
  expect(fold(caseDecider, [requested(), recommendationSent(), actionCompleted()])).toHaveProperty('actions', {
    recommendations: {},
    actions: {},
    answeredFor: [],
  }));

test('a sentence tells what is there and no more', () => {
  const occurredOn = '2026-11-20';
  const tell = (type: ActionFact['type'], data: object) =>
    actionSentence({ type, data: { occurredOn, ...data } } as ActionFact);
  expect(tell('RecommendationMade', { recommendation: 'r2', to: 'solace' })).toBe(
    'The review made recommendation r2 to Solace.',
  );
  expect(tell('ActionAgreed', { action: 'x2', by: 'solace', byWhen: '2026-12-01' })).toBe(
    'Action x2 was agreed: Solace does it by 1 December 2026.',
  );
});

test('a sentence is the same whether what is personal is sealed, clear or erased', () => {
  const texts: Personal[] = [personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true }];
  const told = texts.map((text) =>
    [
      recommendationMade({ text }),
      recommendationAccepted({ comment: text }),
      actionAgreed({ what: text }),
      actionProgressed({ note: text }),
      actionCompleted({ note: text }),
      actionAbandoned({ reason: text }),
    ].map(actionSentence),
  );
  expect(new Set(told.map((sentences) => sentences.join(' '))).size).toBe(1);
  expect(told[0]?.join(' ')).not.toContain('MARKER');
});
