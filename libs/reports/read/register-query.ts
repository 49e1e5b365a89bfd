/** What the register can be asked: filters that must all hold, an order, a page. */
import { OneOf, Truth } from '../../web/fields/choices.js';
import { Day, Instant } from '../../web/fields/dates.js';
import { Id, Slug } from '../../web/fields/identifiers.js';
import { Matching } from '../../web/fields/texts.js';
import { PageQuery } from '../../web/input/page.js';
import { AGENCY_REFERENCE, REPORT_CATEGORIES, REPORT_KINDS, REPORT_SOURCES } from '../facts.js';

/** `-` for the latest first. A report without the date counts as earlier than every other. */
export const REGISTER_ORDERS = [
  '-recordedAt',
  'recordedAt',
  '-reportedOn',
  'reportedOn',
  '-incidentOn',
  'incidentOn',
] as const;
export type RegisterOrder = (typeof REGISTER_ORDERS)[number];

export class RegisterQuery extends PageQuery {
  @OneOf(REGISTER_ORDERS, { optional: true, description: 'left out, `-recordedAt`: the last recorded first' })
  sort: RegisterOrder = '-recordedAt';

  @Slug({ optional: true })
  agency?: string;

  @Matching({ pattern: AGENCY_REFERENCE.source, max: 64, says: "an agency's reference", optional: true })
  agencyReference?: string;

  @OneOf(REPORT_SOURCES, { optional: true })
  source?: string;

  @OneOf(REPORT_KINDS, { optional: true })
  kind?: string;

  @OneOf(REPORT_CATEGORIES, { optional: true })
  category?: string;

  @Matching({ pattern: '^[A-Z][0-9]{8}$', min: 9, max: 9, says: 'an ONS code, as E07000078', optional: true })
  localGovernmentArea?: string;

  @Id({ optional: true })
  complainant?: string;

  @Truth({ optional: true })
  retracted?: boolean;

  @Day({ optional: true, description: 'first day of reporting' })
  reportedFrom?: string;

  @Day({ optional: true, description: 'last day of reporting' })
  reportedTo?: string;

  @Day({ optional: true, description: 'the incident may have taken place on this day or later' })
  incidentFrom?: string;

  @Day({ optional: true, description: 'the incident may have taken place on this day or earlier' })
  incidentTo?: string;

  @Instant({ optional: true, description: 'recorded at this instant or later' })
  recordedFrom?: string;

  @Instant({ optional: true, description: 'recorded at this instant or earlier' })
  recordedTo?: string;
}
