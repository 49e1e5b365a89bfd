import { decided } from '../../../test/support/case/complaints.js';
import { consentGiven, consentWithdrawn, forms, informed, storedForms } from '../../../test/support/case/consents.js';
import {
  acknowledged,
  given,
  people,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { aCase } from '../../../test/support/case/specification.js';
import { fold } from '../../../test/support/decider-specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import { caseDecider } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { InformApplicant } from './commands.js';
import type { TellingRefusal } from './rules.js';

const forRosaAndTheo = requestedByRepresentative();
const now = { occurredAt: given.now };
/** The time to appeal that begins with the telling: twenty working days. */
const deadlines = [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-10-12', dueOn: '2026-11-09' }] as const;
const informedNow = (more: Parameters<typeof informed>[0] = {}) => informed({ ...now, deadlines, ...more });
const known = { documents: storedForms };
const inform = (more: Partial<InformApplicant> = {}): InformApplicant => ({
  type: 'InformApplicant',
  of: 'threshold',
  how: 'letter',
  ...more,
});

describe('telling the applicant', () => {
  test('of the decision, with the letter', () =>
    aCase(forRosaAndTheo, decided)
      .when(inform({ document: forms.nobodys }), { known })
      .thenRecorded(informedNow({ document: forms.nobodys })));

  test('of the acknowledgement, and at any time of a delay', () => {
    aCase(forRosaAndTheo, acknowledged())
      .when(inform({ of: 'acknowledgement', how: 'email', happened: { occurredOn: '2026-10-01' } }))
      .thenRecorded({
        type: 'ApplicantInformed',
        data: {
          occurredOn: '2026-10-01',
          of: 'acknowledgement',
          to: people.marcus,
          recipient: 'applicant',
          how: 'email',
        },
      });
    aCase(requested())
      .when(inform({ of: 'delay', how: 'phone', recommendationsTold: false }))
      .thenRecorded(informed({ ...now, of: 'delay', to: people.rosa, how: 'phone' }));
  });

  test('again, in another way, and after the request was withdrawn', () =>
    aCase(forRosaAndTheo, decided, informed(), withdrawn())
      .when(inform({ how: 'phone' }))
      .thenRecorded(informed({ ...now, how: 'phone' })));

  test('whose processing is restricted, and who withdrew every consent: the duty to tell them stands (s.104(6))', () =>
    aCase(requested(), consentGiven({ scope: ['contact'], to: people.rosa }), consentWithdrawn(), decided)
      .when(inform(), { known: { people: { unknown: [], erased: [], restricted: [people.rosa] } } })
      .thenRecorded(informedNow({ to: people.rosa })));

  test('whose data was erased since: what they were told stays a duty that can be met', () =>
    aCase(requested(), decided)
      .when(inform(), { known: { people: { unknown: [], erased: [people.rosa], restricted: [] } } })
      .thenRecorded(informedNow({ to: people.rosa })));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    const worst: { readonly facts: readonly CaseFact[]; readonly command: Partial<InformApplicant> } = {
      facts: [forRosaAndTheo],
      command: {
        happened: { occurredAt: '2026-10-12T09:00:00.001Z' },
        to: people.uma,
        document: forms.missing,
        recommendationsTold: true,
      },
    };
    let command = worst.command;
    const repair = (more: Partial<InformApplicant>) => {
      command = { ...command, ...more };
      return { command };
    };
    const table = repairedInTurn<TellingRefusal | 'recorded', typeof worst>(worst, [
      ['telling/nothing-to-tell', {}],
      ['fact/in-the-future', { facts: [forRosaAndTheo, decided] }],
      ['fact/before-what-it-answers', repair({ happened: { occurredAt: '2026-10-09T09:59:59.999Z' } })],
      ['person/unknown', repair({ happened: { occurredAt: '2026-10-09T10:00:00Z' } })],
      ['telling/not-to-them', repair({ to: people.ezra })],
      ['document/unknown', repair({ to: people.theo })],
      ['consent/none-stands', repair({ document: forms.theos })],
      ['telling/no-recommendations', { facts: [forRosaAndTheo, consentGiven({ victim: people.theo }), decided] }],
      ['recorded', repair({ recommendationsTold: false })],
    ]);
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, command: more }) => {
      const answer = aCase(...facts).when(inform(more), { known });
      if (code !== 'recorded') answer.thenRefused(code);
      else
        answer.thenRecorded(
          informed({
            occurredAt: '2026-10-09T10:00:00Z',
            to: people.theo,
            recipient: 'victim',
            document: forms.theos,
          } as never),
        );
    });
  });

  test.each(['meeting', 'outcome', 'appeal', 'closure'] as const)('of the %s there is nothing to tell yet', (of) =>
    aCase(forRosaAndTheo, acknowledged(), decided).when(inform({ of })).thenRefused('telling/nothing-to-tell'),
  );

  test.each<[string, InformApplicant, readonly CaseFact[]]>([
    ['an acknowledgement nobody gave', inform({ of: 'acknowledgement' }), [forRosaAndTheo, decided]],
    ['a decision nobody took', inform(), [forRosaAndTheo, acknowledged()]],
  ])('nobody is told of %s', (_, command, facts) =>
    aCase(...facts)
      .when(command)
      .thenRefused('telling/nothing-to-tell'),
  );

  test.each<[string, InformApplicant, readonly CaseFact[]]>([
    ['an acknowledgement', inform({ of: 'acknowledgement', happened: { occurredOn: '2026-09-30' } }), [acknowledged()]],
    ['a delay', inform({ of: 'delay', happened: { occurredOn: '2026-09-29' } }), []],
  ])('nobody is told of %s before it', (_, command, facts) =>
    aCase(forRosaAndTheo, ...facts)
      .when(command)
      .thenRefused('fact/before-what-it-answers'),
  );
});

