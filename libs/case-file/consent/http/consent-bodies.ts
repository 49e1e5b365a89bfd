/** What the commands on consents are sent: the fields of their facts. */
import { Said } from '../../../records/said.js';
import { OneOf, oneOfShape } from '../../../web/fields/choices.js';
import { Day } from '../../../web/fields/dates.js';
import { Digest, Id, slugShape } from '../../../web/fields/identifiers.js';
import { ListOf } from '../../../web/fields/lists.js';
import { Text } from '../../../web/fields/texts.js';
import { CONSENT_AUTHORITIES, CONSENT_SCOPES, type ConsentAuthority, type ConsentScope } from '../facts.js';

/** Characters at most; with the seal around it far below what one fact may hold. */
const LONGEST_TEXT = 10_000;
const REASON = { max: LONGEST_TEXT, optional: true, description: 'personal; nobody need give one' } as const;
const SCOPES = { max: CONSENT_SCOPES.length, unique: true } as const;
const BODIES = { max: 50, unique: true } as const;

export class GiveConsentBody extends Said {
  @Id({ description: 'whose consent it is: a person on the case' })
  victim!: string;

  @Id({ optional: true, description: 'who signed it; left out, the victim' })
  givenBy?: string;

  @OneOf(CONSENT_AUTHORITIES, { description: 'in whose right: `self` where the victim signed, else why somebody may' })
  authority!: ConsentAuthority;

  @Id({ optional: true, description: 'to whom; left out, the applicant, and never anybody else' })
  to?: string;

  @ListOf(oneOfShape(CONSENT_SCOPES), {
    ...SCOPES,
    min: 1,
    description: 'that the applicant applies for them, that their data is shared with bodies, that they are contacted',
  })
  scope!: ConsentScope[];

  @ListOf(slugShape, {
    ...BODIES,
    min: 1,
    optional: true,
    description: 'sharing is limited to these; left out, the relevant bodies and invited partners all',
  })
  bodies?: string[];

  @Digest({ description: 'the signed form: digest of a document that is stored and about the victim' })
  document!: string;

  @Day({ description: 'the day it was signed, which is not after the day it was given' })
  signedOn!: string;
}

export class LimitConsentBody extends Said {
  @ListOf(oneOfShape(CONSENT_SCOPES), {
    ...SCOPES,
    optional: true,
    description: 'what is left; left out, as it stands',
  })
  scope?: ConsentScope[];

  @ListOf(slugShape, {
    ...BODIES,
    optional: true,
    description: 'the bodies that are left; left out, as it stands; none ends the sharing',
  })
  bodies?: string[];

  @Text(REASON) reason?: string;
}

export class WithdrawConsentBody extends Said {
  @Text(REASON) reason?: string;
}
