import { decided } from '../../../test/support/case/complaints.js';
import {
  consentGiven,
  consentLimited,
  consents,
  consentWithdrawn,
  forms,
  giveConsent,
  storedForms,
} from '../../../test/support/case/consents.js';
import {
  applicant,
  careBoard,
  constabulary,
  council,
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
import type { CaseFact } from '../facts.js';
import type { GiveConsent } from './commands.js';
import type { ConsentRefusal } from './rules.js';

const forRosaAndTheo = requestedByRepresentative();
const known = { documents: storedForms };
const give = (more: Partial<GiveConsent> = {}): GiveConsent => ({ ...giveConsent, ...more });

describe('giving consent', () => {
  test('by the victim, to the applicant, unless something else is said', () =>
    aCase(forRosaAndTheo).when(give(), { known }).thenRecorded(consentGiven()));

  test('by a parent, to share with some bodies only', () =>
    aCase(forRosaAndTheo)
      .when(
        give({
          consent: consents.theos,
          victim: people.theo,
          givenBy: people.nora,
          authority: 'parental',
          to: people.marcus,
          scope: ['share'],
          bodies: [constabulary, partner],
          document: forms.both,
        }),
        { known },
      )
      .thenRecorded(
        consentGiven({
          consent: consents.theos,
          victim: people.theo,
          givenBy: people.nora,
          authority: 'parental',
          scope: ['share'],
          bodies: [constabulary, partner],
          document: forms.both,
        }),
      ));

  test('the representative may be the parent who signs', () =>
    aCase(forRosaAndTheo)
      .when(give({ givenBy: people.marcus, authority: 'parental' }), { known, actor: representative })
      .thenRecorded(consentGiven({ givenBy: people.marcus, authority: 'parental' })));

  test('a victim says how far their own request goes, and whoever complained consents too', () => {
    const share = give({ scope: ['share'], bodies: [partner] });
    aCase(requested())
      .when(share, { known, actor: applicant })
      .thenRecorded(consentGiven({ to: people.rosa, scope: ['share'], bodies: [partner] }));
    aCase(forRosaAndTheo)
      .when(give({ victim: people.priya, scope: ['share', 'contact'], document: forms.priyas }), { known })
      .thenRecorded(
        consentGiven({
          victim: people.priya,
          givenBy: people.priya,
          scope: ['share', 'contact'],
          document: forms.priyas,
        }),
      );
  });

  test.each<[string, Partial<GiveConsent>]>([
    ['signed on the day it was given', { signedOn: '2026-10-02' }],
    ['given before the review was asked for', { happened: { occurredOn: '2026-08-30' }, signedOn: '2026-08-30' }],
    // Half past midnight in London is still the day before in UTC.
    ['signed just after midnight', { happened: { occurredAt: '2026-10-01T23:30:00Z' }, signedOn: '2026-10-02' }],
    ['kept about another victim too', { document: forms.both }],
    ['to share with all bodies by name', { bodies: [council, constabulary, careBoard, partner] }],
  ])('one %s is accepted', (_, more) => {
    const { happened, ...said } = more;
    aCase(forRosaAndTheo)
      .when(give(more), { known })
      .thenRecorded(consentGiven({ ...said, ...(happened && { occurredAt: undefined, ...happened }) } as never));
  });

  test('a decision ends no consenting, a withdrawal of the request does', () => {
    aCase(forRosaAndTheo, decided).when(give(), { known }).thenRecorded(consentGiven());
    aCase(forRosaAndTheo, withdrawn()).when(give(), { known }).thenRefused('request/withdrawn');
  });

  test('while processing is restricted a consent is still recorded: it is what processing may go on with (UK GDPR 18(2))', () =>
    aCase(forRosaAndTheo)
      .when(give(), { known: { ...known, people: { unknown: [], erased: [], restricted: [people.rosa] } } })
      .thenRecorded(consentGiven()));

  test('a form stored about nobody in particular would outlive the erasure of its victim', () =>
    aCase(forRosaAndTheo)
      .when(give({ document: forms.nobodys }), { known })
      .thenRefused('consent/evidence-about-another'));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst: { readonly facts: readonly CaseFact[]; readonly command: Partial<GiveConsent> } = {
      facts: [forRosaAndTheo, consentGiven(), consentWithdrawn()],
      command: {
        happened: { occurredAt: '2026-10-12T09:00:00.001Z' },
        victim: people.nora,
        givenBy: people.uma,
        to: people.rosa,
        document: forms.rosas,
        signedOn: '2026-10-13',
        scope: ['apply'],
        bodies: [otherCouncil],
      },
    };
    let command = worst.command;
    const repair = (more: Partial<GiveConsent>) => {
      command = { ...command, ...more };
      return { command };
    };
    const table = repairedInTurn<ConsentRefusal | 'recorded', typeof worst>(worst, [
      ['consent/not-on-this-case', {}],
      ['consent/already-given', repair({ victim: people.rosa })],
      ['fact/in-the-future', repair({ document: forms.missing })],
      ['consent/signed-after-given', repair({ happened: undefined })],
      ['person/unknown', repair({ signedOn: '2026-10-12' })],
      ['person/erased', repair({ givenBy: people.ezra })],
      ['document/unknown', repair({ givenBy: people.nora })],
      ['consent/unknown-body', repair({ document: forms.theos })],
      ['consent/not-the-applicant', repair({ bodies: [constabulary] })],
      ['consent/nobody-to-apply-for', { facts: [requested()], ...repair({ to: people.rosa }) }],
      [
        'consent/nobody-to-apply-for',
        { facts: [requestedByRepresentative({ victims: [people.theo] })], ...repair({ to: undefined }) },
      ],
      ['consent/evidence-about-another', { facts: [forRosaAndTheo] }],
      ['consent/not-given-by-the-victim', repair({ document: forms.rosas })],
      ['consent/authority-over-oneself', repair({ givenBy: undefined, authority: 'attorney' })],
      ['consent/bodies-without-share', repair({ authority: 'self' })],
      ['recorded', repair({ bodies: undefined })],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, command: more }) => {
      const answer = aCase(...facts).when(give(more), { known });
      if (code !== 'recorded') answer.thenRefused(code);
      else
        answer.thenRecorded(
          consentGiven({ occurredAt: '2026-10-12T09:00:00.000Z', scope: ['apply'], signedOn: '2026-10-12' } as never),
        );
    });
  });

  describe('a form is recorded once', () => {
    const again = { consent: consents.theos } as const;
    const apply = consentGiven({ scope: ['apply'] });
    test.each<[string, readonly CaseFact[], Partial<GiveConsent>, 'refused' | 'recorded']>([
      ['all of it again', [consentGiven()], {}, 'refused'],
      ['less of it', [consentGiven()], { scope: ['contact'] }, 'refused'],
      ['what was forgotten', [apply], {}, 'recorded'],
      ['more bodies', [consentGiven({ bodies: [council] })], { bodies: [constabulary] }, 'recorded'],
      ['after it was limited', [consentGiven(), consentLimited()], { scope: ['contact'] }, 'refused'],
      [
        'more, after it was limited',
        [consentGiven({ scope: ['apply', 'share'] }), consentLimited({ scope: ['share'] })],
        {},
        'refused',
      ],
      ['after it was withdrawn', [apply, consentWithdrawn()], { scope: ['share'] }, 'refused'],
      ['a new form after a withdrawal', [consentGiven(), consentWithdrawn()], { document: forms.both }, 'recorded'],
      [
        'one form of two people',
        [consentGiven({ document: forms.both })],
        { victim: people.theo, document: forms.both },
        'recorded',
      ],
    ])('%s', (_, facts, more, expected) => {
      const command = give({ ...again, ...more });
      const answer = aCase(forRosaAndTheo, ...facts).when(command, { known });
      if (expected === 'refused') return answer.thenRefused('consent/already-given');
      const { type: __, happened: ___, ...data } = command;
      return answer.thenRecorded(consentGiven({ givenBy: command.victim, ...data }));
    });
  });
});
