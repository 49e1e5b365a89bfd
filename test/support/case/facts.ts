/**
 * A standard case for specs: Rosa, a victim in Cheltenham, asks for a review of three complaints on 30 September 2026; it is decided on
 * from 12 October (`given.now`) on. Each builder gives one full fact; what it is given stands in place of its own.
 */
import type { Happened } from '../../../libs/calendar/happened.js';
import type { CaseFact } from '../../../libs/case-file/facts.js';
import type { RequestReview } from '../../../libs/case-file/request/commands.js';
import type { Known } from '../../../libs/case-file/told.js';
import type { Actor } from '../../../libs/decider/actor.js';
import type { Given } from '../../../libs/decider/decider.js';
import { personal } from '../../../libs/decider/personal.js';
import { GLOUCESTERSHIRE, gloucestershire } from '../../../libs/procedures/gloucestershire.js';
import type { ReportAsRead } from '../../../libs/reports/facts.js';

/** Rosa and Theo are the victims, Priya complained, Marcus represents; Nora is on no case; nobody knows Uma; Ezra was erased. */
export const people = {
  rosa: '11111111-1111-4111-8111-111111111111',
  theo: '22222222-2222-4222-8222-222222222222',
  priya: '33333333-3333-4333-8333-333333333333',
  marcus: '44444444-4444-4444-8444-444444444444',
  nora: '55555555-5555-4555-8555-555555555555',
  uma: '66666666-6666-4666-8666-666666666666',
  ezra: '77777777-7777-4777-8777-777777777777',
} as const;

export const area = GLOUCESTERSHIRE;
export const cheltenham = 'E07000078';
export const constabulary = 'gloucestershire-constabulary';
export const council = 'cheltenham-borough-council';
export const careBoard = 'nhs-gloucestershire-icb';
/** A relevant body of another district, and a partner: neither is told of a case in Cheltenham without more. */
export const otherCouncil = 'stroud-district-council';
export const partner = 'solace';

export const coordinator: Actor = { id: 'cora@office', role: 'coordinator', area };
export const officer: Actor = { id: 'olu@police', role: 'agency', body: constabulary, area };
export const councilOfficer: Actor = { id: 'carl@council', role: 'agency', body: council, area };
export const applicant: Actor = { id: people.rosa, role: 'applicant', area };
export const representative: Actor = { id: people.marcus, role: 'applicant', area };

/** Monday 12 October 2026, ten in the morning in London. */
export const given: Given = { now: '2026-10-12T09:00:00.000Z', actor: coordinator };

const reportIds = {
  first: 'aaaaaaaa-0000-4000-8000-000000000001',
  second: 'aaaaaaaa-0000-4000-8000-000000000002',
} as const;

/** The reports behind c1 and c2, as the register holds them. c3 rests on no report. */
export const reports: readonly [ReportAsRead, ReportAsRead] = [
  {
    id: reportIds.first,
    revision: 0,
    retracted: false,
    agency: constabulary,
    agencyReference: 'GC/71/26',
    kind: 'asb',
    incidentOn: '2026-07-01',
    reportedOn: '2026-07-02',
    complainant: people.rosa,
  },
  {
    id: reportIds.second,
    revision: 2,
    retracted: false,
    agency: council,
    agencyReference: 'CBC-1204',
    kind: 'asb',
    incidentOn: '2026-08-01',
    reportedOn: '2026-08-01',
    complainant: people.rosa,
  },
];

/** What other records say of the standard case: everybody in order but Uma and Ezra, the two reports, Gloucestershire's procedure. */
export const known: Known = {
  people: { unknown: [people.uma], erased: [people.ezra], restricted: [] },
  reports,
  documents: [],
  cases: [],
  procedure: { procedure: gloucestershire, revision: 0 },
  held: [],
};

/** When the review was requested; it is day 30 September in London. */
export const REQUESTED = { occurredAt: '2026-09-30T09:30:00Z' } as const;

type Of<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>;
type DataOf<Type extends CaseFact['type']> = Of<Type>['data'];

/** Any fact by its type and its data; a day given in place of a builder's own instant stands alone. */
export const fact = <Type extends CaseFact['type']>(type: Type, data: DataOf<Type>): Of<Type> => {
  const { occurredAt: _, ...byItsDay } = data as Happened & { readonly occurredAt?: string };
  return { type, data: 'occurredOn' in data ? byItsDay : data } as unknown as Of<Type>;
};

