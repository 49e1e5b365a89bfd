/** What is written down about reviews: their life in the README, their words in the glossary, their facts as they rest in the log. */
import { coordinator, council, fact, known, people, requested, withdrawn } from '../../../test/support/case/facts.js';
import { decidedMet } from '../../../test/support/case/request.js';
import {
  appealDecided,
  appealLodged,
  bodyInvited,
  caseClosed,
  chair,
  chairAppointed,
  findingRecorded,
  later,
  meetingArranged,
  meetingHeld,
  reviewOpened,
  victimInvited,
  wholeReview,
} from '../../../test/support/case/review.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { expectGlossary } from '../../../test/support/glossary.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import type { Actor } from '../../decider/actor.js';
import type { Decider } from '../../decider/decider.js';
import { type Personal, personal } from '../../decider/personal.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import type { ReviewCommand } from './commands.js';
import {
  CHAIR_CONFLICTS,
  MEETING_MODES,
  NOT_INVITED_BECAUSE,
  REVIEW_OUTCOMES,
  REVIEW_ROUTES,
  type ReviewFact,
} from './facts.js';
import { reviewReason, reviewSentence } from './sentences.js';

const README = new URL('README.md', import.meta.url).pathname;

/** The real decider, asked by whoever may ask: the office, or the chair. */
const asking: Decider<CaseState, readonly [ReviewCommand, Actor?], CaseFact> = {
  ...caseDecider,
  decide: ([command, actor = coordinator], state, moment) =>
    caseDecider.decide({ command, known }, state, { ...moment, actor }),
};