describe('telling a victim', () => {
  const toTheo = inform({ to: people.theo });
  const toldTheo = informed({ ...now, to: people.theo, recipient: 'victim' });

  test('whom somebody represents: only while they consent to be contacted, and they themselves', () => {
    const theos = { victim: people.theo, scope: ['contact'] } as const;
    aCase(forRosaAndTheo, consentGiven(theos), decided).when(toTheo).thenRecorded(toldTheo);
    aCase(forRosaAndTheo, consentGiven(), decided).when(toTheo).thenRefused('consent/none-stands');
    aCase(forRosaAndTheo, consentGiven({ ...theos, scope: ['apply', 'share'] }), decided)
      .when(toTheo)
      .thenRefused('consent/none-stands');
    aCase(forRosaAndTheo, consentGiven(theos), consentWithdrawn(), decided)
      .when(toTheo)
      .thenRefused('consent/none-stands');
  });

  test("of a request in one's own right: no consent is asked of the others", () =>
    aCase(requested({ victims: [people.rosa, people.theo] }), decided)
      .when(toTheo)
      .thenRecorded(toldTheo));

  test('who represents the others: as the applicant', () =>
    aCase(requestedByRepresentative({ victims: [people.marcus, people.rosa] }), decided)
      .when(inform({ to: people.marcus }))
      .thenRecorded(informedNow()));
});

describe('what the applicant is still owed', () => {
  const owed = (...facts: readonly CaseFact[]) => {
    const state = fold(caseDecider, [forRosaAndTheo, ...facts]);
    return state.status === 'unknown' ? undefined : state.telling.owed;
  };
  const decision = [{ of: 'threshold', since: { occurredAt: '2026-10-09T10:00:00Z' } }];

  test.each<[string, readonly CaseFact[], readonly object[]]>([
    ['nothing before a decision', [acknowledged()], []],
    ['the decision once it is taken', [decided], decision],
    ['the decision, though they were told of a delay', [decided, informed({ of: 'delay' })], decision],
    ['the decision, though a victim was told', [decided, informed({ to: people.rosa, recipient: 'victim' })], decision],
    ['the decision, though the request was withdrawn since', [decided, withdrawn()], decision],
    ['nothing once they were told', [decided, informed({ of: 'delay' }), informed()], []],
    [
      'nothing once they were told on that day',
      [decided, informed({ occurredAt: undefined, occurredOn: '2026-10-09' } as never)],
      [],
    ],
    [
      'the decision, where they were told of another before it',
      [informed({ occurredAt: '2026-10-08T10:00:00Z' } as never), decided],
      decision,
    ],
  ])('%s', (_, facts, expected) => expect(owed(...facts)).toEqual(expected));

  test('the deadline to decide is met when the applicant is told, and not when a victim is', () => {
    const deadline = (fact: CaseFact) => {
      const state = fold(caseDecider, [forRosaAndTheo, decided, fact]);
      return state.status === 'unknown' ? undefined : state.clock['threshold-decision']?.doneOn;
    };
    expect(deadline(informed())).toBe('2026-10-10');
    expect(deadline(informed({ to: people.rosa, recipient: 'victim' }))).toBeUndefined();
  });
});
