/** Which bodies are asked to a review, which victims, and what a victim wants the bodies to hear. */
import { digests, stored } from '../../../test/support/case/complaints.js';
import {
  applicant,
  careBoard,
  cited,
  coordinator,
  council,
  fact,
  known,
  otherCouncil,
  partner,
  people,
  representative,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { consented, decidedMet, everybody } from '../../../test/support/case/request.js';
import {
  appealDecided,
  appealLodged,
  bodyInvited,
  caseClosed,
  later,
  meetingArranged,
  meetingHeld,
  reviewOpened,
  victimInvited,
  wholeReview,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { InviteBody, InviteVictim, LeaveVictimUninvited, RecordViews } from './commands.js';

const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
const met = [requested(), decidedMet()];
const opened = [...met, reviewOpened()];
const concluded = [...met, ...wholeReview];
const sentBack = [...concluded, appealLodged(), appealDecided()];
/** Asked for by Marcus, for Rosa who consented and Theo who did not. */
const represented = [requestedByRepresentative(), consented(), decidedMet(), reviewOpened()];

describe('a body', () => {
  const invite: InviteBody = { type: 'InviteBody', body: council, disclosed: [] };
  const rosas = [{ person: people.rosa, fields: ['name', 'impact'] }] as InviteBody['disclosed'];

  test.each([
    ['a relevant one', careBoard, opened],
    ['a partner of the procedure', partner, opened],
    [
      'one that a complaint was made to',
      otherCouncil,
      [
        requested({ complaints: [{ ...(cited[2] as (typeof cited)[number]), agency: otherCouncil }] }),
        ...opened.slice(1),
      ],
    ],
  ])('%s', (_, body, facts) =>
    aCase(...facts)
      .when({ ...invite, body }, later)
      .thenRecorded(fact('BodyInvited', { occurredAt: later.now, body, disclosed: [] })),
  );

  test('is told no more of anybody than is listed', () =>
    aCase(...opened)
      .when({ ...invite, disclosed: rosas }, later)
      .thenRecorded(fact('BodyInvited', { occurredAt: later.now, body: council, disclosed: rosas })));

  test('that is a partner needs consent to share', () => {
    const solace = { ...invite, body: partner, disclosed: rosas };
    aCase(...opened)
      .when(solace, later)
      .thenRefused('consent/none-stands');
    aCase(...opened, consented({ scope: ['share'], to: undefined }))
      .when(solace, later)
      .thenRecorded(fact('BodyInvited', { occurredAt: later.now, body: partner, disclosed: rosas }));
  });

  const worst = {
    actor: stranger,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    body: council,
    disclosed: [{ person: people.uma, fields: ['name'] }] as InviteBody['disclosed'],
    restricted: [people.priya] as readonly string[],
  };
  const of = (person: string): Pick<InviteBody, 'disclosed'> => ({ disclosed: [{ person, fields: ['name'] }] });
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/concluded', { facts: concluded }],
    ['review/already-invited', { facts: [...opened, bodyInvited(), bodyInvited(partner)] }],
    ['fact/in-the-future', { body: otherCouncil }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-12' } }],
    ['review/unknown-body', { happened: { occurredOn: '2026-10-13' } }],
    ['person/unknown', { body: careBoard }],
    ['person/erased', of(people.ezra)],
    ['consent/not-on-this-case', of(people.nora)],
    ['person/restricted', of(people.priya)],
    ['consent/none-stands', { restricted: [] }],
    ['recorded', of(people.rosa)],
  ]);
  test.each(table)('%s, by precedence', (code, { facts, actor, restricted, ...said }) => {
    const more = { people: { ...known.people, restricted } };
    const outcome = aCase(...facts).when({ ...invite, ...said }, { ...later, actor, known: more });
    if (code !== 'recorded') return outcome.thenRefused(code);
    return outcome.thenRecorded(
      fact('BodyInvited', { occurredOn: '2026-10-13', body: careBoard, ...of(people.rosa) } as never),
    );
  });

  test('where no procedure is known, no partner is', () =>
    aCase(...opened)
      .when({ ...invite, body: partner }, { ...later, known: { procedure: undefined } })
      .thenRefused('review/unknown-body'));
});

describe('a victim is invited', () => {
  const invite: InviteVictim = { type: 'InviteVictim', victim: people.rosa };
  const recorded = (data: object = {}) =>
    fact('VictimInvited', { occurredAt: later.now, victim: people.rosa, ...data });
  const uninvited = fact('VictimNotInvited', { occurredOn: '2026-10-20', victim: people.rosa, because: 'safety' });

  test.each<[string, readonly CaseFact[]]>([
    ['before the day is arranged', opened],
    ['after it', [...opened, meetingArranged()]],
    ['after all', [...opened, uninvited]],
    ['to a further meeting', [...opened, meetingArranged(), victimInvited(), meetingHeld(), meetingArranged()]],
  ])('%s', (_, facts) =>
    aCase(...facts)
      .when(invite, later)
      .thenRecorded(recorded()),
  );

  test('who is represented, where they consented to be contacted', () => {
    aCase(...represented)
      .when(invite, later)
      .thenRefused('consent/none-stands');
    aCase(...represented, consented({ consent: 'c', scope: ['contact'] }))
      .when(invite, later)
      .thenRecorded(recorded());
  });

  test('who represents another victim', () => {
    const both = { applicant: { personId: people.rosa, capacity: 'representative' } } as const;
    aCase(requestedByRepresentative(both), ...represented.slice(1))
      .when(invite, later)
      .thenRecorded(recorded());
  });

  test('for whom a complainant asks, without more', () => {
    const asks = { applicant: { personId: people.priya, capacity: 'complainant' } } as const;
    aCase(requested(asks), ...opened.slice(1))
      .when(invite, later)
      .thenRecorded(recorded());
  });

  const worst = {
    actor: stranger,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    victim: people.rosa as string,
    erased: [people.theo] as readonly string[],
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/concluded', { facts: concluded }],
    ['review/meeting-already-held', { facts: [...opened, victimInvited(), meetingArranged(), meetingHeld()] }],
    ['review/meeting-already-held', { facts: sentBack }],
    ['review/victim-already-invited', { facts: [...represented, victimInvited()] }],
    ['fact/in-the-future', { victim: people.priya }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-12' } }],
    ['review/not-a-victim', { happened: { occurredOn: '2026-10-13' } }],
    ['person/erased', { victim: people.theo }],
    ['consent/none-stands', { erased: [] }],
    ['recorded', { facts: opened, victim: people.rosa }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s, by precedence', (_, code, row) => {
    const { facts, actor, erased, ...said } = row;
    const more = { people: { ...known.people, erased } };
    const outcome = aCase(...facts).when({ ...invite, ...said }, { ...later, actor, known: more });
    if (code === 'recorded') outcome.thenRecorded(recorded({ occurredOn: '2026-10-13' }));
    else outcome.thenRefused(code);
  });
});

describe('a victim is not invited', () => {
  const leave: LeaveVictimUninvited = { type: 'LeaveVictimUninvited', victim: people.rosa, because: 'safety' };
  const recorded = (data: object = {}) =>
    fact('VictimNotInvited', { occurredAt: later.now, victim: people.rosa, because: 'safety', ...data });

  test.each<[string, readonly CaseFact[], Partial<LeaveVictimUninvited>, object]>([
    ['for a reason of the list', opened, {}, {}],
    [
      'said in words too',
      opened,
      { reason: 'He waits outside.' },
      { reason: personal('He waits outside.', everybody) },
    ],
    ['after an invitation', [...opened, victimInvited()], {}, {}],
    ['for another reason than before', [...opened, recorded({ because: 'represented' })], {}, {}],
    [
      'for a reason of their own',
      opened,
      { because: 'other', reason: 'On holiday.' },
      { because: 'other', reason: personal('On holiday.', everybody) },
    ],
  ])('%s', (_, facts, more, data) =>
    aCase(...facts)
      .when({ ...leave, ...more }, later)
      .thenRecorded(recorded(data)),
  );

  test('and nobody need consent to that', () =>
    aCase(...represented)
      .when({ ...leave, victim: people.theo }, later)
      .thenRecorded(recorded({ victim: people.theo })));

  const worst = {
    actor: stranger,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    victim: people.rosa as string,
    because: 'other' as LeaveVictimUninvited['because'],
    erased: [people.rosa] as readonly string[],
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/concluded', { facts: concluded }],
    [
      'review/meeting-already-held',
      { facts: [...opened, recorded({ because: 'other' }), meetingArranged(), meetingHeld()] },
    ],
    ['review/victim-already-left-uninvited', { facts: [...opened, recorded({ because: 'other' })] }],
    ['fact/in-the-future', { victim: people.priya }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-12' } }],
    ['review/not-a-victim', { happened: { occurredOn: '2026-10-13' } }],
    ['person/erased', { victim: people.rosa, facts: opened }],
    ['review/no-reason', { erased: [] }],
    ['recorded', { because: 'safety' }],
  ]);
  test.each(table)('%s, by precedence', (code, { facts, actor, erased, ...said }) => {
    const more = { people: { ...known.people, erased } };
    const outcome = aCase(...facts).when({ ...leave, ...said }, { ...later, actor, known: more });
    if (code === 'recorded') outcome.thenRecorded(recorded({ occurredOn: '2026-10-13' }));
    else outcome.thenRefused(code);
  });

  test('the reason is not about somebody who was erased since', () =>
    aCase(...opened)
      .when(
        { ...leave, reason: 'He waits outside.' },
        { ...later, known: { people: { ...known.people, erased: [people.priya] } } },
      )
      .thenRecorded(recorded({ reason: personal('He waits outside.', [people.rosa]) })));
});

describe('the views of a victim', () => {
  const give: RecordViews = { type: 'RecordViews', victim: people.rosa, views: 'I want a light.', documents: [] };
  const recorded = (data: object = {}) =>
    fact('VictimViewsRecorded', {
      occurredAt: later.now,
      victim: people.rosa,
      views: personal('I want a light.', [people.rosa]),
      documents: [],
      ...data,
    });

  test.each<[string, Actor, readonly CaseFact[], { documents?: readonly string[]; views?: object }]>([
    ['by the office', coordinator, opened, {}],
    ['by themselves', applicant, opened, {}],
    ['by whom they consented to, to apply for them', representative, represented, {}],
    ['once more, with documents', coordinator, [...opened, recorded()], { documents: digests }],
    ['after the conclusion too', applicant, concluded, {}],
  ])('%s', (_, actor, facts, data) =>
    aCase(...facts)
      .when({ ...give, documents: data.documents ?? [] }, { ...later, actor, known: { documents: stored } })
      .thenRecorded(recorded(data)),
  );

  test('are about whom they say, where they are about others too', () => {
    const views = personal('I want a light.', [people.rosa, people.priya]);
    aCase(...opened)
      .when({ ...give, views }, later)
      .thenRecorded(recorded({ views }));
  });

  const worst = {
    actor: { ...representative, id: people.nora } as Actor,
    facts: [requestedByRepresentative(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    victim: people.theo as string,
    documents: digests as readonly string[],
    erased: [people.theo] as readonly string[],
    documentsStored: [] as typeof stored,
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['consent/none-to-apply', { actor: representative }],
    ['request/withdrawn', { facts: [requestedByRepresentative(), consented(), withdrawn()] }],
    ['case/closed', { facts: [...represented, caseClosed()] }],
    ['review/not-open', { facts: represented.slice(0, -1) }],
    ['review/not-your-views', { facts: represented }],
    ['fact/in-the-future', { actor: coordinator, victim: people.priya }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-12' } }],
    ['review/not-a-victim', { happened: { occurredOn: '2026-10-13' } }],
    ['person/erased', { victim: people.theo }],
    ['document/unknown', { victim: people.rosa, erased: [] }],
    ['recorded', { documentsStored: stored }],
  ]);
  test.each(table)('%s, by precedence', (code, { facts, actor, erased, documentsStored, ...said }) => {
    const more = { people: { ...known.people, erased }, documents: documentsStored };
    const outcome = aCase(...facts).when({ ...give, ...said }, { ...later, actor, known: more });
    if (code === 'recorded') outcome.thenRecorded(recorded({ occurredOn: '2026-10-13', documents: digests }));
    else outcome.thenRefused(code);
  });

  test('of a complainant who is no victim are not asked for', () => {
    const asks = { applicant: { personId: people.priya, capacity: 'complainant' } } as const;
    aCase(requested(asks), ...opened.slice(1))
      .when({ ...give, victim: people.priya }, { ...later, actor: { ...applicant, id: people.priya } })
      .thenRefused('review/not-a-victim');
  });
});
