/** What is written down about consents: their life in the README, their words in the glossary, their facts as they rest in the log. */
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
import { given, known, requestedByRepresentative, withdrawn } from '../../../test/support/case/facts.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { expectGlossary } from '../../../test/support/glossary.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import type { Decider } from '../../decider/decider.js';
import { personal } from '../../decider/personal.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import type { ConsentCommand } from './commands.js';
import { DISCLOSABLE_FIELDS } from './disclosure.js';
import { CONSENT_AUTHORITIES, CONSENT_SCOPES, type ConsentFact } from './facts.js';
import { consentReason, consentSentence } from './sentences.js';

const asking: Decider<CaseState, ConsentCommand, CaseFact> = {
  ...caseDecider,
  decide: (command, state, moment) =>
    caseDecider.decide({ command, known: { ...known, documents: storedForms } }, state, moment),
};

test('the life of a consent in the README is what the decider does', () => {
  const before = [requestedByRepresentative()];
  expectSection(
    new URL('README.md', import.meta.url).pathname,
    'lifecycle',
    lifecycleTable(
      asking,
      {
        'not given': before,
        given: [...before, consentGiven()],
        limited: [...before, consentGiven(), consentLimited()],
        withdrawn: [...before, consentGiven(), consentWithdrawn()],
        'given, then decided': [...before, consentGiven(), decided],
        'given, then the request withdrawn': [...before, consentGiven(), withdrawn()],
      },
      {
        'GiveConsent, on this form': giveConsent,
        'GiveConsent, on another': { ...giveConsent, consent: consents.theos, document: forms.both },
        LimitConsent: { type: 'LimitConsent', consent: consents.rosas, scope: ['apply'] },
        WithdrawConsent: { type: 'WithdrawConsent', consent: consents.rosas },
      },
      given,
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('consent', {
    authority: CONSENT_AUTHORITIES,
    scope: CONSENT_SCOPES,
    'what of a person may go to a body': DISCLOSABLE_FIELDS,
  }));

const SENTENCES: Record<ConsentFact['type'], string> = {
  ConsentGiven:
    'A written consent, signed by somebody with parental responsibility for the person on 1 October 2026, was given: the applicant may ask for a review for them; their data may be shared with Cheltenham Borough Council, Gloucestershire Constabulary and Solace; they may be contacted themselves.',
  ConsentLimited:
    'A written consent was limited; what is left of it: the applicant may ask for a review for them; their data may be shared with Gloucestershire Constabulary.',
  ConsentWithdrawn: 'A written consent was withdrawn: nothing more is done on it.',
};

describe('every golden fact still loads, as it rests: sealed', () => {
  const types = Object.keys(SENTENCES) as ConsentFact['type'][];
  const example = (type: ConsentFact['type']) => golden(type, catalogue[type].version) as ConsentFact;

  test.each(types)('%s tells its sentence', (type) => expect(consentSentence(example(type))).toBe(SENTENCES[type]));

  test('they fold into one consent, which keeps its whole history', () => {
    const consent = 'a1b2c3d4-e5f6-5a7b-8c9d-0e1f2a3b4c5d';
    const bodies = ['cheltenham-borough-council', 'gloucestershire-constabulary', 'solace'];
    expect(fold(caseDecider, [requestedByRepresentative(), ...types.map(example)])).toMatchObject({
      consents: {
        [consent]: {
          given: example('ConsentGiven').data,
          terms: [
            { from: { occurredAt: '2026-10-02T09:00:00.000Z' }, scope: ['apply', 'share', 'contact'], bodies },
            { from: { occurredOn: '2026-10-06' }, scope: ['apply', 'share'], bodies: ['gloucestershire-constabulary'] },
          ],
          withdrawn: { occurredAt: '2026-10-09T14:20:00.000Z' },
        },
      },
    });
  });

  test('a reason is given apart, as it is', () =>
    expect(types.map((type) => consentReason(example(type)))).toEqual([
      undefined,
      expect.objectContaining({ sealed: 'v1.reason.c2VhbGVkLWJ5dGVz' }),
      expect.objectContaining({ sealed: 'v1.reason.c2VhbGVkLWJ5dGVz' }),
    ]));
});

test('a limit or a withdrawal of what was never given changes nothing', () => {
  const state = fold(caseDecider, [requestedByRepresentative(), consentLimited(), consentWithdrawn()]);
  expect(state).toMatchObject({ consents: {} });
});

test.each<[Parameters<typeof consentGiven>[0], string]>([
  [
    { scope: ['apply'] },
    'by the person themselves on 1 October 2026, was given: the applicant may ask for a review for them.',
  ],
  [
    { scope: ['share'], authority: 'attorney' },
    'by the attorney of the person on 1 October 2026, was given: their data may be shared with the relevant bodies and invited partners.',
  ],
  [
    { scope: ['contact'], authority: 'deputy' },
    'by the deputy of the person whom the court appointed on 1 October 2026, was given: they may be contacted themselves.',
  ],
])('%j is told in words', (data, told) =>
  expect(consentSentence(consentGiven(data))).toBe(`A written consent, signed ${told}`),
);

test('a sentence is the same whether the reason is sealed, clear or erased', () => {
  const reasons = [personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true as const }];
  const told = reasons.map(
    (reason) => consentSentence(consentLimited({ reason })) + consentSentence(consentWithdrawn({ reason })),
  );
  expect(new Set(told).size).toBe(1);
  expect(told[0]).not.toContain('MARKER');
});
