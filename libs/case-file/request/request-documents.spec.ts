/** What is written down about a request: its life in the README, its words in the glossary, its facts as they rest in the log. */
import {
  acknowledged,
  coordinator,
  council,
  fact,
  given,
  known,
  passedTo,
  people,
  representative,
  requested,
  requestedByRepresentative,
  requestReview,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { consented, decidedMet } from '../../../test/support/case/request.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { expectGlossary } from '../../../test/support/glossary.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import type { Actor } from '../../decider/actor.js';
import type { Decider } from '../../decider/decider.js';
import { type Personal, personal } from '../../decider/personal.js';
import type { CaseCommand } from '../case-commands.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import {
  CAPACITIES,
  CASE_LINKS,
  ONGOING_ANSWERS,
  REQUEST_CHANNELS,
  type RequestFact,
  RISK_LEVELS,
  RISK_METHODS,
  SUPPORT_ANSWERS,
} from './facts.js';
import { requestReason, requestSentence } from './sentences.js';

const README = new URL('README.md', import.meta.url).pathname;
const other = '5b0c7a52-1d3b-4f7e-8c64-27b5a1f0d83e';

const askedBy = (actor: Actor): Decider<CaseState, CaseCommand, CaseFact> => ({
  ...caseDecider,
  decide: (command, state, moment) =>
    caseDecider.decide({ command, known: { ...known, cases: [other] } }, state, { ...moment, actor }),
});

test('the life of a request in the README is what the decider does', () =>
  expectSection(
    README,
    'lifecycle',
    lifecycleTable(
      askedBy(coordinator),
      {
        'not requested': [],
        requested: [requested()],
        'acknowledged, passed on': [requested(), acknowledged(), passedTo(council)],
        decided: [requested(), acknowledged(), passedTo(council), decidedMet()],
        withdrawn: [requested(), withdrawn()],
      },
      {
        RequestReview: requestReview,
        AcknowledgeRequest: { type: 'AcknowledgeRequest', namedContact: 'Cora', supportOffered: true },
        'AmendRequest, its texts': { type: 'AmendRequest', changes: { impact: null }, reason: 'Rang back.' },
        'AmendRequest, its basis': { type: 'AmendRequest', changes: { ongoing: 'no' }, reason: 'Rang back.' },
        PassRequestToBody: { type: 'PassRequestToBody', body: council, disclosed: [] },
        FindOngoing: { type: 'FindOngoing', ongoing: 'no', reason: 'A visit.' },
        AssessRisk: { type: 'AssessRisk', level: 'high', method: 'risk-matrix', referrals: [] },
        LinkRequests: { type: 'LinkRequests', other, link: 'related', reason: 'The same alley.' },
        WithdrawRequest: { type: 'WithdrawRequest' },
      },
      given,
    ),
  ));

