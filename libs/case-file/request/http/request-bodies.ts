/** What the commands on a request are sent: the fields of their facts, texts as plain strings. */
import { Said } from '../../../records/said.js';
import { OneOf, Truth } from '../../../web/fields/choices.js';
import { Day } from '../../../web/fields/dates.js';
import { Id, idShape, Slug, slugShape } from '../../../web/fields/identifiers.js';
import { ListOf } from '../../../web/fields/lists.js';
import { Nested } from '../../../web/fields/nested.js';
import { Matching, Text } from '../../../web/fields/texts.js';
import { ClaimedComplaintFields } from '../../complaints/http/claim-fields.js';
import { Disclosed, type DisclosureFields } from '../../http/disclosure-fields.js';
import {
  type Applicant,
  CAPACITIES,
  CASE_LINKS,
  type Capacity,
  type CaseLink,
  ONGOING_ANSWERS,
  type OngoingAnswer,
  REQUEST_CHANNELS,
  type RequestChannel,
  RISK_LEVELS,
  RISK_METHODS,
  type RiskLevel,
  type RiskMethod,
  SUPPORT_ANSWERS,
  type SupportAnswer,
} from '../facts.js';

/** Characters at most; with the seal around it far below what one fact may hold. */
const LONGEST_TEXT = 10_000;
const LONGEST_CONTACT = 500;
const MOST_VICTIMS = 20;
const MOST_COMPLAINTS_AT_ONCE = 50;
const MOST_REFERRALS = 20;
const PERSONAL = { max: LONGEST_TEXT, description: 'personal' } as const;
const VICTIMS = { max: MOST_VICTIMS, unique: true, optional: true } as const;

const ONS_CODE = {
  pattern: '^[A-Z][0-9]{8}$',
  min: 9,
  max: 9,
  says: 'an ONS code, as E07000078',
  example: 'E07000078',
};

export class ApplicantFields implements Applicant {
  @Id()
  personId!: string;

  @OneOf(CAPACITIES, { description: 'a representative needs the written consent of each victim they act for' })
  capacity!: Capacity;
}

export class RequestReviewBody extends Said {
  @Slug({ description: 'the police area whose office runs the review, as `gloucestershire`' })
  area!: string;

  @Matching(ONS_CODE)
  localGovernmentArea!: string;

  @Day({
    optional: true,
    description: 'the day the review was asked for; left out, the day it is said to have happened',
  })
  requestedOn?: string;

  @Nested(ApplicantFields)
  applicant!: ApplicantFields;

  @ListOf(idShape, { ...VICTIMS, description: 'the people harmed; an applicant who is a victim is among them anyway' })
  victims?: string[];

  @Text({ ...PERSONAL, description: 'what happens, and goes on happening; personal' })
  behaviour!: string;

  @Text({ ...PERSONAL, optional: true, description: 'what it does to them; personal' })
  impact?: string;

  @OneOf(ONGOING_ANSWERS, { description: 'whether it still goes on, as the applicant says' })
  ongoing!: OngoingAnswer;

  @OneOf(REQUEST_CHANNELS)
  channel!: RequestChannel;

  @ListOf(ClaimedComplaintFields, {
    max: MOST_COMPLAINTS_AT_ONCE,
    optional: true,
    description: 'the complaints it rests on; they are `c1`, `c2` and so on from then on',
  })
  complaints?: ClaimedComplaintFields[];
}

export class AcknowledgeRequestBody extends Said {
  @Matching({
    pattern: '^[!-~]+$',
    max: 200,
    says: 'the subject of a token, without blanks',
    example: 'cora@office',
    optional: true,
    description: "the applicant's single point of contact; left out, whoever acknowledges",
  })
  coordinator?: string;

  @Text({ max: LONGEST_CONTACT, description: 'how the applicant reaches them; personal' })
  namedContact!: string;

  @Truth({ description: 'whether Victim Support was offered' })
  supportOffered!: boolean;

  @OneOf(SUPPORT_ANSWERS, { optional: true, description: 'only of support that was offered' })
  supportAnswer?: SupportAnswer;

  @Text({ ...PERSONAL, optional: true, description: 'what the applicant needs to take part; personal' })
  adjustments?: string;
}

/** By their new values; null removes one. */
export class RequestChangesFields {
  @Text({ ...PERSONAL, optional: true })
  behaviour?: string;

  @Text({ ...PERSONAL, optional: true, nullable: true })
  impact?: string | null;

  @OneOf(ONGOING_ANSWERS, { optional: true })
  ongoing?: OngoingAnswer;

  @ListOf(idShape, VICTIMS)
  victims?: string[];

  @OneOf(REQUEST_CHANNELS, { optional: true })
  channel?: RequestChannel;

  @Day({ optional: true, description: 'by the office only; deadlines and the procedure move with it' })
  requestedOn?: string;

  @Matching({ ...ONS_CODE, optional: true, description: 'by the office only; the relevant bodies move with it' })
  localGovernmentArea?: string;
}

export class AmendRequestBody extends Said {
  @Nested(RequestChangesFields, { description: 'the fields to change, by their new values; null removes one' })
  changes!: RequestChangesFields;

  @Text(PERSONAL)
  reason!: string;
}

export class PassRequestToBodyBody extends Said {
  @Slug({ description: 'a relevant body of the area (s.105)' })
  body!: string;

  @Disclosed({ optional: true })
  disclosed?: DisclosureFields[];
}

export class FindOngoingBody extends Said {
  @OneOf(ONGOING_ANSWERS)
  ongoing!: OngoingAnswer;

  @Text(PERSONAL)
  reason!: string;
}

export class AssessRiskBody extends Said {
  @OneOf(RISK_LEVELS)
  level!: RiskLevel;

  @OneOf(RISK_METHODS)
  method!: RiskMethod;

  @Text({ ...PERSONAL, optional: true })
  vulnerabilities?: string;

  @Text({ ...PERSONAL, optional: true, description: 'what was done for their safety at once; personal' })
  immediateSafety?: string;

  @ListOf(slugShape, { max: MOST_REFERRALS, unique: true, optional: true, description: 'bodies they were referred to' })
  referrals?: string[];
}

export class LinkRequestsBody extends Said {
  @Id({ description: 'the other case' })
  other!: string;

  @OneOf(CASE_LINKS)
  link!: CaseLink;

  @Text(PERSONAL)
  reason!: string;
}

export class WithdrawRequestBody extends Said {
  @Text({ ...PERSONAL, optional: true })
  reason?: string;
}
