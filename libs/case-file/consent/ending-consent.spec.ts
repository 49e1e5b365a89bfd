import { decided } from '../../../test/support/case/complaints.js';
import { consentGiven, consentLimited, consents, consentWithdrawn } from '../../../test/support/case/consents.js';
import {
  constabulary,
  council,
  given,
  otherCouncil,
  partner,
  people,
  representative,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import { personal } from '../../decider/personal.js';
import type { CaseFact } from '../facts.js';
import type { LimitConsent, WithdrawConsent } from './commands.js';
import type { ConsentRefusal } from './rules.js';

const forRosaAndTheo = requestedByRepresentative();
const now = { occurredAt: given.now };
const limit = (more: Partial<LimitConsent> = {}): LimitConsent => ({
  type: 'LimitConsent',
  consent: consents.rosas,
  ...more,
});
const withdraw = (more: Partial<WithdrawConsent> = {}): WithdrawConsent => ({
  type: 'WithdrawConsent',
  consent: consents.rosas,
  ...more,
});

describe('limiting a consent', () => {
  test('the whole of what is left is recorded, and a reason is about everybody on the case', () =>
    aCase(forRosaAndTheo, consentGiven())
      .when(limit({ bodies: [constabulary], reason: 'Not the council.' }))
      .thenRecorded(
        consentLimited({
          ...now,
          scope: ['apply', 'share', 'contact'],
          bodies: [constabulary],
          reason: personal('Not the council.', [people.marcus, people.rosa, people.theo, people.priya]),
        }),
      ));

  test.each<[string, Partial<LimitConsent>, object]>([
    ['a body less', { bodies: [council] }, { scope: ['share', 'contact'], bodies: [council] }],
    ['no body', { bodies: [] }, { scope: ['contact'] }],
    ['no sharing, and so no bodies', { scope: ['contact'] }, { scope: ['contact'] }],
    ['no contact', { scope: ['share'] }, { scope: ['share'], bodies: [council, otherCouncil] }],
    // It stands in the consent, though the case has since come under another district.
    [
      'a body of a district the case has left',
      { bodies: [otherCouncil] },
      { scope: ['share', 'contact'], bodies: [otherCouncil] },
    ],
  ])('to %s', (_, more, left) =>
    aCase(forRosaAndTheo, consentGiven({ scope: ['share', 'contact'], bodies: [council, otherCouncil] }))
      .when(limit(more))
      .thenRecorded(consentLimited({ ...now, scope: [], ...left })),
  );

  test('all bodies by name are less than all bodies', () =>
    aCase(requested({ relevantBodies: [council] }), consentGiven({ scope: ['share'] }))
      .when(limit({ bodies: [council, partner] }))
      .thenRecorded(consentLimited({ ...now, scope: ['share'], bodies: [council, partner] })));

  test('by the representative, on the day it was given, after a decision; not of a withdrawn request', () => {
    const command = limit({ scope: ['apply'], happened: { occurredOn: '2026-10-02' } });
    aCase(forRosaAndTheo, consentGiven(), decided)
      .when(command, { actor: representative })
      .thenRecorded({
        type: 'ConsentLimited',
        data: { occurredOn: '2026-10-02', consent: consents.rosas, scope: ['apply'] },
      });
    aCase(forRosaAndTheo, consentGiven(), withdrawn()).when(command).thenRefused('request/withdrawn');
  });

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst: { readonly facts: readonly CaseFact[]; readonly command: Partial<LimitConsent> } = {
      facts: [forRosaAndTheo, consentGiven(), consentWithdrawn()],
      command: {
        consent: consents.theos,
        happened: { occurredAt: '2026-10-12T09:00:00.001Z' },
        scope: [],
        bodies: [otherCouncil],
      },
    };
    let command = worst.command;
    const repair = (more: Partial<LimitConsent>) => {
      command = { ...command, ...more };
      return { command };
    };
    const table = repairedInTurn<ConsentRefusal | 'recorded', typeof worst>(worst, [
      ['consent/unknown', {}],
      ['consent/unknown', repair({ consent: 'constructor' })],
      ['consent/already-withdrawn', repair({ consent: consents.rosas })],
      ['fact/in-the-future', { facts: [forRosaAndTheo, consentGiven()] }],
      ['fact/before-what-it-answers', repair({ happened: { occurredAt: '2026-10-02T08:59:59.999Z' } })],
      ['consent/unknown-body', repair({ happened: { occurredAt: '2026-10-02T09:00:00Z' } })],
      ['consent/bodies-without-share', repair({ bodies: [constabulary] })],
      ['consent/leaves-nothing', repair({ bodies: undefined })],
      ['consent/leaves-nothing', repair({ scope: ['share'], bodies: [] })],
      ['consent/not-narrower', repair({ scope: ['contact', 'apply', 'share'], bodies: undefined })],
      ['recorded', repair({ scope: ['contact'] })],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, command: more }) => {
      const answer = aCase(...facts).when(limit(more));
      if (code !== 'recorded') answer.thenRefused(code);
      else answer.thenRecorded(consentLimited({ occurredAt: '2026-10-02T09:00:00Z', scope: ['contact'] }));
    });
  });

  test('a limit is measured by the last, whenever that was to hold from', () => {
    const facts = [forRosaAndTheo, consentGiven(), consentLimited({ scope: ['apply'] })];
    const earlier = { happened: { occurredOn: '2026-10-04' } };
    aCase(...facts)
      .when(limit({ ...earlier, scope: ['share'] }))
      .thenRefused('consent/not-narrower');
    aCase(...facts)
      .when(limit({ ...earlier, scope: ['apply'] }))
      .thenRefused('consent/not-narrower');
  });
});

