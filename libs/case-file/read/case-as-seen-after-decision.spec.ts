import {
  actionCompleted,
  actionProgressed,
  informationRefused,
  recommendationAccepted,
  recommendationDeclined,
  reminderSent,
} from '../../../test/support/case/actions.js';
import { informed } from '../../../test/support/case/consents.js';
import {
  appealAdmitted,
  chairConflictFound,
  deadlineExtended,
  meetingRearranged,
  victimNotInvited,
  viewsRecorded,
} from '../../../test/support/case/every-fact.js';
import {
  applicant,
  careBoard,
  coordinator,
  council,
  councilOfficer,
  officer,
  partner,
  passedTo,
  people,
  requested,
} from '../../../test/support/case/facts.js';
import { decidedMet } from '../../../test/support/case/request.js';
import {
  actionAgreed,
  appealDecided,
  appealLodged,
  bodyInvited,
  chair,
  chairAppointed,
  findingRecorded,
  informationRequested,
  informationSupplied,
  later,
  meetingArranged,
  meetingHeld,
  recommendationSent,
  reviewConcluded,
  reviewer,
  reviewerAppointed,
  reviewOpened,
  victimInvited,
  wholeReview,
} from '../../../test/support/case/review.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseFact } from '../facts.js';
import { caseAsSeen } from './case-as-seen.js';
import { seenBy } from './seen-by.js';

const { rosa, theo, priya } = people;
const SEALED = { sealed: true };
const oversight: Actor = { id: 'olga', role: 'oversight' };
const somebodyOf = (body: string): Actor => ({ id: `somebody@${body}`, role: 'agency', body });

const seen = (facts: readonly CaseFact[], actor: Actor = coordinator, at = later.now) => {
  const file = fileOf(requested(), ...facts);
  return caseAsSeen({ file, at, revisions: new Map() }, actor, seenBy(actor, file, later.now));
};
const outcomeTold = informed({
  of: 'outcome',
  to: rosa,
  recommendationsTold: true,
  occurredAt: '2026-11-10T12:00:00Z',
});
const at = (occurredAt: string) => ({ occurredAt });