test('what a representative may do in the README is what the decider does', () => {
  const ended = fact('ConsentWithdrawn', { occurredOn: '2026-10-02', consent: consented().data.consent });
  expectSection(
    README,
    'representative',
    lifecycleTable(
      askedBy(representative),
      {
        'no consent': [requestedByRepresentative()],
        'consent stands': [requestedByRepresentative(), consented()],
        'consent withdrawn': [requestedByRepresentative(), consented(), ended],
      },
      {
        AmendRequest: { type: 'AmendRequest', changes: { ongoing: 'no' }, reason: 'Rang back.' },
        WithdrawRequest: { type: 'WithdrawRequest' },
      },
      given,
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('requests', {
    capacity: CAPACITIES,
    'does it go on': ONGOING_ANSWERS,
    channel: REQUEST_CHANNELS,
    'answer to the offer of support': SUPPORT_ANSWERS,
    risk: RISK_LEVELS,
    'method of an assessment of risk': RISK_METHODS,
    'link of two requests': CASE_LINKS,
  }));

const SENTENCES: Record<RequestFact['type'], string> = {
  ReviewRequested:
    'A representative of 1 victim asked for a review on 28 September 2026 by the online form, citing 2 complaints; the behaviour is said to go on. The reference is ACR-7K3Q-9XFA.',
  RequestAcknowledged:
    'The request was acknowledged and the applicant given a named contact; Victim Support was offered and accepted; the written consent of 1 victim was asked for by 13 October 2026.',
  RequestAmended:
    'The request was amended: what the behaviour is, its impact (removed), whether it goes on (now not known), who is harmed (now 2 people), how it came (now by letter), the day it was made (now 25 September 2026) and the local government area (now E07000082).',
  RequestPassedToBody:
    'The request was passed on to Stroud District Council, with the data of 2 people (name, the behaviour, contact details and complaints).',
  OngoingFound: 'The office found that the behaviour goes on.',
  RiskAssessed:
    'The risk was assessed as high at a case conference, and referrals were made to Gloucestershire County Council and Gloucestershire Fire and Rescue.',
  RequestsLinked: 'The request was linked to the case ACR-C5MV-45FD as the same request made twice.',
  RequestWithdrawn: 'The request was withdrawn.',
};

describe('every golden fact still loads, as it rests: sealed', () => {
  const types = Object.keys(SENTENCES) as RequestFact['type'][];
  const example = (type: RequestFact['type']) => golden(type, catalogue[type].version) as RequestFact;

  test.each(types)('%s tells its sentence', (type) => expect(requestSentence(example(type))).toBe(SENTENCES[type]));

  test('they fold into one request', () =>
    expect(fold(caseDecider, types.map(example))).toMatchObject({
      revision: 7,
      request: {
        requested: { occurredOn: '2026-09-25' },
        requestedOn: '2026-09-25',
        localGovernmentArea: 'E07000082',
        relevantBodies: ['stroud-district-council', 'gloucestershire-constabulary', 'nhs-gloucestershire-icb'],
        victims: [expect.anything(), expect.anything()],
        behaviour: { sealed: 'v1.amended-behaviour.c2VhbGVkLWJ5dGVz' },
        ongoing: 'unknown',
        channel: 'letter',
        acknowledged: { coordinator: 'cora@office', supportAnswer: 'accepted' },
        passedOn: { 'stroud-district-council': { happened: { occurredAt: '2026-10-01T09:00:00.000Z' } } },
        ongoingFound: 'yes',
        risk: { level: 'high' },
        links: { [other]: 'duplicate' },
        withdrawn: { occurredOn: '2026-10-06' },
      },
      clock: {
        acknowledgement: { dueOn: '2026-10-02', doneOn: '2026-09-29' },
        'threshold-decision': { dueOn: '2026-10-16', lapsedOn: '2026-10-06' },
        consent: { dueOn: '2026-10-13', lapsedOn: '2026-10-06' },
      },
    }));

  test('an impact that was removed is gone', () =>
    expect(fold(caseDecider, types.slice(0, 3).map(example))).not.toHaveProperty('request.impact'));

  test('whoever gives a reason is heard in their own words', () =>
    expect(types.filter((type) => requestReason(example(type)) !== undefined)).toEqual([
      'RequestAmended',
      'OngoingFound',
      'RequestsLinked',
      'RequestWithdrawn',
    ]));
});

describe('a sentence tells what is there and no more', () => {
  test.each<[RequestFact, string]>([
    [
      requested({ complaints: [], ongoing: 'no', channel: 'phone' }),
      'A victim asked for a review on 30 September 2026 by telephone, citing no complaint yet; the behaviour is said to have stopped. The reference is ACR-7K3Q-9XFA.',
    ],
    [
      requested({
        applicant: { personId: people.priya, capacity: 'complainant' },
        ongoing: 'unknown',
        channel: 'email',
      }),
      'Somebody who had complained asked for a review on 30 September 2026 by email, citing 3 complaints; it is not said whether the behaviour goes on. The reference is ACR-7K3Q-9XFA.',
    ],
    [
      requestedByRepresentative({ channel: 'in-person' }),
      'A representative of 2 victims asked for a review on 30 September 2026 in person, citing 3 complaints; the behaviour is said to go on. The reference is ACR-7K3Q-9XFA.',
    ],
    [
      acknowledged({ supportOffered: false, supportAnswer: undefined }),
      'The request was acknowledged and the applicant given a named contact; Victim Support was not offered.',
    ],
    [
      acknowledged({ supportAnswer: undefined, consentAskedOf: [people.rosa, people.theo] }),
      'The request was acknowledged and the applicant given a named contact; Victim Support was offered, without an answer so far; the written consent of 2 victims was asked for.',
    ],
    [
      acknowledged({ supportAnswer: 'declined' }),
      'The request was acknowledged and the applicant given a named contact; Victim Support was offered and declined.',
    ],
    [
      fact('RequestAmended', {
        occurredOn: '2026-10-05',
        changes: { impact: personal('Worse.'), victims: [people.rosa] },
        reason: personal(''),
      }),
      'The request was amended: its impact and who is harmed (now 1 person).',
    ],
    [
      passedTo(council, { disclosed: [] }),
      "The request was passed on to Cheltenham Borough Council, without anybody's data.",
    ],
    [
      fact('OngoingFound', { occurredOn: '2026-10-05', ongoing: 'unknown', reason: personal('') }),
      'The office found no answer to whether the behaviour goes on.',
    ],
    [
      fact('OngoingFound', { occurredOn: '2026-10-05', ongoing: 'no', reason: personal('') }),
      'The office found that the behaviour has stopped.',
    ],
    [
      fact('RiskAssessed', { occurredOn: '2026-10-05', level: 'low', method: 'professional-judgement', referrals: [] }),
      'The risk was assessed as low by professional judgement.',
    ],
    [
      fact('RequestsLinked', { occurredOn: '2026-10-05', other, link: 'related', reason: personal('') }),
      'The request was linked to the case ACR-C5MV-45FD as related.',
    ],
  ])('%#', (told, sentence) => expect(requestSentence(told)).toBe(sentence));

  test('and is the same whether what is personal is sealed, clear or erased', () => {
    const texts: Personal[] = [personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true }];
    const told = texts.map((text) =>
      [
        requested({ behaviour: text, impact: text }),
        acknowledged({ namedContact: text, adjustments: text }),
        fact('RequestAmended', { occurredOn: '2026-10-05', changes: { behaviour: text, impact: text }, reason: text }),
        fact('RiskAssessed', {
          ...withdrawn().data,
          level: 'low',
          method: 'risk-matrix',
          vulnerabilities: text,
          referrals: [],
        }),
        withdrawn({ reason: text }),
      ].map(requestSentence),
    );
    expect(new Set(told.map((sentences) => sentences.join(' '))).size).toBe(1);
    expect(told[0]?.join(' ')).not.toContain('MARKER');
  });
});
