import { type Refusal, refuse } from '../decider/decider.js';
import { type Procedure, STATUTORY_GROUNDS } from './facts.js';
import { refuseThreshold, type ThresholdRefusal } from './threshold/threshold.js';

export type ProcedureRuleRefusal =
  | ThresholdRefusal
  | 'procedure/no-area'
  | 'procedure/duplicate-area'
  | 'procedure/bodies-for-another-area'
  | 'procedure/area-without-bodies'
  | 'procedure/duplicate-body'
  | 'procedure/no-way-to-reach'
  | 'procedure/duplicate-ground'
  | 'procedure/duplicate-deadline'
  | 'procedure/deadline-out-of-bounds'
  | 'procedure/working-days-without-calendar'
  | 'procedure/no-appeal-ground'
  | 'procedure/duplicate-appeal-ground'
  | 'procedure/reporting-period-out-of-bounds'
  | 'procedure/retention-out-of-bounds'
  | 'procedure/nobody-consulted'
  | 'procedure/duplicate-switch';

type Answer = Refusal<ProcedureRuleRefusal> | undefined;

const hasDuplicates = (names: readonly string[]): boolean => new Set(names).size < names.length;
const isWhole = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most;

const refuseAreas = ({ localGovernmentAreas, relevantBodies }: Procedure): Answer => {
  const codes = localGovernmentAreas.map(({ code }) => code);
  const withBodies = relevantBodies.map(({ localGovernmentArea }) => localGovernmentArea);
  if (codes.length === 0) return refuse('procedure/no-area', 'A procedure serves at least one local government area.');
  if (hasDuplicates(codes) || hasDuplicates(withBodies))
    return refuse('procedure/duplicate-area', 'A local government area is named twice.');
  if (withBodies.some((code) => !codes.includes(code)))
    return refuse('procedure/bodies-for-another-area', 'Relevant bodies are given for an area that is not served.');
  if (codes.some((code) => !relevantBodies.find((one) => one.localGovernmentArea === code)?.bodies.length))
    return refuse('procedure/area-without-bodies', 'Every area has relevant bodies of its own (section 105).');
  return undefined;
};

/** A body stands in an area once, and is either a relevant body there or an invited partner: they have different duties. */
const refuseBodies = ({ relevantBodies, coOptedLandlords, invitedPartners }: Procedure): Answer =>
  [[], ...relevantBodies.map(({ bodies }) => bodies)].some((bodies) =>
    hasDuplicates([...bodies, ...coOptedLandlords, ...invitedPartners]),
  )
    ? refuse('procedure/duplicate-body', 'A body is named twice for one area, or both as relevant and as invited.')
    : undefined;

const refuseContact = ({ publicPointOfContact: { email, phone, address, website } }: Procedure): Answer =>
  email || phone || address || website
    ? undefined
    : refuse('procedure/no-way-to-reach', 'The public point of contact needs an address, email, phone or website.');

const refuseGrounds = ({ ownGrounds }: Procedure): Answer =>
  hasDuplicates([...STATUTORY_GROUNDS, ...ownGrounds])
    ? refuse(
        'procedure/duplicate-ground',
        'A ground of its own is given twice, or is one of the Act: persistence, harm and adequacy (section 104(5)).',
      )
    : undefined;

const refuseDeadlines = ({ deadlines }: Procedure): Answer => {
  if (hasDuplicates(deadlines.map(({ name }) => name)))
    return refuse('procedure/duplicate-deadline', 'A deadline is given twice.');
  if (!deadlines.every(({ length }) => isWhole(length, 1, 366)))
    return refuse('procedure/deadline-out-of-bounds', 'A deadline is 1 to 366 whole days, weeks or working days long.');
  if (!deadlines.every(({ unit, calendar }) => (unit === 'working-days') === (calendar === 'england-and-wales')))
    return refuse(
      'procedure/working-days-without-calendar',
      'Working days need the calendar of England and Wales, and only they do.',
    );
  return undefined;
};

const refuseAppeals = ({ appealGrounds }: Procedure): Answer => {
  if (appealGrounds.length === 0)
    return refuse('procedure/no-appeal-ground', 'A procedure says what a dissatisfied applicant can do (Schedule 4).');
  if (hasDuplicates(appealGrounds))
    return refuse('procedure/duplicate-appeal-ground', 'An appeal ground is given twice.');
  return undefined;
};

const refuseOffice = ({ reportingPeriodMonths, retention, consultation, datedSwitches }: Procedure): Answer => {
  if (!isWhole(reportingPeriodMonths, 1, 12))
    return refuse(
      'procedure/reporting-period-out-of-bounds',
      'The counts are published for periods of 1 to 12 months (section 104(9)).',
    );
  if (!isWhole(retention.years, 1, 100))
    return refuse('procedure/retention-out-of-bounds', 'Cases are kept for 1 to 100 whole years.');
  if (consultation.length === 0)
    return refuse('procedure/nobody-consulted', 'The Police and Crime Commissioner is consulted first (Schedule 4).');
  if (hasDuplicates(datedSwitches.map(({ name }) => name)))
    return refuse('procedure/duplicate-switch', 'A dated switch is given twice.');
  return undefined;
};

/** Why this cannot be a procedure, the first reason that applies; undefined when it can. */
export const refuseProcedure = (procedure: Procedure): Answer =>
  refuseAreas(procedure) ??
  refuseBodies(procedure) ??
  refuseContact(procedure) ??
  refuseThreshold(procedure.threshold) ??
  refuseGrounds(procedure) ??
  refuseDeadlines(procedure) ??
  refuseAppeals(procedure) ??
  refuseOffice(procedure);