describe('a review', () => {
  const place = personal('Shire Hall, room 2');
  const held = meetingHeld({ victimsPresent: [rosa, theo], documents: ['c'.repeat(64)] });
  const facts = [
    decidedMet(),
    reviewOpened({ route: 'discretion', reasons: 'Danger grows.' }),
    chairAppointed(),
    chairConflictFound({ reason: undefined }),
    bodyInvited(partner, { disclosed: [{ person: rosa, fields: ['name'] }] }),
    meetingArranged({ place }),
    victimInvited(rosa),
    victimNotInvited(theo),
    viewsRecorded(rosa),
    viewsRecorded(theo),
    held,
    meetingArranged({ meetingOn: '2026-11-20' }),
    meetingRearranged({ place, meetingOn: '2026-11-21' }),
    findingRecorded(),
    reviewConcluded({ reasonsToApplicant: personal('Dear Rosa.', [rosa]) }),
  ];

  it('is seen by the office with all that was done in it', () => {
    const { status, review, earlierReviews } = seen(facts);
    expect([status, earlierReviews]).toEqual(['concluded', []]);
    expect(review).toEqual({
      route: 'discretion',
      reasons: 'Danger grows.',
      openedBy: coordinator.id,
      chair: { chair: chair.id, conflict: 'declared', ...at('2026-10-14T09:00:00Z') },
      invited: [{ body: partner, disclosed: [{ person: rosa, fields: ['name'] }], ...at('2026-10-15T09:00:00Z') }],
      meeting: {
        meetingOn: '2026-11-21',
        mode: 'in-person',
        place: 'Shire Hall, room 2',
        ...at('2026-10-21T09:00:00Z'),
      },
      victims: [],
      views: [
        { victim: rosa, views: 'A light would help.', documents: ['b'.repeat(64)] },
        { victim: theo, views: 'A light would help.', documents: ['b'.repeat(64)] },
      ],
      held: [
        {
          chair: chair.id,
          present: [council, careBoard],
          apologies: [],
          victimsPresent: [rosa, theo],
          documents: ['c'.repeat(64)],
          ...at('2026-11-05T14:00:00Z'),
        },
      ],
      findings: [{ finding: 'f1', text: 'No officer owned the case.', ...at('2026-11-05T15:00:00Z') }],
      concluded: {
        outcome: 'recommendations-made',
        reasons: 'The reports were handled one by one and never together.',
        reasonsToApplicant: 'Dear Rosa.',
        recommendations: ['r1'],
        concludedBy: chair.id,
        ...at('2026-11-06T10:00:00Z'),
      },
      setAside: [],
      ...at('2026-10-13T09:00:00Z'),
    });
  });

  it('is seen with who is asked to the next meeting', () => {
    expect(seen(facts.slice(0, 10)).review?.victims).toEqual([
      { victim: rosa, invited: true, ...at('2026-10-20T10:00:00Z') },
      { victim: theo, invited: false, because: 'safety', ...at('2026-10-20T10:00:00Z') },
    ]);
  });

  it('is seen by the applicant as far as it is about them, and what it found once they were told', () => {
    const before = seen([...facts.slice(0, 10)], applicant).review;
    expect(before?.victims).toMatchObject([{ victim: rosa }]);
    expect(before?.views).toMatchObject([{ victim: rosa, views: 'A light would help.', documents: ['b'.repeat(64)] }]);
    const { review } = seen(facts, applicant);
    expect(review).toMatchObject({
      findings: [],
      invited: [{ body: partner }],
      held: [{ victimsPresent: [rosa] }],
      concluded: { reasonsToApplicant: 'Dear Rosa.' },
    });
    expect(review?.invited[0]).not.toHaveProperty('disclosed');
    expect(review?.held[0]).not.toHaveProperty('documents');
    // It is about Priya too, whose complaint is nothing of Rosa's.
    expect(seen([...facts, outcomeTold], applicant).review?.findings).toMatchObject([{ finding: 'f1', text: SEALED }]);
  });

  it('is seen by a relevant body without whom it was not told of', () => {
    const { review } = seen(facts, officer);
    expect(review).toMatchObject({
      views: [],
      meeting: { place: 'Shire Hall, room 2' },
      held: [{ victimsPresent: [] }],
      findings: [{ text: SEALED }],
      concluded: { reasons: expect.any(String), reasonsToApplicant: SEALED },
    });
    const told = passedTo('gloucestershire-constabulary', { disclosed: [{ person: rosa, fields: ['impact'] }] });
    const withViews = seen([told, ...facts], officer).review;
    expect(withViews?.views).toEqual([{ victim: rosa, views: 'A light would help.' }]);
  });

  it('is seen by who is but invited, the decision not; by who is neither, not at all', () => {
    const guest = seen(facts, somebodyOf(partner));
    expect([guest.review?.findings, guest.decision, guest.setAside]).toEqual([[], undefined, []]);
    const stranger = seen([...facts, informationRequested({ body: 'a-landlord' })], somebodyOf('a-landlord'));
    expect([stranger.review, stranger.earlierReviews, stranger.status]).toEqual([undefined, [], 'concluded']);
  });

  it('is seen without a text by who reads without names', () => {
    const { review } = seen([...facts.slice(0, 6), ...facts.slice(8)], oversight);
    expect(review).toMatchObject({ findings: [{ text: SEALED }], views: [{ views: SEALED }, { views: SEALED }] });
    expect(review?.concluded?.reasonsToApplicant).toEqual(SEALED);
  });

  it('that another follows is seen before it', () => {
    const again = [...facts, appealDecided({ setsAside: 'threshold-decision' }), decidedMet(), reviewOpened()];
    const { review, earlierReviews, status } = seen(again);
    expect([status, review?.concluded, earlierReviews.map(({ concluded }) => concluded?.outcome)]).toEqual([
      'in-review',
      undefined,
      ['recommendations-made'],
    ]);
    expect(seen(again.slice(0, -1)).status).toBe('met');
  });
});

