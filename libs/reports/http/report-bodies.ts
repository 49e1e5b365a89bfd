/** What the commands on reports are sent: the fields of their facts, texts and places as plain strings. */
import { Said } from '../../records/said.js';
import { OneOf, oneOfShape } from '../../web/fields/choices.js';
import { Day, Month } from '../../web/fields/dates.js';
import { Id, idShape, Slug } from '../../web/fields/identifiers.js';
import { ListOf } from '../../web/fields/lists.js';
import { Nested } from '../../web/fields/nested.js';
import { Matching, Text } from '../../web/fields/texts.js';
import {
  AGENCY_REFERENCE,
  HATE_STRANDS,
  type HateStrand,
  REPORT_CATEGORIES,
  REPORT_KINDS,
  REPORT_SOURCES,
  type ReportCategory,
  type ReportKind,
  type ReportSource,
} from '../facts.js';

/** Characters at most; with the seal around it far below what one fact may hold. */
const LONGEST_TEXT = 10_000;
const LONGEST_PLACE = 500;
const MOST_PEOPLE = 20;

const ONS_CODE = {
  pattern: '^[A-Z][0-9]{8}$',
  min: 9,
  max: 9,
  says: 'an ONS code, as E07000078',
  example: 'E07000078',
};
const STRANDS = { max: HATE_STRANDS.length, unique: true } as const;
const PEOPLE = { max: MOST_PEOPLE, unique: true } as const;

export class RecordReportBody extends Said {
  @OneOf(REPORT_SOURCES, { optional: true, description: 'where it comes from; left out, `agency`' })
  source?: ReportSource;

  @Slug({ description: 'the body the report was made to' })
  agency!: string;

  @Matching({
    pattern: AGENCY_REFERENCE.source,
    max: 64,
    says: 'a reference of letters, digits and . _ / : - that begins with a letter or digit',
    example: 'GC/71/26',
    optional: true,
    description: "the agency's own reference; with the agency it is the report's identity",
  })
  agencyReference?: string;

  @OneOf(REPORT_KINDS)
  kind!: ReportKind;

  @OneOf(REPORT_CATEGORIES, { optional: true })
  category?: ReportCategory;

  @ListOf(oneOfShape(HATE_STRANDS), { ...STRANDS, optional: true, description: 'of hate only' })
  hateStrands?: HateStrand[];

  @Day({ optional: true, description: 'the day of the incident' })
  incidentOn?: string;

  @Month({ optional: true, description: 'the month of the incident, where its day is not known' })
  incidentMonth?: string;

  @Day({ optional: true, description: 'the day it was reported; a report without one can never be cited' })
  reportedOn?: string;

  @Text({ max: LONGEST_PLACE, optional: true, description: 'the exact place; personal' })
  place?: string;

  @Matching({ ...ONS_CODE, optional: true, description: 'the local government area, within the area or not' })
  localGovernmentArea?: string;

  @Id({ optional: true, description: 'the person who made the report' })
  complainant?: string;

  @ListOf(idShape, { ...PEOPLE, optional: true, description: 'the people complained about' })
  about?: string[];

  @Text({ max: LONGEST_TEXT, optional: true, description: 'what was told; personal' })
  summary?: string;
}

/** By their new values; null removes one. */
export class ReportChangesBody {
  @OneOf(REPORT_KINDS, { optional: true })
  kind?: ReportKind;

  @OneOf(REPORT_CATEGORIES, { optional: true, nullable: true })
  category?: ReportCategory | null;

  @ListOf(oneOfShape(HATE_STRANDS), { ...STRANDS, optional: true, nullable: true })
  hateStrands?: HateStrand[] | null;

  @Day({ optional: true, nullable: true })
  incidentOn?: string | null;

  @Month({ optional: true, nullable: true })
  incidentMonth?: string | null;

  @Day({ optional: true, nullable: true })
  reportedOn?: string | null;

  @Text({ max: LONGEST_PLACE, optional: true, nullable: true, description: 'the exact place; personal' })
  place?: string | null;

  @Matching({ ...ONS_CODE, optional: true, nullable: true })
  localGovernmentArea?: string | null;

  @Id({ optional: true, nullable: true })
  complainant?: string | null;

  @ListOf(idShape, { ...PEOPLE, optional: true, nullable: true })
  about?: string[] | null;

  @Text({ max: LONGEST_TEXT, optional: true, nullable: true })
  summary?: string | null;
}

export class CorrectReportBody extends Said {
  @Nested(ReportChangesBody, { description: 'the fields to change, by their new values; null removes one' })
  changes!: ReportChangesBody;

  @Text({ max: LONGEST_TEXT, description: 'personal' })
  reason!: string;
}

export class RetractReportBody extends Said {
  @Text({ max: LONGEST_TEXT, description: 'personal' })
  reason!: string;
}

export class RespondToReportBody extends Said {
  @Text({ max: LONGEST_TEXT, description: 'personal' })
  whatWasDone!: string;

  @Day({ optional: true, description: 'the day of the response; left out, the day it is said to have happened' })
  respondedOn?: string;
}
