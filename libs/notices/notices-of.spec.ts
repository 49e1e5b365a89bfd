import { asked } from '../../test/support/case/complaints.js';
import { council, fact, passedTo, people, requested, withdrawn } from '../../test/support/case/facts.js';
import * as review from '../../test/support/case/review.js';
import type { CaseFact } from '../case-file/facts.js';
import { personal } from '../decider/personal.js';
import { NOTICES_TO_BODIES, NOTICES_TO_OFFICES } from './notice.js';
import { noticesOf } from './notices-of.js';

const AREA = 'gloucestershire';
const on = { occurredOn: '2026-10-20' } as const;
const reason = personal('Rosa is in hospital.', [people.rosa]);

const decided = (outcome: 'met' | 'not-met') =>
  fact('ThresholdDecided', {
    ...on,
    assessment: 'a1',
    outcome,
    route: 'discretion',
    reasons: 'Two complaints were made in time.',
    madeFor: [council],
    delegation: 'a delegated officer',
    consulted: [],
    decidedBy: 'cora@office',
  });
const extended = (deadline: string) =>
  fact('DeadlineExtended', { ...on, deadline, before: '2026-10-30', dueOn: '2026-11-06', reason });
const missed = (deadline: string) => fact('DeadlineMissed', { ...on, deadline, dueOn: '2026-10-19' });
const notAdmitted = fact('AppealNotAdmitted', {
  ...on,
  appeal: 'p1',
  reasons: 'It came a year late.',
  decidedBy: 'rita@office',
});
const conflict = fact('ChairConflictFound', { ...on, chair: 'chris@office', conflict: 'declared' });
const reminded = fact('ReminderSent', { ...on, request: 'i1', body: council });
const paused = fact('ClockPaused', { ...on, deadlines: ['meeting'], reason });

const toBody = { to: { body: council } };
const toOffice = { to: { office: AREA } };