describe('information', () => {
  const asked = informationRequested({ disclosed: [{ person: rosa, fields: ['name'] }] });
  const refused = informationRefused({ reason: personal('We hold none of Priya.', [priya]) });
  const supplied = informationSupplied({ documents: [{ digest: 'd'.repeat(64), mediaType: 'application/pdf' }] });
  const facts = [asked, reminderSent(), supplied];
  const question = {
    request: 'i1',
    body: council,
    duty: 'must',
    what: 'What was done after each report.',
    asked: at('2026-10-16T09:00:00Z'),
    dueOn: '2026-10-30',
  };
  const told = {
    answer: 'supplied',
    answered: at('2026-10-20T09:00:00Z'),
    chronology: [{ on: '2026-08-03', what: 'A letter was sent.' }],
    documents: [{ digest: 'd'.repeat(64), mediaType: 'application/pdf' }],
  };

  it('is seen by the office and by the body with what was answered', () => {
    expect(seen([asked]).information).toEqual([{ ...question, disclosed: asked.data.disclosed, reminded: [] }]);
    const reminded = [at('2026-11-02T09:00:00Z')];
    expect(seen(facts).information).toEqual([{ ...question, disclosed: asked.data.disclosed, reminded, ...told }]);
    expect(seen(facts, councilOfficer).information).toEqual([{ ...question, reminded, ...told }]);
    expect(seen([...facts, refused], councilOfficer).information).toMatchObject([
      { answer: 'refused', ground: 'not-held', reason: 'We hold none of Priya.' },
    ]);
  });

  it('is seen by nobody else with what the body did, and by no other body at all', () => {
    const [own] = seen([...facts, refused], applicant).information;
    expect(own).toMatchObject({ what: question.what, answer: 'refused', ground: 'not-held', reason: SEALED });
    expect(Object.keys(own ?? {})).not.toEqual(expect.arrayContaining(['chronology']));
    expect([own?.chronology, own?.documents, own?.disclosed]).toEqual([undefined, undefined, undefined]);
    expect(seen(facts, officer).information).toEqual([]);
    expect(seen(facts, oversight).information).toMatchObject([{ what: SEALED, chronology: [{ what: SEALED }] }]);
  });

  it('is due when it is due now', () => {
    const moved = deadlineExtended({ deadline: 'information-i1', before: '2026-10-30', dueOn: '2026-11-06' });
    expect(seen([asked, moved]).information[0]?.dueOn).toBe('2026-11-06');
  });
});

describe('recommendations and actions', () => {
  const accepted = recommendationAccepted({ comment: personal('Priya has one.', [priya]) });
  const done = actionCompleted({ note: personal('Lit.', [rosa]) });
  const facts = [
    ...wholeReview,
    recommendationSent(),
    accepted,
    actionAgreed({ recommendation: 'r1' }),
    actionProgressed(),
    done,
  ];
  const recommendation = {
    recommendation: 'r1',
    to: council,
    text: 'Name one officer who owns the case.',
    byWhen: '2026-12-15',
    made: at('2026-11-05T15:30:00Z'),
    sent: at('2026-11-09T09:00:00Z'),
    answer: 'accepted',
    answered: at('2026-11-12T09:00:00Z'),
  };
  const action = {
    action: 'x1',
    by: council,
    what: 'Put up a light in the alley.',
    byWhen: '2026-12-15',
    recommendation: 'r1',
    agreed: at('2026-11-10T09:00:00Z'),
    ended: 'completed',
    endedAt: at('2026-11-24T09:00:00Z'),
  };

  it.each<[string, Actor]>([
    ['the office', coordinator],
    ['the body whose they are', councilOfficer],
  ])('are seen by %s in its own words', (_who, actor) => {
    const { recommendations, actions } = seen(facts, actor);
    expect(recommendations).toEqual([{ ...recommendation, comment: 'Priya has one.' }]);
    const progress = [{ note: 'The light is ordered.', ...at('2026-11-20T09:00:00Z') }];
    expect(actions).toEqual([{ ...action, progress, note: 'Lit.' }]);
  });

  it('are seen by the applicant once they were told the outcome, and what was said of others not', () => {
    const before = seen(facts, applicant);
    expect([before.recommendations, before.actions]).toEqual([[], []]);
    const { recommendations, actions } = seen([...facts, outcomeTold], applicant);
    expect(recommendations).toEqual([{ ...recommendation, comment: SEALED }]);
    expect(actions).toEqual([{ ...action, progress: [{ note: SEALED, ...at('2026-11-20T09:00:00Z') }], note: 'Lit.' }]);
  });

  it('are seen by no other body, nor a recommendation before it is sent', () => {
    const other = seen(facts, officer);
    expect([other.recommendations, other.actions]).toEqual([[], []]);
    expect(seen([...wholeReview], councilOfficer).recommendations).toEqual([]);
    expect(seen([...wholeReview]).recommendations).toHaveLength(1);
  });

  it('are seen with why one is declined', () => {
    const declined = [...wholeReview, recommendationSent(), recommendationDeclined()];
    expect(seen(declined, councilOfficer).recommendations).toMatchObject([
      { answer: 'declined', reasons: 'There is one officer already.' },
    ]);
  });
});

