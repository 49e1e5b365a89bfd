/** Consents on the standard case and what was told of it: a builder for each fact, and the command behind it. */
import type { GiveConsent } from '../../../libs/case-file/consent/commands.js';
import type { CaseFact } from '../../../libs/case-file/facts.js';
import { fact, people } from './facts.js';

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];

export const consents = {
  rosas: 'bbbbbbbb-0000-4000-8000-000000000001',
  theos: 'bbbbbbbb-0000-4000-8000-000000000002',
} as const;

/** Signed forms, stored about Rosa, about Theo, about both, about Priya, and about nobody in particular; of the last nothing is stored. */
export const forms = {
  rosas: '1'.repeat(64),
  theos: '2'.repeat(64),
  both: '3'.repeat(64),
  nobodys: '4'.repeat(64),
  missing: '5'.repeat(64),
  priyas: '6'.repeat(64),
} as const;
export const storedForms = [
  { digest: forms.rosas, mediaType: 'application/pdf', about: [people.rosa] },
  { digest: forms.theos, mediaType: 'application/pdf', about: [people.theo] },
  { digest: forms.both, mediaType: 'application/pdf', about: [people.rosa, people.theo] },
  { digest: forms.nobodys, mediaType: 'application/pdf', about: [] },
  { digest: forms.priyas, mediaType: 'application/pdf', about: [people.priya] },
];

/** Rosa's, to apply, to share and to be contacted, given on Friday 2 October 2026. */
export const consentGiven = (data: Partial<DataOf<'ConsentGiven'>> = {}) =>
  fact('ConsentGiven', {
    occurredAt: '2026-10-02T09:00:00Z',
    consent: consents.rosas,
    victim: people.rosa,
    givenBy: people.rosa,
    authority: 'self',
    to: people.marcus,
    scope: ['apply', 'share', 'contact'],
    document: forms.rosas,
    signedOn: '2026-10-01',
    ...data,
  });
/** The command that the standard consent was given by. */
export const giveConsent: GiveConsent = {
  type: 'GiveConsent',
  happened: { occurredAt: '2026-10-02T09:00:00Z' },
  consent: consents.rosas,
  victim: people.rosa,
  authority: 'self',
  scope: ['apply', 'share', 'contact'],
  document: forms.rosas,
  signedOn: '2026-10-01',
};
export const consentLimited = (data: Partial<DataOf<'ConsentLimited'>> = {}) =>
  fact('ConsentLimited', {
    occurredAt: '2026-10-06T09:00:00Z',
    consent: consents.rosas,
    scope: ['apply', 'share'],
    ...data,
  });
export const consentWithdrawn = (data: Partial<DataOf<'ConsentWithdrawn'>> = {}) =>
  fact('ConsentWithdrawn', { occurredAt: '2026-10-07T09:00:00Z', consent: consents.rosas, ...data });

/** The applicant of the representative's request was told of the decision. */
export const informed = (data: Partial<DataOf<'ApplicantInformed'>> = {}) =>
  fact('ApplicantInformed', {
    occurredAt: '2026-10-10T09:00:00Z',
    of: 'threshold',
    to: people.marcus,
    recipient: 'applicant',
    how: 'letter',
    ...data,
  });
