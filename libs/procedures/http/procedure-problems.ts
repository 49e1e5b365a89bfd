/** What a client is told of each refusal of a procedure and of a threshold check. */
import { TIME_PROBLEMS } from '../../records/shared-problems.js';
import type { ProblemsOf } from '../../web/problems/catalogue.js';
import type { ProcedureRefusal } from '../procedure-decider.js';
import type { NoneInForce } from '../procedure-in-force.js';
import type { AssessmentRefusal } from '../threshold/assess-threshold.js';

const outOfBounds = (explanation: string) => ({ title: 'Out of bounds', explanation });
const twice = (explanation: string) => ({ title: 'Given twice', explanation });

export const PROCEDURE_PROBLEMS: ProblemsOf<ProcedureRefusal | AssessmentRefusal | NoneInForce> = {
  ...TIME_PROBLEMS,
  'procedure/none-in-force': {
    status: 404,
    title: 'No procedure in force',
    explanation: 'The area has published no procedure, or none that is in force on that day.',
  },
  'procedure/version-out-of-sequence': {
    title: 'Out of sequence',
    explanation: 'A procedure is revised by publishing its next version: each is one more than the last, from 1.',
  },
  'procedure/not-after-the-last': {
    title: 'Not after the last version',
    explanation: 'A new version takes effect on a later day than the last, so that one version is in force on any day.',
  },
  'procedure/no-area': { title: 'No area', explanation: 'A procedure serves at least one local government area.' },
  'procedure/duplicate-area': twice('A local government area is named once, and has one list of relevant bodies.'),
  'procedure/bodies-for-another-area': {
    title: 'Bodies for another area',
    explanation: 'Relevant bodies are given for the areas that the procedure serves, and for no other.',
  },
  'procedure/area-without-bodies': {
    title: 'Area without bodies',
    explanation: 'Every local government area has relevant bodies of its own (s.105).',
  },
  'procedure/duplicate-body': twice(
    'In one area a body is a relevant body, a co-opted landlord or an invited partner.',
  ),
  'procedure/no-way-to-reach': {
    title: 'No way to reach',
    explanation: 'The public point of contact has at least an address, an email address, a phone number or a website.',
  },
  'procedure/duplicate-ground': twice(
    "A procedure's own grounds are given once each, and are none of the Act's: persistence, harm, adequacy (s.104(5)).",
  ),
  'procedure/duplicate-deadline': twice('Each deadline is given once.'),
  'procedure/deadline-out-of-bounds': outOfBounds('A deadline is 1 to 366 days, weeks or working days long.'),
  'procedure/working-days-without-calendar': {
    title: 'Working days without their calendar',
    explanation: 'Working days go with the calendar of England and Wales, days and weeks with every day.',
  },
  'procedure/no-appeal-ground': {
    title: 'No appeal ground',
    explanation: 'A procedure says what an applicant can do who is dissatisfied (Sch.4 para 3).',
  },
  'procedure/duplicate-appeal-ground': twice('Each appeal ground is given once.'),
  'procedure/reporting-period-out-of-bounds': outOfBounds('The counts are published for at most 12 months (s.104(9)).'),
  'procedure/retention-out-of-bounds': outOfBounds('Cases are kept for 1 to 100 years.'),
  'procedure/nobody-consulted': {
    title: 'Nobody consulted',
    explanation: 'The Police and Crime Commissioner is consulted before a procedure is published (Sch.4 para 1).',
  },
  'procedure/duplicate-switch': twice('Each dated switch is given once.'),
  'procedure/required-complaints-out-of-bounds': outOfBounds(
    'A procedure requires one, two or three qualifying complaints: never more (s.104(4)).',
  ),
  'procedure/period-out-of-bounds': outOfBounds('A period is 1 to 24 months or 1 to 731 days.'),
  'procedure/trigger-count-out-of-bounds': outOfBounds('A trigger counts from 1 to 100.'),
  'procedure/duplicate-trigger': twice('Each kind of trigger stands in a procedure once at most.'),
  // Domain section 4 calls these invalid data: the question itself cannot stand, so it is 422 and not a refusal.
  'threshold/duplicate-ref': { ...twice('Each complaint of a threshold check has a ref of its own.'), status: 422 },
  'threshold/incident-day-and-month': {
    status: 422,
    title: 'Day and month',
    explanation: 'An incident is dated by its day or, where that is not known, by its month; not by both.',
  },
  'threshold/complaint-before-incident': {
    status: 422,
    title: 'Complaint before its incident',
    explanation: 'What is complained about took place on or before the day of the complaint.',
  },
};