test('the life of a review in the README is what the decider does', () => {
  const met = [requested(), decidedMet()];
  const opened = [...met, reviewOpened()];
  const chaired = [...opened, chairAppointed()];
  const arranged = [...chaired, bodyInvited(), meetingArranged(), victimInvited()];
  const held = [...arranged, meetingHeld()];
  const found = [...held, findingRecorded()];
  const conflict = fact('ChairConflictFound', { occurredOn: '2026-11-05', chair: chair.id, conflict: 'declared' });
  const concluded = [...met, ...wholeReview];
  expectSection(
    README,
    'lifecycle',
    lifecycleTable(
      asking,
      {
        undecided: [requested()],
        'decided met': met,
        open: opened,
        chaired,
        arranged,
        held,
        found,
        'found, chair in conflict': [...found, conflict],
        concluded,
        'sent back': [...concluded, appealLodged(), appealDecided()],
        closed: [...concluded, caseClosed()],
        withdrawn: [...opened, withdrawn()],
      },
      {
        OpenReview: [{ type: 'OpenReview' }],
        AppointChair: [{ type: 'AppointChair', chair: chair.id }],
        ReplaceChair: [{ type: 'ReplaceChair', chair: 'cher@office' }],
        DeclareConflict: [{ type: 'DeclareConflict', reason: 'Her brother is an officer.' }],
        InviteBody: [{ type: 'InviteBody', body: council, disclosed: [] }],
        ArrangeMeeting: [{ type: 'ArrangeMeeting', meetingOn: '2026-12-10', mode: 'online' }],
        RearrangeMeeting: [{ type: 'RearrangeMeeting', meetingOn: '2026-12-11', mode: 'online', reason: 'Ill.' }],
        InviteVictim: [{ type: 'InviteVictim', victim: people.rosa }],
        LeaveVictimUninvited: [{ type: 'LeaveVictimUninvited', victim: people.rosa, because: 'safety' }],
        RecordViews: [{ type: 'RecordViews', victim: people.rosa, views: 'I want a light.', documents: [] }],
        'RecordMeeting, by the chair': [
          { type: 'RecordMeeting', present: [council], apologies: [], victimsPresent: [], documents: [] },
          chair,
        ],
        'RecordFinding, by the chair': [{ type: 'RecordFinding', text: 'Nobody owned it.' }, chair],
        'ConcludeReview, by the chair': [
          { type: 'ConcludeReview', outcome: 'no-further-action', reasons: 'All that can be done is done.' },
          chair,
        ],
      },
      later,
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('review', {
    'why there is a review': REVIEW_ROUTES,
    'conflict of a chair': CHAIR_CONFLICTS,
    'how a meeting is held': MEETING_MODES,
    'why a victim is not invited': NOT_INVITED_BECAUSE,
    outcome: REVIEW_OUTCOMES,
  }));

const SENTENCES: Record<ReviewFact['type'], string> = {
  ReviewOpened:
    "A review was opened, at the bodies' discretion, although the threshold is not met. The meeting is to be held by 10 November 2026.",
  ChairAppointed: 'A chair was appointed for the review.',
  ChairConflictFound:
    'The chair was found not to be independent, as was declared: another is needed before the review goes on.',
  ChairReplaced: 'The chair of the review was replaced by another.',
  BodyInvited: 'Solace was invited to the review, with the data of 1 person (name and the behaviour).',
  MeetingArranged: 'The meeting was arranged for 3 November 2026, in person.',
  MeetingRearranged: 'The meeting was rearranged and is now on 5 November 2026, in person and online.',
  VictimInvited: 'A victim was invited to the meeting.',
  VictimNotInvited: 'A victim was not invited to the meeting, for another reason.',
  VictimViewsRecorded: 'The views of a victim were recorded with a document.',
  MeetingHeld:
    'The meeting was held with Cheltenham Borough Council and Solace; NHS Gloucestershire ICB sent apologies; a victim came; its minutes are kept in a document. The applicant is to be told the outcome by 12 November 2026.',
  FindingRecorded: 'The review recorded a finding, f1.',
  ReviewConcluded: 'The review was concluded with recommendations: r1 and r2.',
};

describe('every golden fact still loads, as it rests: sealed', () => {
  const types = Object.keys(SENTENCES) as ReviewFact['type'][];
  const example = (type: ReviewFact['type']) => golden(type, catalogue[type].version) as ReviewFact;

  test.each(types)('%s tells its sentence', (type) => expect(reviewSentence(example(type))).toBe(SENTENCES[type]));

  test('they fold into one review', () => {
    const after = (last: ReviewFact['type']) =>
      fold(caseDecider, [requested(), ...types.slice(0, types.indexOf(last) + 1).map(example)]);
    const [rosa, theo] = ['7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11', '0b6a2a58-6d0b-4f0e-8f56-8a3f7c0f9d22'];
    expect(after('ChairConflictFound')).toHaveProperty('review.current.chair.conflict', 'declared');
    expect(after('VictimViewsRecorded')).toMatchObject({
      review: {
        current: {
          meeting: { meetingOn: '2026-11-05', mode: 'hybrid', arranged: { occurredAt: '2026-10-20T09:00:00.000Z' } },
        },
      },
    });
    expect(after('ReviewConcluded')).toMatchObject({
      review: {
        earlier: [],
        involved: {
          chairs: ['chris@office', 'cher@office'],
          openedBy: ['cora@office'],
          conflicted: ['chris@office'],
        },
        current: {
          opened: { occurredAt: '2026-10-13T09:00:00.000Z' },
          openedBy: 'cora@office',
          route: 'discretion',
          reasons: 'The area reviews what goes on although the threshold is not met.',
          chair: {
            chair: 'cher@office',
            body: 'gloucestershire-county-council',
            appointed: { occurredAt: '2026-10-16T09:00:00.000Z' },
          },
          invited: { solace: { disclosed: [{ person: rosa, fields: ['name', 'behaviour'] }] } },
          victims: { [rosa]: { invited: true }, [theo]: { invited: false, because: 'other' } },
          views: [{ victim: rosa, documents: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }],
          held: [{ chair: 'cher@office', victimsPresent: [rosa] }],
          findings: [{ finding: 'f1', recorded: { occurredAt: '2026-11-05T15:00:00.000Z' } }],
          concluded: { outcome: 'recommendations-made', recommendations: ['r1', 'r2'], concludedBy: 'cher@office' },
        },
      },
    });
    expect(after('ReviewConcluded')).not.toHaveProperty('review.current.meeting');
    expect(after('ReviewConcluded')).not.toHaveProperty('review.current.chair.conflict');
  });

  test('the reasons of what is decided are public, all others are sealed', () => {
    const shape = (reason: Personal | string | undefined) =>
      typeof reason === 'object' ? Object.keys(reason).join(' ') : typeof reason;
    expect(Object.fromEntries(types.map((type) => [type, shape(reviewReason(example(type)))]))).toEqual({
      ...Object.fromEntries(types.map((type) => [type, 'undefined'])),
      ReviewOpened: 'string',
      ReviewConcluded: 'string',
      ChairConflictFound: 'about sealed',
      ChairReplaced: 'about sealed',
      MeetingRearranged: 'about sealed',
      VictimNotInvited: 'about sealed',
    });
  });
});

test('a sentence tells what is there and no more', () => {
  const occurredOn = '2026-10-05';
  const tell = (type: ReviewFact['type'], data: object) =>
    reviewSentence({ type, data: { occurredOn, ...data } } as ReviewFact);
  const meeting = { present: [council], apologies: [], victimsPresent: [], documents: [], deadlines: [] };
  expect(tell('ReviewOpened', { route: 'threshold-met', deadlines: [] })).toBe(
    'A review was opened, because the threshold is met.',
  );
  expect(CHAIR_CONFLICTS.map((conflict) => tell('ChairConflictFound', { conflict }))).toEqual(
    [
      'because they belong to a body under review',
      'because they answered for a body under review on this case',
      'as was declared',
    ].map((why) => `The chair was found not to be independent, ${why}: another is needed before the review goes on.`),
  );
  expect(tell('MeetingArranged', { meetingOn: '2026-11-05', mode: 'online' })).toBe(
    'The meeting was arranged for 5 November 2026, online.',
  );
  expect(NOT_INVITED_BECAUSE.map((because) => tell('VictimNotInvited', { because }))).toEqual(
    [
      'because they prefer not to come',
      'for safety',
      'because somebody represents them',
      'because they could not be reached',
      'for another reason',
    ].map((why) => `A victim was not invited to the meeting, ${why}.`),
  );
  expect(tell('VictimViewsRecorded', { documents: [] })).toBe('The views of a victim were recorded.');
  expect(tell('VictimViewsRecorded', { documents: ['a', 'b'] })).toBe(
    'The views of a victim were recorded with 2 documents.',
  );
  expect(tell('MeetingHeld', meeting)).toBe('The meeting was held with Cheltenham Borough Council.');
  expect(tell('MeetingHeld', { ...meeting, victimsPresent: ['a', 'b'] })).toBe(
    'The meeting was held with Cheltenham Borough Council; 2 victims came.',
  );
  const concluded = (outcome: string, recommendations: readonly string[]) =>
    tell('ReviewConcluded', { outcome, recommendations });
  expect(concluded('no-further-action', [])).toBe('The review was concluded with no further action.');
  expect(concluded('actions-agreed', [])).toBe('The review was concluded with actions agreed.');
  expect(concluded('actions-agreed', ['r1'])).toBe(
    'The review was concluded with actions agreed, and recommendations: r1.',
  );
});

test('a sentence is the same whether what is personal is sealed, clear or erased', () => {
  const texts: Personal[] = [personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true }];
  const told = texts.map((text) =>
    [
      fact('MeetingArranged', { occurredOn: '2026-10-05', meetingOn: '2026-10-06', mode: 'online', place: text }),
      findingRecorded({ text }),
      fact('VictimViewsRecorded', { occurredOn: '2026-10-05', victim: people.rosa, views: text, documents: [] }),
    ].map(reviewSentence),
  );
  expect(new Set(told.map((sentences) => sentences.join(' '))).size).toBe(1);
  expect(told[0]?.join(' ')).not.toContain('MARKER');
});
