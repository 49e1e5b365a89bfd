import { readableDay, readableMonth } from '../calendar/readable.js';
import type { Personal } from '../decider/personal.js';
import { list } from '../sentences/list.js';
import { readableBody } from '../sentences/readable-body.js';
import { CHANGEABLE, type ReportChanges, type ReportFact } from './facts.js';

const KINDS = { asb: 'anti-social behaviour', hate: 'a hate incident' } as const;
const SOURCES = {
  agency: 'by the agency',
  applicant: "from the applicant's account",
  'police-uk': 'from police.uk',
} as const;

const FIELDS: Readonly<Record<(typeof CHANGEABLE)[number], string>> = {
  kind: 'the kind',
  category: 'the category',
  hateStrands: 'the hate strands',
  incidentOn: 'the day of the incident',
  incidentMonth: 'the month of the incident',
  reportedOn: 'the day it was reported',
  place: 'the place',
  localGovernmentArea: 'the local government area',
  complainant: 'who complained',
  about: 'who is complained about',
  summary: 'the summary',
};

/** The new value where it is a date or the kind; for all else only that it changed, for it may be about somebody. */
const changeOf = (changes: ReportChanges, field: (typeof CHANGEABLE)[number]): string => {
  const { kind, incidentOn, incidentMonth, reportedOn } = changes;
  if (changes[field] === null) return `${FIELDS[field]} (removed)`;
  if (field === 'kind' && kind) return `${FIELDS.kind} (now ${KINDS[kind]})`;
  if (field === 'incidentOn' && incidentOn) return `${FIELDS.incidentOn} (now ${readableDay(incidentOn)})`;
  if (field === 'incidentMonth' && incidentMonth)
    return `${FIELDS.incidentMonth} (now ${readableMonth(incidentMonth)})`;
  if (field === 'reportedOn' && reportedOn) return `${FIELDS.reportedOn} (now ${readableDay(reportedOn)})`;
  return FIELDS[field];
};

/** One plain sentence for the timeline; it holds nothing personal, opened or not. */
export const reportSentence = (fact: ReportFact): string => {
  switch (fact.type) {
    case 'ReportRecorded': {
      const { source, agency, agencyReference, kind, incidentOn, incidentMonth, reportedOn } = fact.data;
      const when = incidentOn
        ? ` on ${readableDay(incidentOn)}`
        : incidentMonth
          ? ` in ${readableMonth(incidentMonth)}`
          : ', at an unknown date';
      const reported = reportedOn ? `, reported on ${readableDay(reportedOn)}` : '';
      const reference = agencyReference ? ` under reference ${agencyReference}` : '';
      return `A report to ${readableBody(agency)}${reference} was recorded ${SOURCES[source]}: ${KINDS[kind]}${when}${reported}.`;
    }
    case 'ReportCorrected': {
      const { changes } = fact.data;
      const changed = CHANGEABLE.filter((field) => field in changes).map((field) => changeOf(changes, field));
      return `The report was corrected: ${list(changed)}.`;
    }
    case 'ReportRetracted':
      return 'The report was retracted.';
    case 'AgencyResponded':
      return `${readableBody(fact.data.agency)} responded to the report on ${readableDay(fact.data.respondedOn)}.`;
  }
};

/** The reason somebody gave in their own words; undefined where a fact has none. */
export const reasonOf = (fact: ReportFact): Personal | undefined =>
  'reason' in fact.data ? fact.data.reason : undefined;