/** c1 to the police and c2 to the council, both Rosa's and of the register; c3 to the police, Priya's, as claimed. */
export const cited: DataOf<'ReviewRequested'>['complaints'] = [
  {
    ref: 'c1',
    report: { id: reportIds.first, revision: 0 },
    agency: constabulary,
    agencyReference: 'GC/71/26',
    kind: 'asb',
    incidentOn: '2026-07-01',
    complainedOn: '2026-07-02',
    complainant: people.rosa,
  },
  {
    ref: 'c2',
    report: { id: reportIds.second, revision: 2 },
    agency: council,
    agencyReference: 'CBC-1204',
    kind: 'asb',
    incidentOn: '2026-08-01',
    complainedOn: '2026-08-01',
    complainant: people.rosa,
  },
  {
    ref: 'c3',
    agency: constabulary,
    kind: 'hate',
    incidentOn: '2026-09-01',
    complainedOn: '2026-09-10',
    complainant: people.priya,
  },
];

/** Acknowledgement due on 7 October, the decision on 21 October. It was put on file on the 12th, the day it is decided on. */
export const requested = (data: Partial<DataOf<'ReviewRequested'>> = {}) =>
  fact('ReviewRequested', {
    ...REQUESTED,
    requestedOn: '2026-09-30',
    filedOn: '2026-10-12',
    reference: 'ACR-7K3Q-9XFA',
    area,
    localGovernmentArea: cheltenham,
    applicant: { personId: people.rosa, capacity: 'victim' },
    victims: [people.rosa],
    behaviour: personal('Shouting and fires in the alley.', [people.rosa, people.priya]),
    impact: personal('Nobody sleeps.', [people.rosa, people.priya]),
    ongoing: 'yes',
    channel: 'online-form',
    complaints: cited,
    procedure: { version: 1, revision: 0 },
    relevantBodies: [council, constabulary, careBoard],
    deadlines: [
      { name: 'acknowledgement', anchoredOn: '2026-09-30', dueOn: '2026-10-07' },
      { name: 'threshold-decision', anchoredOn: '2026-09-30', dueOn: '2026-10-21' },
    ],
    ...data,
  });

/** Asked for by Marcus, for Rosa and Theo: nothing is decided before one of them consents. */
export const requestedByRepresentative = (data: Partial<DataOf<'ReviewRequested'>> = {}) =>
  requested({
    applicant: { personId: people.marcus, capacity: 'representative' },
    victims: [people.rosa, people.theo],
    ...data,
  });

/** The command that the standard case began with. */
export const requestReview: RequestReview = {
  type: 'RequestReview',
  happened: REQUESTED,
  reference: 'ACR-7K3Q-9XFA',
  area,
  localGovernmentArea: cheltenham,
  applicant: { personId: people.rosa, capacity: 'victim' },
  victims: [people.rosa],
  behaviour: 'Shouting and fires in the alley.',
  impact: 'Nobody sleeps.',
  ongoing: 'yes',
  channel: 'online-form',
  complaints: cited.map(({ ref: _, report, ...claimed }) => ({ ...claimed, reportId: report?.id })),
};

export const acknowledged = (data: Partial<DataOf<'RequestAcknowledged'>> = {}) =>
  fact('RequestAcknowledged', {
    occurredAt: '2026-10-01T08:00:00Z',
    coordinator: coordinator.id,
    namedContact: personal('Cora, 01452 000000'),
    supportOffered: true,
    supportAnswer: 'accepted',
    consentAskedOf: [],
    deadlines: [],
    ...data,
  });

export const passedTo = (body: string, data: Partial<DataOf<'RequestPassedToBody'>> = {}) =>
  fact('RequestPassedToBody', {
    occurredAt: '2026-10-01T09:00:00Z',
    body,
    disclosed: [{ person: people.rosa, fields: ['name', 'behaviour'] }],
    ...data,
  });

/** Passed on to every relevant body. */
export const passedToAll = [passedTo(council), passedTo(constabulary), passedTo(careBoard)] as const;

export const withdrawn = (data: Partial<DataOf<'RequestWithdrawn'>> = {}) =>
  fact('RequestWithdrawn', { occurredAt: '2026-10-05T10:00:00Z', ...data });