describe('withdrawing a consent', () => {
  test('with a reason or without one, by anybody who may bring it', () => {
    aCase(forRosaAndTheo, consentGiven()).when(withdraw()).thenRecorded(consentWithdrawn(now));
    aCase(forRosaAndTheo, consentGiven(), consentLimited())
      .when(withdraw({ reason: 'I am afraid.' }), {
        actor: representative,
        known: { people: { unknown: [], erased: [people.theo], restricted: [] } },
      })
      .thenRecorded(
        consentWithdrawn({ ...now, reason: personal('I am afraid.', [people.marcus, people.rosa, people.priya]) }),
      );
  });

  test('after the request was withdrawn, after a decision, and of somebody erased: nothing may keep sharing alive', () =>
    aCase(forRosaAndTheo, consentGiven(), decided, withdrawn())
      .when(withdraw(), { known: { people: { unknown: [], erased: [people.rosa], restricted: [] } } })
      .thenRecorded(consentWithdrawn(now)));

  test('from before a limit that was recorded already', () =>
    aCase(forRosaAndTheo, consentGiven(), consentLimited())
      .when(withdraw({ happened: { occurredOn: '2026-10-03' } }))
      .thenRecorded({ type: 'ConsentWithdrawn', data: { occurredOn: '2026-10-03', consent: consents.rosas } }));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst: { readonly facts: readonly CaseFact[]; readonly command: Partial<WithdrawConsent> } = {
      facts: [forRosaAndTheo, consentGiven(), consentWithdrawn()],
      command: { consent: consents.theos, happened: { occurredOn: '2026-10-13' } },
    };
    const table = repairedInTurn<ConsentRefusal | 'recorded', typeof worst>(worst, [
      ['consent/unknown', {}],
      ['consent/already-withdrawn', { command: { happened: { occurredOn: '2026-10-13' } } }],
      ['fact/in-the-future', { facts: [forRosaAndTheo, consentGiven()] }],
      ['fact/before-what-it-answers', { command: { happened: { occurredOn: '2026-10-01' } } }],
      ['recorded', { command: { happened: { occurredOn: '2026-10-02' } } }],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, command }) => {
      const answer = aCase(...facts).when(withdraw(command));
      if (code !== 'recorded') answer.thenRefused(code);
      else
        answer.thenRecorded({ type: 'ConsentWithdrawn', data: { occurredOn: '2026-10-02', consent: consents.rosas } });
    });
  });
});
