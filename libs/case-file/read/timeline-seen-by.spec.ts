import { asked, grouped, notFound, ungrouped, verified } from '../../../test/support/case/complaints.js';
import { consentGiven, informed } from '../../../test/support/case/consents.js';
import { clockPaused, clockResumed, everyFact, viewsRecorded } from '../../../test/support/case/every-fact.js';
import {
  applicant,
  constabulary,
  coordinator,
  council,
  councilOfficer,
  fact,
  given,
  officer,
  partner,
  passedTo,
  people,
  requested,
} from '../../../test/support/case/facts.js';
import { riskAssessed } from '../../../test/support/case/request.js';
import {
  actionAgreed,
  appealLodged,
  bodyInvited,
  findingRecorded,
  informationRequested,
  meetingHeld,
  recommendationMade,
  recommendationSent,
  reviewConcluded,
  reviewOpened,
  victimInvited,
} from '../../../test/support/case/review.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import type { Actor } from '../../decider/actor.js';
import { catalogue } from '../catalogue.js';
import type { DisclosableField } from '../consent/disclosure.js';
import type { CaseFact } from '../facts.js';
import { seenBy } from './seen-by.js';
import { timelineSeenBy } from './timeline-seen-by.js';

type Type = CaseFact['type'];
const TYPES = Object.keys(catalogue) as readonly Type[];

const passed = (...fields: DisclosableField[]) =>
  passedTo(constabulary, { disclosed: [{ person: people.rosa, fields }] });
/** A case of which the police were told, and are asked about c1. */
const standing = (...more: readonly CaseFact[]) => fileOf(requested(), passed('name'), asked('c1'), ...more);
/** It was reviewed: a landlord was asked something, Solace invited, the council is to do what was agreed. */
const reviewed = [
  reviewOpened(),
  bodyInvited(partner),
  informationRequested({ request: 'i1', body: 'a-landlord' }),
  meetingHeld(),
  findingRecorded(),
  recommendationMade(),
  reviewConcluded(),
  recommendationSent(),
  actionAgreed(),
  appealLodged(),
] as const;
const seesOf = (actor: Actor, file = standing()) => timelineSeenBy(actor, file, seenBy(actor, file, given.now));
const typesSeen = (actor: Actor, file = standing(...reviewed)) =>
  TYPES.filter((type) => seesOf(actor, file)(everyFact[type]));
const allBut = (...types: readonly Type[]) => TYPES.filter((type) => !types.includes(type));
const somebodyOf = (body: string): Actor => ({ id: `somebody@${body}`, role: 'agency', body });

it('is told to the office whole', () => {
  expect(typesSeen(coordinator)).toEqual(TYPES);
  expect(typesSeen({ id: 'olga', role: 'oversight' })).toEqual(TYPES);
});

describe('to the applicant', () => {
  const cameOfIt = [
    'FindingRecorded',
    ...(['RecommendationMade', 'RecommendationSent', 'RecommendationAccepted', 'RecommendationDeclined'] as const),
    ...(['ActionAgreed', 'ActionProgressed', 'ActionCompleted', 'ActionAbandoned'] as const),
  ] as const satisfies readonly Type[];
  const told = (recommendationsTold: boolean, occurredAt = '2026-11-12T10:00:00Z') =>
    informed({ of: 'outcome', to: people.rosa, recommendationsTold, occurredAt });

  it('is told all but of cases that are not theirs, and of what the review came to once they were told the outcome', () => {
    const without = allBut('RequestsLinked', ...cameOfIt);
    expect(typesSeen(applicant)).toEqual(without);
    expect(typesSeen(applicant, standing(...reviewed, told(false)))).toEqual(without);
    expect(typesSeen(applicant, standing(...reviewed, told(true)))).toEqual(allBut('RequestsLinked'));
    const toVictim = fact('ApplicantInformed', { ...told(true).data, to: people.theo, recipient: 'victim' });
    expect(typesSeen(applicant, standing(...reviewed, toVictim))).toEqual(without);
  });

  it('is not told of how others are asked to take part', () => {
    const sees = seesOf(applicant, standing(...reviewed));
    const asksOthers = ['VictimInvited', 'VictimNotInvited'] as const;
    for (const type of asksOthers)
      expect(sees(fact(type, { ...everyFact[type].data, victim: people.theo } as never))).toBe(false);
    expect([sees(viewsRecorded(people.rosa)), sees(viewsRecorded(people.theo))]).toEqual([true, false]);
  });
});