/** Every kind, with all that follows from the fact. */
const TOLD: readonly (readonly [CaseFact, object])[] = [
  [
    passedTo(council),
    {
      ...toBody,
      kind: 'request-passed-on',
      sentence: 'A request for a review was passed on to Cheltenham Borough Council (section 104(3)).',
    },
  ],
  [
    asked('c2'),
    {
      ...toBody,
      kind: 'verification-asked',
      sentence: 'Cheltenham Borough Council is asked whether it holds complaint c2, by 15 October 2026.',
      dueOn: '2026-10-15',
    },
  ],
  [
    review.bodyInvited(council),
    {
      ...toBody,
      kind: 'invitation',
      sentence: 'Cheltenham Borough Council is invited to take part in a review.',
    },
  ],
  [
    review.informationRequested(),
    {
      ...toBody,
      kind: 'information-asked',
      sentence: 'Cheltenham Borough Council must give information for a review (i1), by 30 October 2026.',
      dueOn: '2026-10-30',
    },
  ],
  [
    review.informationRequested({ duty: 'may' }),
    {
      ...toBody,
      kind: 'information-asked',
      sentence: 'Cheltenham Borough Council is asked for information for a review (i1), by 30 October 2026.',
      dueOn: '2026-10-30',
    },
  ],
  [
    reminded,
    {
      ...toBody,
      kind: 'reminder',
      sentence: 'Cheltenham Borough Council is reminded of the information it was asked for (i1).',
    },
  ],
  [
    review.recommendationSent(),
    {
      ...toBody,
      kind: 'recommendation',
      sentence:
        'Recommendation r1 of a review was sent to Cheltenham Borough Council, which must have regard to it (section 104(7)).',
    },
  ],
  [
    review.actionAgreed(),
    {
      ...toBody,
      kind: 'action-agreed',
      sentence: 'Cheltenham Borough Council owns action x1, to be done by 15 December 2026.',
      dueOn: '2026-12-15',
    },
  ],
  [
    decided('met'),
    {
      ...toOffice,
      kind: 'decision-to-tell',
      sentence: 'The threshold was decided met: the applicant is to be told (section 104(6)).',
    },
  ],
  [
    decided('not-met'),
    {
      ...toOffice,
      kind: 'decision-to-tell',
      sentence: 'The threshold was decided not met: the applicant is to be told (section 104(6)).',
    },
  ],
  [
    review.reviewConcluded(),
    {
      ...toOffice,
      kind: 'outcome-to-tell',
      sentence:
        'The review was concluded: the applicant is to be told the outcome and the recommendations (section 104(8)).',
    },
  ],
  [
    review.appealDecided(),
    { ...toOffice, kind: 'appeal-to-tell', sentence: 'Appeal p1 was upheld: the applicant is to be told.' },
  ],
  [
    review.appealDecided({ outcome: 'properly-reviewed' }),
    {
      ...toOffice,
      kind: 'appeal-to-tell',
      sentence: 'Appeal p1 was not upheld, the case being properly reviewed: the applicant is to be told.',
    },
  ],
  [
    notAdmitted,
    { ...toOffice, kind: 'appeal-to-tell', sentence: 'Appeal p1 was not admitted: the applicant is to be told.' },
  ],
  [
    paused,
    {
      ...toOffice,
      kind: 'delay-to-tell',
      sentence: 'The clock of the case was stopped: the applicant is to be told why.',
    },
  ],
  [
    extended('meeting'),
    {
      ...toOffice,
      kind: 'delay-to-tell',
      sentence: 'The day to hold the review meeting was moved to 6 November 2026: the applicant is to be told why.',
    },
  ],
  [
    review.caseClosed(),
    { ...toOffice, kind: 'closure-to-tell', sentence: 'The case was closed: the applicant is to be told.' },
  ],
  [
    missed('information-i1'),
    {
      ...toOffice,
      kind: 'deadline-missed',
      sentence: 'The day for the information asked for (i1) was missed: it was 19 October 2026.',
      dueOn: '2026-10-19',
    },
  ],
  [
    review.appealLodged(),
    {
      ...toOffice,
      kind: 'appeal-lodged',
      sentence: 'Appeal p1 was lodged: a reviewer is to be appointed.',
    },
  ],
  [
    review.appealLodged({ late: true }),
    {
      ...toOffice,
      kind: 'appeal-lodged',
      sentence: 'Appeal p1 was lodged late: whether it is admitted is to be decided.',
    },
  ],
  [
    conflict,
    {
      ...toOffice,
      kind: 'chair-conflict',
      sentence: 'The chair of the review may not be independent: the review waits until another is appointed.',
    },
  ],
];

describe('a notice', () => {
  it.each(TOLD)('of %j', (told, notice) => expect(noticesOf(told, AREA)).toEqual([notice]));

  it('is there for every kind', () =>
    expect(new Set(TOLD.flatMap(([told]) => noticesOf(told, AREA)).map(({ kind }) => kind))).toEqual(
      new Set([...NOTICES_TO_BODIES, ...NOTICES_TO_OFFICES]),
    ));

  it.each([
    ['acknowledgement', 'The day to acknowledge the request'],
    ['threshold-decision', 'The day to tell the decision on the threshold'],
    ['outcome', 'The day to tell the outcome of the review'],
    ['consent', 'The day for the written consent asked for'],
    ['information-c2', 'The day for the information asked for (c2)'],
    ['appeal-threshold', 'The last day to appeal (threshold)'],
    ['something-new', 'The day for something-new'],
  ])('tells the deadline %s in words', (deadline, words) =>
    expect(noticesOf(missed(deadline), AREA)[0]?.sentence).toBe(`${words} was missed: it was 19 October 2026.`),
  );

  it.each([requested(), withdrawn(), review.meetingHeld(), review.recommendationMade()])(
    'there is none of what nobody waits for: %j',
    (told) => expect(noticesOf(told, AREA)).toEqual([]),
  );
});
