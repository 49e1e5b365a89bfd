/** The meeting of a review: arranged, rearranged, and held under its chair. */
import { digests, stored } from '../../../test/support/case/complaints.js';
import {
  careBoard,
  constabulary,
  coordinator,
  council,
  fact,
  known,
  otherCouncil,
  partner,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { decidedMet, everybody } from '../../../test/support/case/request.js';
import {
  appealDecided,
  appealLodged,
  bodyInvited,
  caseClosed,
  chair,
  chairAppointed,
  later,
  meetingArranged,
  meetingHeld,
  reviewOpened,
  victimInvited,
  wholeReview,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { fold } from '../../../test/support/decider-specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import { type CaseRefusal, caseDecider } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { ArrangeMeeting, RearrangeMeeting, RecordMeeting } from './commands.js';

const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
const met = [requested(), decidedMet()];
const opened = [...met, reviewOpened()];
const concluded = [...met, ...wholeReview];
const sentBack = [...concluded, appealLodged(), appealDecided()];
const erasedPriya = { ...later, known: { people: { ...known.people, erased: [people.priya] } } };

describe('arranging', () => {
  const arrange: ArrangeMeeting = { type: 'ArrangeMeeting', meetingOn: '2026-12-10', mode: 'in-person' };
  const recorded = (data: object = {}) =>
    fact('MeetingArranged', { occurredAt: later.now, meetingOn: '2026-12-10', mode: 'in-person', ...data });
  const held = [...opened, meetingArranged(), meetingHeld()];

  test.each<[string, readonly CaseFact[], Partial<ArrangeMeeting>, object]>([
    ['with a place', opened, { place: 'The town hall.' }, { place: personal('The town hall.') }],
    ['for the day it is arranged on', opened, { meetingOn: '2026-12-01' }, { meetingOn: '2026-12-01' }],
    ['a further one, once the last was held', held, {}, {}],
    ['once more after an appeal', sentBack, {}, {}],
  ])('%s', (_, facts, more, data) =>
    aCase(...facts)
      .when({ ...arrange, ...more }, later)
      .thenRecorded(recorded(data)),
  );

  test('a place that is said to be about somebody is', () => {
    const place = personal('Her bedside.', [people.rosa]);
    aCase(...opened)
      .when({ ...arrange, place }, later)
      .thenRecorded(recorded({ place }));
  });

  const worst = {
    actor: stranger,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    meetingOn: '2026-10-12',
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/concluded', { facts: [...concluded, meetingArranged()] }],
    ['review/meeting-already-arranged', { facts: [...opened, meetingArranged()] }],
    ['fact/in-the-future', { facts: opened }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-12' } }],
    ['review/meeting-in-the-past', { happened: { occurredOn: '2026-10-13' } }],
    ['recorded', { meetingOn: '2026-10-13' }],
  ]);
  test.each(table)('%s, by precedence', (code, { facts, actor, ...said }) => {
    const outcome = aCase(...facts).when({ ...arrange, ...said }, { ...later, actor });
    if (code === 'recorded') outcome.thenRecorded(recorded({ occurredOn: '2026-10-13', meetingOn: '2026-10-13' }));
    else outcome.thenRefused(code);
  });
});

describe('rearranging', () => {
  const rearrange: RearrangeMeeting = {
    type: 'RearrangeMeeting',
    meetingOn: '2026-12-10',
    mode: 'online',
    reason: 'A bank holiday.',
  };
  const recorded = (data: object = {}) =>
    fact('MeetingRearranged', {
      occurredAt: later.now,
      meetingOn: '2026-12-10',
      mode: 'online',
      reason: personal('A bank holiday.', everybody),
      ...data,
    });
  const arranged = [...opened, meetingArranged({ meetingOn: '2026-12-03' })];

  test.each<[string, Partial<RearrangeMeeting>, object]>([
    ['to another day', {}, {}],
    ['in another way', { meetingOn: '2026-12-03', mode: 'hybrid' }, { meetingOn: '2026-12-03', mode: 'hybrid' }],
    [
      'to another place',
      { meetingOn: '2026-12-03', place: 'Room 2.' },
      { meetingOn: '2026-12-03', place: personal('Room 2.') },
    ],
    ['to this day', { meetingOn: '2026-12-01' }, { meetingOn: '2026-12-01' }],
  ])('%s', (_, more, data) =>
    aCase(...arranged)
      .when({ ...rearrange, ...more }, later)
      .thenRecorded(recorded(data)),
  );

  test('a reason is not about somebody who was erased since, and a place about nobody', () => {
    aCase(...arranged)
      .when({ ...rearrange, place: 'Room 2.' }, erasedPriya)
      .thenRecorded(recorded({ place: personal('Room 2.'), reason: personal('A bank holiday.', [people.rosa]) }));
  });

  const worst = {
    actor: stranger,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    meetingOn: '2026-10-18',
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/concluded', { facts: concluded }],
    ['review/no-meeting-arranged', { facts: opened }],
    ['review/no-meeting-arranged', { facts: [...opened, meetingArranged(), meetingHeld()] }],
    ['fact/in-the-future', { facts: [...opened, meetingArranged({ meetingOn: '2026-10-20' })] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-18' } }],
    ['review/meeting-in-the-past', { happened: { occurredOn: '2026-10-19' } }],
    ['review/changes-nothing', { meetingOn: '2026-10-20' }],
    ['recorded', { meetingOn: '2026-10-19' }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s, by precedence', (_, code, row) => {
    const { facts, actor, ...said } = row;
    const outcome = aCase(...facts).when({ ...rearrange, ...said }, { ...later, actor });
    if (code === 'recorded') outcome.thenRecorded(recorded({ occurredOn: '2026-10-19', meetingOn: '2026-10-19' }));
    else outcome.thenRefused(code);
  });

  test('after the review was sent back, not before that', () =>
    aCase(...met, ...wholeReview.slice(0, -1), meetingArranged(), ...sentBack.slice(concluded.length - 1))
      .when({ ...rearrange, happened: { occurredOn: '2026-11-29' } }, later)
      .thenRefused('fact/before-what-it-answers'));

  test('leaves the place as it is, while they meet in the same way', () => {
    const place = personal('A link.', everybody);
    const placed = [...opened, meetingArranged({ place })];
    const after = (data: object) => fold(caseDecider, [...placed, recorded(data)]);
    expect(after({})).toHaveProperty('review.current.meeting.place', place);
    expect(after({ place: personal('Another.') })).toHaveProperty('review.current.meeting.place', personal('Another.'));
    expect(after({ mode: 'in-person' })).not.toHaveProperty('review.current.meeting.place');
  });
});

test.each(['At 4 Elm Road.', personal('At 4 elm road, upstairs.', [people.rosa])])(
  'a place is nobody’s who is held on the case: %j',
  (place) => {
    const told = { ...later, known: { held: [{ given: 'Rosa', surname: 'Quillfeather', address: '4 Elm Road' }] } };
    const meeting = { meetingOn: '2026-12-10', mode: 'in-person', place } as const;
    aCase(...opened)
      .when({ type: 'ArrangeMeeting', ...meeting }, told)
      .thenRefused('text/names-a-person');
    aCase(...opened, meetingArranged())
      .when({ type: 'RearrangeMeeting', ...meeting, reason: 'Nearer.' }, told)
      .thenRefused('text/names-a-person');
  },
);

describe('recording that it was held', () => {
  const record: RecordMeeting = {
    type: 'RecordMeeting',
    happened: { occurredAt: later.now },
    present: [council],
    apologies: [],
    victimsPresent: [],
    documents: [],
  };
  const recorded = (data: object = {}) =>
    fact('MeetingHeld', {
      occurredAt: later.now,
      chair: chair.id,
      present: [council],
      apologies: [],
      victimsPresent: [],
      documents: [],
      deadlines: [{ name: 'outcome', anchoredOn: '2026-12-01', dueOn: '2026-12-08' }],
      ...data,
    });
  const asChair = { ...later, actor: chair };
  const arranged = [...opened, chairAppointed(), meetingArranged()];
  const ready = [...arranged, victimInvited()];

  test('with everybody who came and who did not, and its minutes', () => {
    const attendance = {
      present: [council, partner],
      apologies: [constabulary],
      victimsPresent: [people.rosa],
      documents: digests,
    };
    aCase(...ready, bodyInvited(partner))
      .when({ ...record, ...attendance }, { ...asChair, known: { documents: stored } })
      .thenRecorded(recorded(attendance));
  });

  test.each<[string, { occurredOn?: string; occurredAt?: string }, string]>([
    ['2026-11-05', { occurredOn: '2026-11-05' }, '2026-11-12'],
    ['2026-11-30', { occurredOn: '2026-11-30' }, '2026-12-07'],
    ['2026-12-01', { occurredAt: later.now }, '2026-12-08'],
    ['2026-12-02', { occurredAt: later.now }, '2026-12-08'],
  ])('where nobody says when, on the day it was arranged for: %s', (meetingOn, happened, dueOn) =>
    aCase(...opened, chairAppointed(), meetingArranged({ meetingOn }), victimInvited())
      .when({ ...record, happened: undefined }, asChair)
      .thenRecorded(
        recorded({
          ...happened,
          deadlines: [{ name: 'outcome', anchoredOn: happened.occurredOn ?? '2026-12-01', dueOn }],
        }),
      ),
  );

  test('the applicant is told the outcome within days from that day, where the procedure says so', () => {
    const happened = { occurredOn: '2026-11-05' };
    aCase(...ready)
      .when({ ...record, happened }, asChair)
      .thenRecorded(
        recorded({ ...happened, deadlines: [{ name: 'outcome', anchoredOn: '2026-11-05', dueOn: '2026-11-12' }] }),
      );
    aCase(...ready)
      .when(record, { ...asChair, known: { procedure: undefined } })
      .thenRecorded(recorded({ deadlines: [] }));
  });

  test('where a victim is deliberately not there, or nobody any more', () => {
    const uninvited = fact('VictimNotInvited', { occurredOn: '2026-10-20', victim: people.rosa, because: 'safety' });
    aCase(...arranged, uninvited)
      .when(record, asChair)
      .thenRecorded(recorded());
    aCase(...arranged)
      .when(record, { ...asChair, known: { people: { ...known.people, erased: [people.rosa] } } })
      .thenRecorded(recorded());
  });

  test('a further meeting asks the victims anew', () => {
    const further = [...ready, meetingHeld(), meetingArranged({ occurredAt: '2026-11-06T09:00:00Z' } as object)];
    aCase(...further)
      .when(record, asChair)
      .thenRefused('review/victim-not-considered');
    aCase(...further, victimInvited())
      .when(record, asChair)
      .thenRecorded(recorded());
  });

  const worst = {
    actor: { ...chair, area: 'kent' } as Actor,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    documents: digests as readonly string[],
    documentsStored: [] as typeof stored,
    present: [] as readonly string[],
    apologies: [otherCouncil] as readonly string[],
    victimsPresent: [people.theo] as readonly string[],
  };
  const uninvited = fact('VictimNotInvited', { occurredOn: '2026-10-20', victim: people.theo, because: 'safety' });
  const bothConsidered = [requested({ victims: [people.rosa, people.theo] }), ...ready.slice(1), uninvited];
  const conflicted = fact('ChairConflictFound', { occurredOn: '2026-10-20', chair: chair.id, conflict: 'declared' });
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: { ...chair, id: 'cher@office' } }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/not-the-chair', { facts: [...concluded.slice(0, 4), conflicted, ...concluded.slice(4)] }],
    ['review/not-the-chair', { actor: { ...chair, role: 'coordinator' } }],
    ['review/chair-not-independent', { actor: chair }],
    ['review/chair-not-independent', { facts: concluded, actor: { ...chair, body: council } }],
    ['review/concluded', { actor: chair }],
    ['review/no-meeting-arranged', { facts: [...opened, chairAppointed()] }],
    ['review/victim-not-considered', { facts: bothConsidered.slice(0, -1) }],
    ['fact/in-the-future', { facts: bothConsidered }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-18' } }],
    ['document/unknown', { happened: { occurredOn: '2026-10-19' } }],
    ['review/not-invited', { documentsStored: stored }],
    ['review/not-invited', { apologies: [careBoard], present: [partner] }],
    ['review/victim-not-invited', { present: [] }],
    ['review/nobody-present', { victimsPresent: [] }],
    ['review/present-and-absent', { present: [council, careBoard] }],
    ['recorded', { present: [council] }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s, by precedence', (_, code, row) => {
    const { facts, actor, documentsStored, ...said } = row;
    const outcome = aCase(...facts).when(
      { ...record, ...said },
      { ...later, actor, known: { documents: documentsStored } },
    );
    if (code !== 'recorded') return outcome.thenRefused(code);
    return outcome.thenRecorded(
      recorded({
        occurredOn: '2026-10-19',
        apologies: [careBoard],
        documents: digests,
        deadlines: [{ name: 'outcome', anchoredOn: '2026-10-19', dueOn: '2026-10-26' }],
      }),
    );
  });

  test('nobody chairs before they were appointed, nor a meeting before the review was sent back', () => {
    const happened = { occurredOn: '2026-10-25' };
    aCase(
      ...ready,
      fact('ChairReplaced', { occurredOn: '2026-10-26', chair: chair.id, appointedBy: 'c', replaced: 'd' }),
    )
      .when({ ...record, happened }, asChair)
      .thenRefused('fact/before-what-it-answers');
    aCase(...ready, ...sentBack.slice(-2))
      .when({ ...record, happened }, asChair)
      .thenRefused('fact/before-what-it-answers');
  });

  test('a review without a chair has nobody to say so', () =>
    aCase(...opened, meetingArranged(), victimInvited())
      .when(record, asChair)
      .thenRefused('review/not-the-chair'));
});
