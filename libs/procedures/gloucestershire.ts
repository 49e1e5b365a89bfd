import type { Deadline, Procedure } from './facts.js';

/** The area under which Gloucestershire's procedure is published. */
export const GLOUCESTERSHIRE = 'gloucestershire';

const DISTRICTS = [
  ['E07000078', 'Cheltenham', 'cheltenham-borough-council'],
  ['E07000079', 'Cotswold', 'cotswold-district-council'],
  ['E07000080', 'Forest of Dean', 'forest-of-dean-district-council'],
  ['E07000081', 'Gloucester', 'gloucester-city-council'],
  ['E07000082', 'Stroud', 'stroud-district-council'],
  ['E07000083', 'Tewkesbury', 'tewkesbury-borough-council'],
] as const;

const days = (name: Deadline['name'], anchor: Deadline['anchor'], length: number): Deadline => ({
  name,
  anchor,
  length,
  unit: 'days',
  calendar: 'every-day',
});
const workingDays = (name: Deadline['name'], anchor: Deadline['anchor'], length: number): Deadline => ({
  name,
  anchor,
  length,
  unit: 'working-days',
  calendar: 'england-and-wales',
});

/**
 * The county's joint procedure, run by the Police and Crime Commissioner's office for all six districts. Where the county
 * publishes no figure the office's default stands and is marked.
 */
export const gloucestershire: Procedure = {
  version: 1,
  effectiveFrom: '2014-10-20',
  localGovernmentAreas: DISTRICTS.map(([code, name]) => ({ code, name })),
  publicPointOfContact: {
    name: 'Office of the Police and Crime Commissioner for Gloucestershire',
    website: 'https://www.gloucestershire-pcc.gov.uk',
  },
  threshold: {
    requiredComplaints: 3,
    reportWithin: { months: 1 },
    applyWithin: { months: 6 },
    incidentsWithin: { months: 6 },
    ongoingRequired: true,
    sameIncidentCountsOnce: true,
    triggers: [],
  },
  ownGrounds: [],
  deadlines: [
    days('acknowledgement', 'request-received', 7),
    days('threshold-decision', 'request-received', 21),
    // Unconfirmed: the county's pages do not say from when the 28 days count.
    days('meeting', 'threshold-decided-met', 28),
    days('outcome', 'meeting-held', 7),
    // Office defaults: no figure is published for these.
    workingDays('appeal', 'applicant-told', 20),
    workingDays('information', 'asked-for', 10),
    workingDays('consent', 'asked-for', 10),
  ],
  relevantBodies: DISTRICTS.map(([code, , council]) => ({
    localGovernmentArea: code,
    bodies: [council, 'gloucestershire-constabulary', 'nhs-gloucestershire-icb'],
  })),
  invitedPartners: [
    'gloucestershire-county-council',
    'gloucestershire-fire-and-rescue',
    'probation-service',
    'youth-support-service',
    'solace',
  ],
  coOptedLandlords: [],
  appealGrounds: [
    'application-handling',
    'threshold-refused',
    'process-not-considered',
    'facts-not-considered',
    'manner-of-review',
    'no-further-action',
  ],
  // Office default: the longest that s.104(9) allows.
  reportingPeriodMonths: 12,
  retention: { years: 6 },
  decides: {
    who: 'gloucestershire-opcc',
    delegation: 'For the relevant bodies of the area, under the joint county procedure (the instrument is unconfirmed)',
  },
  consultation: [{ who: 'gloucestershire-opcc' }],
  // Unconfirmed: the commencement of the Crime and Policing Act 2026 was not read.
  datedSwitches: [],
};
