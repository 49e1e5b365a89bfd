/** Where any value that fits the schema is refused by a rule: what is sent instead, and the rule. */
import fc from 'fast-check';
import type { FieldOverride } from './arbitrary-of.js';
import type { Override } from './override.js';
import { OF_CLOCK } from './overrides-of-clock.js';
import { ofReviews } from './overrides-of-reviews.js';

/** What the records of the house lend to a body. */
export interface Known {
  readonly people: readonly string[];
  /** A report's id, whose first fact holds a summary about two of `people`. */
  readonly report: string;
  /** Digest of a stored document. */
  readonly document: string;
  /** Of a case that no route changes. */
  readonly caseId: string;
}

const left = fc.constant(undefined);
const pastDay = fc
  .integer({ min: 0, max: 2_000 })
  .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
const pastMonth = pastDay.map((day) => day.slice(0, 7));
const constabulary = 'gloucestershire-constabulary';
const oneArea = 'E07000078';

/** Of the commands about the complaints of a case. */
const ofComplaints = (people: readonly string[], document: string): readonly Override[] => [
  { field: 'reportId', send: left, because: 'complaint/report-undated' },
  { field: 'complainant', of: /cases/, send: fc.constantFrom(undefined, ...people), because: 'person/unknown' },
  {
    field: 'complainedOn',
    of: /cases/,
    send: fc.constantFrom('2026-01-06', '2026-02-01'),
    because: 'complaint/in-the-future, and before-its-incident',
  },
  { field: 'disclosed', of: /cases/, send: fc.constant([]), because: 'consent/not-on-this-case' },
  { field: 'outcome', of: /verification/, send: fc.constant('verified'), because: '`searched` is of `not-found`' },
  { field: 'searched', send: left, because: 'it is of `not-found`' },
  { field: 'onBehalfOf', of: /verification$/, send: fc.constant(constabulary), because: 'complaint/not-your-body' },
  { field: 'documents', send: fc.constantFrom([], [document]), because: 'document/unknown' },
  { field: 'ruling', send: fc.constant('disallowed'), because: 'complaint/not-disallowed' },
  { field: 'ground', of: /ruling/, send: fc.constant('unrelated'), because: 'complaint/not-answered' },
  { field: 'weighed', send: fc.constant(['applicant-account']), because: 'complaint/weighed-what-is-not-there' },
  { field: 'refs', send: fc.constant(['c1', 'c2']), because: 'complaint/unknown' },
];

/** Of the decision on a case whose complaints are too old to bind anybody. */
const ofDecisions: readonly Override[] = [
  { field: 'assessment', send: fc.constantFrom(undefined, 'a1'), because: 'threshold/unknown-assessment' },
  { field: 'outcome', of: /threshold-decision/, send: fc.constant('met'), because: 'threshold/not-passed-on' },
  {
    field: 'ground',
    of: /threshold-decision/,
    send: fc.constantFrom('persistence', 'harm', 'adequacy'),
    because: 'threshold/unknown-ground',
  },
  { field: 'madeFor', send: fc.constantFrom(undefined, [constabulary]), because: 'threshold/unknown-body' },
];

/** Of consents to a request in the victim's own right, and of what somebody was told of it. */
const ofConsents = (victim: string, document: string): readonly Override[] => [
  { field: 'victim', send: fc.constant(victim), because: 'consent/not-on-this-case' },
  { field: 'givenBy', send: left, because: 'consent/not-given-by-the-victim' },
  { field: 'authority', of: /consents$/, send: fc.constant('self'), because: 'consent/authority-over-oneself' },
  { field: 'to', of: /consents$|notices$/, send: fc.constantFrom(undefined, victim), because: 'telling/not-to-them' },
  {
    field: 'scope',
    send: fc.constantFrom(['contact'], ['share', 'contact'], ['share']),
    because: 'consent/nobody-to-apply-for, and leaves-nothing',
  },
  {
    field: 'bodies',
    of: /consents/,
    send: fc.constantFrom(undefined, [constabulary]),
    because: 'consent/unknown-body',
  },
  { field: 'document', send: fc.constant(document), because: 'document/unknown' },
  { field: 'signedOn', send: pastDay, because: 'consent/signed-after-given' },
  { field: 'of', send: fc.constant('delay'), because: 'telling/nothing-to-tell' },
  { field: 'recommendationsTold', send: fc.constantFrom(undefined, false), because: 'telling/no-recommendations' },
];

