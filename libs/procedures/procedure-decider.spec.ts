import { specificationOf } from '../../test/support/decider-specification.js';
import { repairedInTurn } from '../../test/support/precedence.js';
import type { Given } from '../decider/decider.js';
import type { Procedure, ProcedurePublished } from './facts.js';
import { gloucestershire } from './gloucestershire.js';
import { type PublishProcedure, procedureDecider } from './procedure-decider.js';

const given: Given = { now: '2026-07-10T09:00:00.000Z', actor: { id: 'ada', role: 'administrator' } };
const procedures = specificationOf(procedureDecider, given);
const publish = (procedure: Procedure, happened?: PublishProcedure['happened']): PublishProcedure => ({
  type: 'PublishProcedure',
  procedure,
  ...(happened && { happened }),
});
const published = (procedure: Procedure): ProcedurePublished => ({
  type: 'ProcedurePublished',
  data: { occurredAt: given.now, ...procedure },
});
const second: Procedure = { ...gloucestershire, version: 2, effectiveFrom: '2026-09-01' };

test('the first version is published', () =>
  procedures.given().when(publish(gloucestershire)).thenRecorded(published(gloucestershire)));

test('the next version is published, said to have been so some days ago', () =>
  procedures
    .given(published(gloucestershire))
    .when(publish(second, { occurredOn: '2026-07-01' }))
    .thenRecorded({ type: 'ProcedurePublished', data: { occurredOn: '2026-07-01', ...second } }));

test('two landlords, grounds of its own, other units and a dated switch are welcome', () => {
  const other: Procedure = {
    ...gloucestershire,
    coOptedLandlords: ['stonewater', 'bromford'],
    ownGrounds: ['safeguarding', 'repeat-victim'],
    deadlines: [{ name: 'meeting', anchor: 'request-received', length: 6, unit: 'weeks', calendar: 'every-day' }],
    datedSwitches: [{ name: 'pcc-review', from: '2027-04-01' }],
  };
  procedures.given().when(publish(other)).thenRecorded(published(other));
});

test.each<Partial<Procedure>>([
  { publicPointOfContact: { name: 'Office', email: 'reviews@office.example' } },
  { publicPointOfContact: { name: 'Office', phone: '01242 000000' } },
  { publicPointOfContact: { name: 'Office', address: '1 Waterwells' } },
  { publicPointOfContact: { name: 'Office', website: 'https://office.example' } },
  { reportingPeriodMonths: 1, retention: { years: 1 } },
  { retention: { years: 100 } },
  { deadlines: [{ name: 'meeting', anchor: 'request-received', length: 1, unit: 'days', calendar: 'every-day' }] },
  { deadlines: [{ name: 'meeting', anchor: 'request-received', length: 366, unit: 'days', calendar: 'every-day' }] },
])('the edge of what is allowed is allowed: %j', (edge) => {
  const procedure = { ...gloucestershire, ...edge };
  procedures.given().when(publish(procedure)).thenRecorded(published(procedure));
});

describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
  const { threshold } = gloucestershire;
  const [cheltenham] = gloucestershire.localGovernmentAreas as [Procedure['localGovernmentAreas'][number]];
  const [ofCheltenham] = gloucestershire.relevantBodies as [Procedure['relevantBodies'][number]];
  const appeal = {
    name: 'appeal',
    anchor: 'applicant-told',
    length: 0,
    unit: 'working-days',
    calendar: 'every-day',
  } as const;
  const hate = { kind: 'hate', count: 0 } as const;
  const badThreshold = { ...threshold, requiredComplaints: 0, applyWithin: { months: 0 }, triggers: [hate, hate] };
  const goodPeriod = { ...badThreshold, requiredComplaints: 1, applyWithin: { days: 183 } };
  const goodCount = {
    ...goodPeriod,
    triggers: [
      { ...hate, count: 1 },
      { ...hate, count: 2 },
    ],
  };

  const worst: Procedure = {
    ...gloucestershire,
    version: 3,
    effectiveFrom: '2014-10-20',
    localGovernmentAreas: [],
    relevantBodies: [{ localGovernmentArea: 'E07000099', bodies: [] }],
    invitedPartners: ['solace', 'solace'],
    publicPointOfContact: { name: 'Nobody' },
    threshold: badThreshold,
    ownGrounds: ['safeguarding', 'harm'],
    deadlines: [appeal, appeal],
    appealGrounds: [],
    reportingPeriodMonths: 13,
    retention: { years: 0 },
    consultation: [],
    datedSwitches: [
      { name: 'pcc-review', from: '2027-04-01' },
      { name: 'pcc-review', from: '2028-04-01' },
    ],
  };
  const table = repairedInTurn<string, Procedure>(worst, [
    ['procedure/version-out-of-sequence', {}],
    ['procedure/not-after-the-last', { version: 2 }],
    ['procedure/no-area', { effectiveFrom: '2014-10-21' }],
    ['procedure/duplicate-area', { localGovernmentAreas: [cheltenham, cheltenham] }],
    ['procedure/bodies-for-another-area', { localGovernmentAreas: [cheltenham] }],
    ['procedure/area-without-bodies', { relevantBodies: [{ ...ofCheltenham, bodies: [] }] }],
    ['procedure/duplicate-body', { relevantBodies: [ofCheltenham] }],
    ['procedure/duplicate-body', { invitedPartners: ['solace', 'cheltenham-borough-council'] }],
    ['procedure/duplicate-body', { invitedPartners: ['solace'], coOptedLandlords: ['solace'] }],
    ['procedure/no-way-to-reach', { coOptedLandlords: ['bromford'] }],
    [
      'procedure/required-complaints-out-of-bounds',
      { publicPointOfContact: { name: 'Office', email: 'reviews@office.example' } },
    ],
    ['procedure/required-complaints-out-of-bounds', { threshold: { ...badThreshold, requiredComplaints: 4 } }],
    ['procedure/required-complaints-out-of-bounds', { threshold: { ...badThreshold, requiredComplaints: 2.5 } }],
    ['procedure/period-out-of-bounds', { threshold: { ...badThreshold, requiredComplaints: 1 } }],
    ['procedure/period-out-of-bounds', { threshold: { ...goodPeriod, incidentsWithin: { days: 732 } } }],
    ['procedure/period-out-of-bounds', { threshold: { ...goodPeriod, reportWithin: { months: 25 } } }],
    ['procedure/trigger-count-out-of-bounds', { threshold: goodPeriod }],
    ['procedure/duplicate-trigger', { threshold: goodCount }],
    ['procedure/duplicate-ground', { threshold }],
    ['procedure/duplicate-ground', { ownGrounds: ['safeguarding', 'safeguarding'] }],
    ['procedure/duplicate-deadline', { ownGrounds: ['safeguarding'] }],
    ['procedure/deadline-out-of-bounds', { deadlines: [appeal] }],
    ['procedure/working-days-without-calendar', { deadlines: [{ ...appeal, length: 20 }] }],
    [
      'procedure/working-days-without-calendar',
      { deadlines: [{ ...appeal, length: 20, unit: 'days', calendar: 'england-and-wales' }] },
    ],
    ['procedure/no-appeal-ground', { deadlines: gloucestershire.deadlines }],
    ['procedure/duplicate-appeal-ground', { appealGrounds: ['threshold-refused', 'threshold-refused'] }],
    ['procedure/reporting-period-out-of-bounds', { appealGrounds: ['threshold-refused'] }],
    ['procedure/retention-out-of-bounds', { reportingPeriodMonths: 3 }],
    ['procedure/nobody-consulted', { retention: { years: 6 } }],
    ['procedure/duplicate-switch', { consultation: [{ who: 'gloucestershire-opcc' }] }],
    ['recorded', { datedSwitches: [] }],
  ]);
  test.each(table.map(([code, procedure], row) => [row, code, procedure] as const))('%i %s', (_, code, procedure) => {
    const answer = procedures.given(published(gloucestershire)).when(publish(procedure));
    if (code === 'recorded') answer.thenRecorded(published(procedure));
    else answer.thenRefused(code as Parameters<typeof answer.thenRefused>[0]);
  });
});

test('nothing is published in the future, whatever else is wrong with it', () =>
  procedures
    .given(published(gloucestershire))
    .when(publish(gloucestershire, { occurredOn: '2026-07-11' }))
    .thenRefused('fact/in-the-future'));
