/** A complaint as it is claimed. Each field is declared once, for the request that brings many and the command that brings one. */
import { AGENCY_REFERENCE, REPORT_KINDS, type ReportKind } from '../../../reports/facts.js';
import { OneOf } from '../../../web/fields/choices.js';
import { Day, Month } from '../../../web/fields/dates.js';
import { Id, Slug } from '../../../web/fields/identifiers.js';
import { Matching } from '../../../web/fields/texts.js';
import type { ClaimedComplaint } from '../commands.js';

export const AgencyReference = Matching({
  pattern: AGENCY_REFERENCE.source,
  max: 64,
  says: 'a reference of letters, digits and . _ / : - that begins with a letter or digit',
  example: 'GC/71/26',
  optional: true,
  description: "the body's own reference",
});
export const IncidentOn = Day({ optional: true, description: 'the day of the incident' });
export const IncidentMonth = Month({
  optional: true,
  description: 'the month of the incident, where its day is not known',
});
export const ComplainedOn = Day({ optional: true, description: 'the day the complaint was made' });
export const CitedReport = Id({
  optional: true,
  description: 'the report of the register it is: what is left out here is taken from it',
});
export const Agency = Slug({
  optional: true,
  description: 'the body the complaint was made to; needed where no report is cited, as are `complainedOn` and `kind`',
});
export const Kind = OneOf(REPORT_KINDS, { optional: true });
export const Complainant = Id({ optional: true, description: 'the person who complained' });
/** No blanks, as in a reference: no person's name slips in. */
export const Incident = Matching({
  pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$',
  max: 32,
  says: 'a short name of letters, digits and . _ : -',
  example: 'fire-1',
  optional: true,
  description: 'the same for complaints about one incident',
});

export class ClaimedComplaintFields implements ClaimedComplaint {
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