/** Of the commands about the request a case begins with. */
const ofRequests = (people: readonly string[], caseId: string): readonly Override[] => {
  const person = fc.constantFrom(...people);
  return [
    { field: 'area', of: /cases$/, send: fc.constant('gloucestershire'), because: 'request/not-your-area' },
    { field: 'localGovernmentArea', of: /cases/, send: fc.constant(oneArea), because: 'request/unknown-area' },
    { field: 'requestedOn', of: /cases/, send: fc.oneof(left, pastDay), because: 'fact/in-the-future' },
    { field: 'personId', send: person, because: 'person/unknown' },
    { field: 'victims', of: /cases/, send: fc.uniqueArray(person, { maxLength: 3 }), because: 'person/unknown' },
    {
      field: 'complaints',
      of: /cases$/,
      send: fc.array(fc.constant({ agency: constabulary, kind: 'asb', complainedOn: '2026-01-06' }), { maxLength: 3 }),
      because: 'complaint/incomplete',
    },
    {
      field: 'body',
      of: /passed-to-bodies/,
      send: fc.constantFrom(constabulary, 'nhs-gloucestershire-icb'),
      because: 'request/unknown-body',
    },
    { field: 'supportOffered', send: fc.constant(true), because: 'request/support-not-offered' },
    { field: 'other', of: /links/, send: fc.constant(caseId), because: 'request/unknown-case' },
  ];
};

/** Whoever chairs, reviews an appeal or appoints who does speaks for themselves. */
const FOR_THEMSELVES = /(findings|recommendations|conclusion|meeting\/record|\{appeal\}\/(reviewer|decision))$/;

/** Of what bodies are asked in a review, and agree to do. */
const ofBodies: readonly Override[] = [
  { field: 'onBehalfOf', of: FOR_THEMSELVES, send: left, because: 'it is for a coordinator' },
  { field: 'receivedBy', of: FOR_THEMSELVES, send: left, because: 'it is for a coordinator' },
  { field: 'body', of: /information-requests$/, send: fc.constant(constabulary), because: 'information/unknown-body' },
  { field: 'duty', send: fc.constantFrom(undefined, 'must'), because: 'information/must-answer' },
  { field: 'answer', of: /information-requests/, send: fc.constant('supplied'), because: '`ground` is of `refused`' },
  { field: 'ground', of: /information-requests/, send: left, because: 'it is of `refused`' },
  { field: 'reason', of: /information-requests/, send: left, because: 'it is of `refused`' },
  { field: 'on', under: 'chronology', send: pastDay, because: 'information/in-the-future' },
  { field: 'answer', of: /response$/, send: fc.constant('accepted'), because: '`reasons` is of `declined`' },
  { field: 'reasons', of: /response$/, send: left, because: 'it is of `declined`' },
  { field: 'by', of: /actions$/, send: fc.constant(constabulary), because: 'action/unknown-body' },
  { field: 'byWhen', send: fc.constant('2199-12-31'), because: 'action/in-the-past' },
  { field: 'recommendation', send: left, because: 'action/unknown-recommendation' },
  {
    field: 'onBehalfOf',
    of: /answer$|response$|actions\/\{action\}/,
    send: fc.constant(constabulary),
    because: 'information/not-your-body, action/not-your-body',
  },
];

/** Of appeals against the decision on a case whose victim is its applicant. */
const ofAppeals = (victim: string): readonly Override[] => [
  { field: 'ground', of: /appeals$/, send: fc.constant('application-handling'), because: 'appeal/nothing-to-appeal' },
  { field: 'by', of: /appeals$/, send: fc.constantFrom(undefined, victim), because: 'appeal/not-theirs' },
  { field: 'reasonsToApplicant', of: /admission$/, send: left, because: 'it is of `not-admitted`' },
  { field: 'reviewer', send: fc.constant('rita@test'), because: 'appeal/reviewer-not-independent' },
  {
    field: 'body',
    of: /reviewer$/,
    send: fc.constantFrom(undefined, 'solace'),
    because: 'appeal/reviewer-not-independent',
  },
  { field: 'reason', of: /reviewer$/, send: left, because: 'appeal/nobody-to-replace' },
];

