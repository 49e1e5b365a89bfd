import { disclosedTo } from './disclosed-to.js';

const idOf = (digit: number) => `0000000${digit}-0000-4000-8000-000000000000`;
const [ANN, BEN, CAT] = [idOf(1), idOf(2), idOf(3)];
const text = (...about: readonly string[]) => ({ about, clear: 'told' });
const withheld = { withheld: true };

const report = {
  agency: 'a-council',
  complainant: ANN,
  about: [BEN, CAT],
  summary: text(ANN, BEN),
  place: { kind: 'exact', description: text(ANN) },
  changes: { about: null, complainant: null, summary: { about: [CAT], erased: true } },
};
const review = {
  applicant: { personId: ANN, capacity: 'representative' },
  victims: [BEN, CAT],
  behaviour: text(BEN, CAT),
  impact: text(BEN),
  relevantBodies: ['a-council', 'the-police'],
  complaints: [
    { ref: 'c1', complainant: BEN, agencyReference: 'X/1' },
    { ref: 'c2', complainant: CAT, agencyReference: 'X/2' },
    { ref: 'c3', agencyReference: 'X/3' },
  ],
};
const [c1, c2, c3] = review.complaints;
const { relevantBodies } = review;
const consent = { consent: idOf(9), victim: BEN, givenBy: BEN, to: ANN, bodies: ['a-council'] };
const passedOn = {
  body: 'a-council',
  disclosed: [
    { person: BEN, fields: ['name'] },
    { person: CAT, fields: ['impact'] },
  ],
};

test.each<[string, string, string, unknown, unknown]>([
  [
    'the complainant of a report',
    ANN,
    'report',
    report,
    {
      agency: 'a-council',
      complainant: ANN,
      summary: withheld,
      place: { kind: 'exact', description: 'told' },
      changes: { summary: withheld },
    },
  ],
  [
    'one it complains about',
    CAT,
    'report',
    report,
    {
      agency: 'a-council',
      about: [CAT],
      summary: withheld,
      place: { kind: 'exact', description: withheld },
      changes: { summary: { erased: true } },
    },
  ],
  [
    'a victim',
    BEN,
    'case',
    review,
    {
      applicant: { capacity: 'representative' },
      victims: [BEN],
      behaviour: withheld,
      impact: 'told',
      relevantBodies,
      complaints: [c1, c3],
    },
  ],
  [
    'another victim',
    CAT,
    'case',
    review,
    {
      applicant: { capacity: 'representative' },
      victims: [CAT],
      behaviour: withheld,
      impact: withheld,
      relevantBodies,
      complaints: [c2, c3],
    },
  ],
  [
    'the applicant',
    ANN,
    'case',
    review,
    { applicant: review.applicant, behaviour: withheld, impact: withheld, relevantBodies, complaints: [c3] },
  ],
  ['who consented', BEN, 'case', consent, { consent: idOf(9), victim: BEN, givenBy: BEN, bodies: ['a-council'] }],
  ['who may apply on it', ANN, 'case', consent, { consent: idOf(9), to: ANN, bodies: ['a-council'] }],
  ['who was told', ANN, 'case', { of: 'threshold', to: ANN }, { of: 'threshold', to: ANN }],
  ['anybody, of a body', ANN, 'case', { to: 'a-council' }, { to: 'a-council' }],
  ['whose data was passed on', CAT, 'case', passedOn, { body: 'a-council', disclosed: [passedOn.disclosed[1]] }],
  ['anybody, of another case', ANN, 'case', { other: idOf(9) }, { other: idOf(9) }],
  ['who was taken for another', ANN, 'person', { other: BEN, reason: text(ANN) }, { reason: 'told' }],
])(
  '%s is given what is about them alone, and not so much as the id of anybody else',
  (_, person, kind, data, given) => {
    expect(disclosedTo(person, kind, data)).toEqual(given);
  },
);
