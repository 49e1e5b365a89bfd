import { asked, grouped, notFound, ungrouped, verified } from '../../../test/support/case/complaints.js';
import {
  applicant,
  constabulary,
  coordinator,
  council,
  fact,
  given,
  officer,
  passedTo,
  people,
  requested,
} from '../../../test/support/case/facts.js';
import { riskAssessed } from '../../../test/support/case/request.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import { goldenFacts } from '../../../test/support/golden.js';
import type { Actor } from '../../decider/actor.js';
import { catalogue } from '../catalogue.js';
import type { DisclosableField } from '../consent/disclosure.js';
import type { CaseFact } from '../facts.js';
import { seenBy } from './seen-by.js';
import { timelineSeenBy } from './timeline-seen-by.js';

const passed = (...fields: DisclosableField[]) =>
  passedTo(constabulary, { disclosed: [{ person: people.rosa, fields }] });
/** A case of which the police were told, and are asked about c1. */
const standing = (...more: readonly CaseFact[]) => fileOf(requested(), passed('name'), asked('c1'), ...more);
const seesOf = (actor: Actor, file = standing()) => timelineSeenBy(actor, file, seenBy(actor, file, given.now));

/** One of each, as it rests. */
const everyFact = goldenFacts().filter(({ type }) => type in catalogue) as unknown as readonly CaseFact[];
const typesSeen = (actor: Actor) => everyFact.filter(seesOf(actor)).map(({ type }) => type);

it('is told to the office whole', () => {
  expect(typesSeen(coordinator).sort()).toEqual(Object.keys(catalogue).sort());
  expect(typesSeen({ id: 'olga', role: 'oversight' })).toHaveLength(Object.keys(catalogue).length);
});

it('is told to the applicant, but for cases that are not theirs', () => {
  expect(typesSeen(applicant).sort()).toEqual(
    Object.keys(catalogue)
      .filter((type) => type !== 'RequestsLinked')
      .sort(),
  );
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

  it.each([
    ['ComplaintDisallowed', true],
    ['ComplaintAllowed', true],
    ['ComplaintDatesSettled', true],
    ['ThresholdAssessed', true],
    ['ThresholdDecided', true],
    ['OngoingFound', true],
    ['RequestAmended', true],
    ['RequestWithdrawn', true],
    ['ApplicantInformed', true],
    ['RequestAcknowledged', false],
    ['RequestsLinked', false],
    ['ComplaintEvidenced', false],
    ['ConsentGiven', false],
    ['ConsentLimited', false],
    ['ConsentWithdrawn', false],
  ] as const)('of %s: %s', (type, seen) => {
    expect(told(everyFact.find((one) => one.type === type) as CaseFact)).toBe(seen);
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