describe('to a body', () => {
  const told = seesOf(officer);

  it.each<[string, CaseFact, boolean]>([
    ['what is asked for', requested(), true],
    ['that it was told itself', passedTo(constabulary), true],
    ['that another was told', passedTo(council), false],
    ['what it is asked', asked('c3'), true],
    ['what another is asked', asked('c2'), false],
    ['its own answer', verified('c1'), true],
    ["another's answer", notFound('c2'), false],
    ['that a complaint it is asked about is grouped', grouped('c1', 'c2'), true],
    ['that complaints of others are grouped', grouped('c2', 'c3'), false],
    ['that a group it was told of is undone', ungrouped('c1', 'c2'), true],
    ['that a group of others is undone', ungrouped('c2', 'c3'), false],
    ['how high the risk is', riskAssessed('high'), false],
  ])('is told %s, or not', (_what, fact, seen) => expect(told(fact)).toBe(seen));

  it('that is relevant, all but what is between others', () => {
    expect(typesSeen(officer)).toEqual(
      allBut(
        ...(['RequestAcknowledged', 'RiskAssessed', 'RequestsLinked', 'ComplaintCited', 'ComplaintEvidenced'] as const),
        ...(['ConsentGiven', 'ConsentLimited', 'ConsentWithdrawn', 'VictimNotInvited', 'BodyInvited'] as const),
        ...(['InformationRequested', 'ReminderSent', 'InformationSupplied', 'InformationRefused'] as const),
        ...(['RecommendationMade', 'RecommendationSent', 'RecommendationAccepted'] as const),
        ...(['RecommendationDeclined', 'ActionAgreed', 'ActionProgressed'] as const),
        ...(['ActionCompleted', 'ActionAbandoned'] as const),
      ),
    );
  });

  const OF_EVERYBODY = ['ReviewRequested', 'RequestAmended', 'RequestWithdrawn'] as const;
  const OF_DEADLINES = ['ClockPaused', 'ClockResumed', 'DeadlineExtended', 'DeadlineMissed'] as const;
  const OF_THE_END = ['CaseClosed', 'CaseReopened'] as const;
  const OF_THE_REVIEW = [
    ...(['ReviewOpened', 'ChairAppointed', 'ChairConflictFound', 'ChairReplaced'] as const),
    ...(['MeetingArranged', 'MeetingRearranged', 'MeetingHeld', 'ReviewConcluded'] as const),
  ] as const;
  const OF_THE_APPEAL = [
    ...(['AppealLodged', 'AppealAdmitted', 'AppealNotAdmitted', 'AppealReviewerAppointed'] as const),
    ...(['AppealWithdrawn', 'AppealDecided'] as const),
  ] as const;

  it('that is but invited, how the review goes', () => {
    const seen = typesSeen(somebodyOf(partner));
    expect(seen).toEqual([...OF_EVERYBODY, ...OF_THE_REVIEW, ...OF_THE_APPEAL, ...OF_DEADLINES, ...OF_THE_END]);
    const sees = seesOf(somebodyOf(partner), standing(...reviewed, appealLodged({ concerns: 'application' })));
    expect([sees(bodyInvited(partner)), sees(everyFact.AppealLodged)]).toEqual([true, false]);
  });

  it('that was invited to an earlier review, how the next one goes', () => {
    const again = standing(...reviewed, reviewOpened());
    expect(seesOf(somebodyOf(partner), again)(meetingHeld())).toBe(true);
  });

  it('that sat in the meeting, what the review found', () => {
    const sat = standing(...reviewed, meetingHeld({ present: [partner] }));
    expect(seesOf(somebodyOf(partner), sat)(findingRecorded())).toBe(true);
  });

  it('that is but asked for information, that question and its answers', () => {
    const landlord = somebodyOf('a-landlord');
    expect(typesSeen(landlord)).toEqual([...OF_EVERYBODY, ...OF_DEADLINES, ...OF_THE_END]);
    const sees = seesOf(landlord, standing(...reviewed));
    for (const type of ['InformationRequested', 'ReminderSent', 'InformationSupplied', 'InformationRefused'] as const)
      expect([type, sees(fact(type, { ...everyFact[type].data, body: 'a-landlord' } as never))]).toEqual([type, true]);
  });

  it('what is recommended to it once it is sent, and what it is to do', () => {
    const seen = typesSeen(councilOfficer).filter((type) => /^(Recommendation|Action)/.test(type));
    expect(seen).toHaveLength(8);
    const unsent = standing(...reviewed.filter(({ type }) => type !== 'RecommendationSent'));
    expect(seesOf(councilOfficer, unsent)(recommendationMade())).toBe(false);
    expect(seesOf(councilOfficer, standing())(actionAgreed())).toBe(false);
  });

  it('who of those it was told about takes part', () => {
    const sees = seesOf(officer, standing(...reviewed));
    expect([sees(victimInvited(people.rosa)), sees(victimInvited(people.theo))]).toEqual([true, false]);
    expect([sees(viewsRecorded(people.rosa)), sees(viewsRecorded(people.theo))]).toEqual([true, false]);
    expect(seesOf(somebodyOf(partner), standing(...reviewed))(victimInvited(people.rosa))).toBe(false);
    const disclosed = [{ person: people.rosa, fields: ['name'] }] as const;
    const consent = consentGiven({ to: people.rosa, scope: ['share'] });
    const landlord = informationRequested({ body: 'a-landlord', disclosed });
    const toldOfHer = fileOf(requested(), consent, ...reviewed, landlord);
    expect(seesOf(somebodyOf('a-landlord'), toldOfHer)(victimInvited(people.rosa))).toBe(false);
  });

  it('which deadlines move, but for those of others’ questions', () => {
    const file = standing(...reviewed);
    const own = ['information-i1', 'information-c1', 'meeting', 'appeal-threshold', 'nonsense'];
    const meeting = fact('ThresholdDecided', {
      ...everyFact.ThresholdDecided.data,
      deadlines: [{ name: 'meeting', anchoredOn: '2026-10-12', dueOn: '2026-11-09' }],
    });
    const window = informed({
      deadlines: [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-10-12', dueOn: '2026-11-09' }],
    });
    const seen = (actor: Actor) => {
      const sees = seesOf(actor, standing(...reviewed, meeting, window));
      expect(own.filter((key) => sees(clockResumed([{ deadline: key, dueOn: '2026-11-20' }])))).toEqual(
        own.filter((key) => sees(clockPaused([key]))),
      );
      return own.filter((key) => sees(clockPaused([key])));
    };
    expect(seen(officer)).toEqual(['information-c1', 'meeting', 'appeal-threshold']);
    expect(seen(somebodyOf('a-landlord'))).toEqual(['information-i1']);
    expect(seen(somebodyOf(partner))).toEqual(['meeting']);
    expect(seesOf(officer, file)(clockPaused(['information-i1', 'information-c1']))).toBe(true);
  });

  it('is told of the risk once somebody’s vulnerabilities were disclosed to it', () => {
    const file = fileOf(requested(), passed('vulnerabilities'));
    expect(seesOf(officer, file)(riskAssessed('high'))).toBe(true);
  });

  it('is told of a complaint that was cited later only where it may see it', () => {
    const complaint = { ref: 'c4', agency: constabulary, kind: 'asb', complainedOn: '2026-09-20' } as const;
    const later = fact('ComplaintCited', { occurredAt: '2026-10-02T09:00:00Z', complaint });
    expect(seesOf(officer, standing(later))(later)).toBe(false);
    expect(seesOf(officer, standing(later, asked('c4')))(later)).toBe(true);
  });
});
