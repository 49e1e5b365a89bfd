/** What the commands about complaints are sent: the fields of their facts. */
import { Said } from '../../../records/said.js';
import type { ReportKind } from '../../../reports/facts.js';
import { OneOf, oneOfShape } from '../../../web/fields/choices.js';
import { Day } from '../../../web/fields/dates.js';
import { digestShape } from '../../../web/fields/identifiers.js';
import { ListOf } from '../../../web/fields/lists.js';
import { matchingShape, Text } from '../../../web/fields/texts.js';
import { Disclosed, type DisclosureFields } from '../../http/disclosure-fields.js';
import { MOST_COMPLAINTS } from '../claim.js';
import { DISALLOWANCE_GROUNDS, type DisallowanceGround, EVIDENCE_WEIGHED, type EvidenceWeighed } from '../facts.js';
import {
  Agency,
  AgencyReference,
  CitedReport,
  Complainant,
  ComplainedOn,
  Incident,
  IncidentMonth,
  IncidentOn,
  Kind,
} from './claim-fields.js';

/** Characters at most; with the seal around it far below what one fact may hold. */
const LONGEST_TEXT = 10_000;
const MOST_DOCUMENTS = 20;
const PERSONAL = { max: LONGEST_TEXT, description: 'personal' } as const;
const PUBLIC = { max: LONGEST_TEXT, optional: true, description: 'for the public trail: they name nobody' } as const;

export const refShape = matchingShape({
  pattern: '^c[1-9][0-9]{0,2}$',
  max: 4,
  says: 'the ref of a complaint, as c1',
  example: 'c1',
});

export class CiteComplaintBody extends Said {
  @CitedReport reportId?: string;
  @Agency agency?: string;
  @AgencyReference agencyReference?: string;
  @IncidentOn incidentOn?: string;
  @IncidentMonth incidentMonth?: string;
  @ComplainedOn complainedOn?: string;
  @Kind kind?: ReportKind;
  @Complainant complainant?: string;
  @Incident incident?: string;
}

export class AskVerificationBody extends Said {
  @Disclosed({ optional: true })
  disclosed?: DisclosureFields[];
}

export const OUTCOMES = ['verified', 'not-found'] as const;

export class AnswerVerificationBody extends Said {
  @OneOf(OUTCOMES)
  outcome!: (typeof OUTCOMES)[number];

  @AgencyReference agencyReference?: string;
  @IncidentOn incidentOn?: string;
  @IncidentMonth incidentMonth?: string;
  @ComplainedOn complainedOn?: string;

  @Text({ ...PERSONAL, optional: true, description: 'what was searched, and how: of `not-found` only; personal' })
  searched?: string;
}

export class GiveEvidenceBody extends Said {
  @Text({ ...PERSONAL, optional: true, description: 'in words; personal' })
  account?: string;

  @ListOf(digestShape, { max: MOST_DOCUMENTS, unique: true, optional: true, description: 'stored documents' })
  documents?: string[];
}

export const RULINGS = ['disallowed', 'allowed'] as const;

export class RuleOnComplaintBody extends Said {
  @OneOf(RULINGS, { description: '`allowed` takes an earlier `disallowed` back' })
  ruling!: (typeof RULINGS)[number];

  @OneOf(DISALLOWANCE_GROUNDS, { optional: true, description: 'needed for `disallowed`, and for nothing else' })
  ground?: DisallowanceGround;

  @ListOf(oneOfShape(EVIDENCE_WEIGHED), {
    max: EVIDENCE_WEIGHED.length,
    unique: true,
    optional: true,
    description: 'what was weighed before `disallowed`: more than the answer of the body alone',
  })
  weighed?: EvidenceWeighed[];

  @Text(PUBLIC) reasons?: string;
}

export class SettleDatesBody extends Said {
  @IncidentOn incidentOn?: string;
  @IncidentMonth incidentMonth?: string;
  @Day({ description: 'the day the complaint was made' }) complainedOn!: string;
  @Text(PUBLIC) reasons?: string;
}

export class GroupComplaintsBody extends Said {
  @ListOf(refShape, { min: 2, max: MOST_COMPLAINTS, unique: true, description: 'complaints about one incident' })
  refs!: string[];

  @Text(PUBLIC) reasons?: string;
}

export class UngroupComplaintsBody extends Said {
  @Text(PUBLIC) reasons?: string;
}