describe('an appeal', () => {
  const lodged = appealLodged({ late: true, windowEndedOn: '2026-11-10' });
  const decided = appealDecided({ reasonsToApplicant: personal('Dear Rosa.', [rosa]) });
  const facts = [decidedMet(), ...wholeReview, lodged, appealAdmitted(), reviewerAppointed(), decided];

  it('is seen by the office whole', () => {
    const { appeals, review, status } = seen(facts);
    expect(appeals).toEqual([
      {
        appeal: 'p1',
        ground: 'facts-not-considered',
        concerns: 'review',
        by: rosa,
        text: 'Nobody looked at the photographs.',
        late: true,
        windowEndedOn: '2026-11-10',
        status: 'decided',
        admission: { reasons: 'The letter came late.', decidedBy: coordinator.id, ...at('2026-11-21T09:00:00Z') },
        reviewer: { reviewer: reviewer.id, ...at('2026-11-23T09:00:00Z') },
        decided: {
          outcome: 'upheld',
          reasons: 'The photographs were not before the meeting.',
          reasonsToApplicant: 'Dear Rosa.',
          setsAside: 'review-conclusion',
          decidedBy: reviewer.id,
          ...at('2026-11-30T09:00:00Z'),
        },
        ...at('2026-11-20T09:00:00Z'),
      },
    ]);
    expect([status, review?.concluded, review?.referredBack]).toEqual([
      'in-review',
      undefined,
      at('2026-11-30T09:00:00Z'),
    ]);
  });

  it('is seen by the applicant, and by a body without who appeals and in what words', () => {
    expect(seen(facts, applicant).appeals).toEqual(seen(facts).appeals);
    const [own] = seen(facts, officer).appeals;
    expect(own).toMatchObject({ text: SEALED, decided: { reasonsToApplicant: SEALED } });
    expect(own).not.toHaveProperty('by');
    const ofDecision = [...wholeReview, bodyInvited(partner), appealLodged({ concerns: 'application' })];
    expect(seen(ofDecision, somebodyOf(partner)).appeals).toEqual([]);
    expect(seen(ofDecision, officer).appeals).toHaveLength(1);
  });

  it('that sets the conclusion aside leaves it to be seen by whoever saw it, with the one that took its place', () => {
    const letter = { reasonsToApplicant: personal('Dear Rosa.', [rosa]) };
    const first = [decidedMet(), ...wholeReview.slice(0, -1), reviewConcluded(letter), bodyInvited(partner)];
    const anew = reviewConcluded({ outcome: 'no-further-action', occurredAt: '2026-12-03T09:00:00Z' });
    const all = [...first, appealLodged(), appealDecided(), anew];
    const landlord = informationRequested({ body: 'a-landlord' });
    for (const reader of [coordinator, applicant, officer, somebodyOf(partner), oversight]) {
      const { review } = seen(all, reader);
      expect([review?.concluded?.outcome, review?.setAside]).toEqual([
        'no-further-action',
        [seen(first, reader).review?.concluded],
      ]);
    }
    const letters = [coordinator, applicant, officer].map((reader) => seen(all, reader).review?.setAside);
    expect(letters).toMatchObject([
      [{ outcome: 'recommendations-made', reasonsToApplicant: 'Dear Rosa.' }],
      [{ reasonsToApplicant: 'Dear Rosa.' }],
      [{ reasonsToApplicant: SEALED }],
    ]);
    expect(seen([...all, landlord], somebodyOf('a-landlord')).review).toBeUndefined();
  });

  it('that sets the decision aside leaves it to be seen', () => {
    const aside = seen([decidedMet(), lodged, appealDecided({ setsAside: 'threshold-decision' })]);
    expect(aside).toMatchObject({ setAside: [{ outcome: 'met' }], referredBack: at('2026-11-30T09:00:00Z') });
    expect([aside.decision, aside.status]).toEqual([undefined, 'requested']);
    const guest = seen(
      [...facts, appealDecided({ setsAside: 'threshold-decision' }), bodyInvited(partner)],
      somebodyOf(partner),
    );
    expect([guest.setAside, guest.referredBack]).toEqual([[], undefined]);
  });
});