/** Of the counts of a period, and of returns: the first published of those that overlap stands. */
const ofStatistics: readonly Override[] = [
  {
    field: 'from',
    of: /statistics/,
    send: fc.constantFrom('2021-01-01', '2021-02-01'),
    because: 'statistics/period-backwards, and returns/too-long',
  },
  {
    field: 'to',
    of: /statistics/,
    send: fc.constantFrom('2021-03-31', '2021-12-31'),
    because: 'statistics/period-backwards, and returns/too-long',
  },
  { field: 'corrects', send: left, because: 'returns/unknown-return' },
];

const overrides = ({ people, report, document, caseId }: Known): readonly Override[] => {
  const person = fc.constantFrom(...people);
  return [
    {
      field: 'occurredAt',
      send: left,
      because: 'it may not lie before the record, which is seconds old, nor in the future',
    },
    {
      field: 'occurredOn',
      send: left,
      because: 'it may not lie before the record, which is seconds old, nor in the future',
    },
    { field: 'cursor', send: left, because: 'only a list makes its cursors' },
    { field: 'incidentOn', send: pastDay, because: 'report/in-the-future' },
    {
      field: 'incidentMonth',
      send: fc.oneof({ weight: 4, arbitrary: left }, pastMonth),
      because: 'report/in-the-future',
    },
    { field: 'reportedOn', send: pastDay, because: 'report/in-the-future' },
    { field: 'respondedOn', send: left, because: 'a response is given between the report and today' },
    { field: 'agency', send: fc.constant(constabulary), because: 'report/not-your-body' },
    { field: 'onBehalfOf', of: /responses/, send: fc.constant(constabulary), because: 'report/not-your-body' },
    { field: 'complainant', of: /reports/, send: person, because: 'person/unknown' },
    {
      field: 'about',
      of: /reports|documents/,
      send: fc.uniqueArray(person, { maxLength: 3 }),
      because: 'person/unknown',
    },
    ...ofRequests(people, caseId),
    ...ofDecisions,
    ...ofStatistics,
    ...ofConsents(people[0] as string, document),
    { field: 'other', send: person, because: 'person/unknown' },
    { field: 'finding', send: fc.constant('one'), because: 'person/not-found-one' },
    {
      field: 'standsFor',
      send: fc.constant({ kind: 'report', id: report, revision: 0, path: ['summary'] }),
      because: 'person/narrative-unknown',
    },
    {
      field: 'incidentOn',
      under: 'complaints',
      send: fc.constantFrom(undefined, '2026-01-05'),
      because: 'a complaint is made after its incident',
    },
    { field: 'incidentMonth', under: 'complaints', send: left, because: 'a complaint has a day or a month' },
    {
      field: 'complainedOn',
      under: 'complaints',
      send: fc.constantFrom('2026-01-06', '2026-02-01'),
      because: 'a complaint is made after its incident',
    },
    ...ofComplaints(people, document),
    ...ofBodies,
    ...OF_CLOCK,
    ...ofReviews(people[0] as string),
    ...ofAppeals(people[0] as string),
    { field: 'version', send: fc.constant(1), because: 'procedure/not-the-next-version' },
    {
      field: 'localGovernmentAreas',
      send: fc.constant([{ code: oneArea, name: 'Cheltenham' }]),
      because: 'procedure/duplicate-area',
    },
    {
      field: 'relevantBodies',
      send: fc.constant([{ localGovernmentArea: oneArea, bodies: ['a', 'b'] }]),
      because: 'procedure/area-without-bodies',
    },
    {
      field: 'calendar',
      under: 'deadlines',
      send: fc.constant('every-day'),
      because: 'procedure/working-days-without-calendar',
    },
    {
      field: 'unit',
      under: 'deadlines',
      send: fc.constant('weeks'),
      because: 'procedure/working-days-without-calendar',
    },
  ];
};

/** The override of a field in the bodies of one route. */
export function overridesFor(operation: string, known: Known): FieldOverride {
  const all = overrides(known);
  return (field, above) => {
    const fits = all.filter(
      (each) =>
        each.field === field &&
        (each.of?.test(operation) ?? true) &&
        (each.under === undefined || above.includes(each.under)),
    );
    // The narrower one.
    return (fits.find(({ under }) => under !== undefined) ?? fits[0])?.send;
  };
}
