import { consentGiven, consentWithdrawn, informed } from '../../../test/support/case/consents.js';
import {
  applicant,
  constabulary,
  coordinator,
  council,
  councilOfficer,
  given,
  officer,
  partner,
  passedTo,
  people,
  requested,
  requestedByRepresentative,
} from '../../../test/support/case/facts.js';
import {
  appealDecided,
  bodyInvited,
  informationRequested,
  reviewConcluded,
  reviewOpened,
  wholeReview,
} from '../../../test/support/case/review.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import type { Actor } from '../../decider/actor.js';
import { type Personal, personal } from '../../decider/personal.js';
import type { DisclosableField } from '../consent/disclosure.js';
import type { CaseFact } from '../facts.js';
import { seenBy } from './seen-by.js';

const { rosa, priya } = people;
const text = (...about: readonly string[]): Personal => personal('What was told.', about);
const SEALED = { sealed: true };
const now = given.now;

/** What somebody is shown of a text about these people. */
const shownTo = (actor: Actor, facts: readonly CaseFact[], about: readonly string[], field?: DisclosableField) =>
  seenBy(actor, fileOf(...facts), now).text(text(...about), field);

describe('what the review came to', () => {
  const outcome = (occurredAt: string, more: object = {}) =>
    informed({ of: 'outcome', to: rosa, recommendationsTold: true, occurredAt, ...more });
  const reviewed = [requested(), ...wholeReview, appealDecided()];
  const cameOut = (facts: readonly CaseFact[], occurredAt: string) =>
    seenBy(applicant, fileOf(...facts), now).cameOut({ occurredAt });

  it.each<[string, readonly CaseFact[], string, boolean]>([
    ['before the outcome is told', [requested(), ...wholeReview], '2026-11-05T15:00:00Z', false],
    [
      'told without the recommendations',
      [requested(), ...wholeReview, outcome('2026-11-10T09:00:00Z', { recommendationsTold: false })],
      '2026-11-05T15:00:00Z',
      false,
    ],
    ['once it is told', [requested(), ...wholeReview, outcome('2026-11-10T09:00:00Z')], '2026-11-05T15:00:00Z', true],
    [
      'agreed after it was told, while it stands',
      [requested(), ...wholeReview, outcome('2026-11-10T09:00:00Z')],
      '2026-11-20T09:00:00Z',
      true,
    ],
    [
      'told before an appeal sent the review back',
      [...reviewed, outcome('2026-11-10T09:00:00Z')],
      '2026-11-05T15:00:00Z',
      true,
    ],
    ['found since it was sent back', [...reviewed, outcome('2026-11-10T09:00:00Z')], '2026-12-02T09:00:00Z', false],
    [
      'concluded anew and told to nobody yet',
      [...reviewed, outcome('2026-11-10T09:00:00Z'), reviewConcluded({ occurredAt: '2026-12-03T09:00:00Z' })],
      '2026-12-02T09:00:00Z',
      false,
    ],
  ])('%s', (_what, facts, when, seen) => expect(cameOut(facts, when)).toBe(seen));

  it('is for the office and bodies to know at once, as far as it is theirs', () => {
    for (const actor of [coordinator, officer])
      expect(seenBy(actor, fileOf(requested()), now).cameOut({ occurredAt: now })).toBe(true);
  });
});

describe('what is written to a body and by it', () => {
  const file = fileOf(requested(), reviewOpened(), bodyInvited(partner));
  const solace: Actor = { id: 'sol@solace', role: 'agency', body: partner };
  const olga: Actor = { id: 'olga', role: 'oversight' };

  it.each<[string, Actor, unknown, unknown]>([
    ['the body', officer, 'What was told.', 'What was told.'],
    ['another body', councilOfficer, SEALED, SEALED],
    ['the applicant', applicant, 'What was told.', SEALED],
    ['the office', coordinator, 'What was told.', 'What was told.'],
    ['oversight', olga, SEALED, SEALED],
  ])('is read by %s, or not', (_who, actor, toBody, fromBody) => {
    const sight = seenBy(actor, file, now);
    const about = text(rosa, priya);
    expect([sight.toBody(about, constabulary), sight.fromBody(about, constabulary)]).toEqual([toBody, fromBody]);
  });

  it.each<[string, Actor, unknown, unknown]>([
    ['a relevant body', officer, 'What was told.', SEALED],
    ['a body that is invited', solace, 'What was told.', SEALED],
    ['a body that was told how somebody is reached', councilOfficer, 'What was told.', 'What was told.'],
    ['a body that has no part in the review', { ...solace, body: 'a-landlord' }, SEALED, SEALED],
    ['the applicant', applicant, 'What was told.', 'What was told.'],
    ['somebody who applies for her', { ...applicant, id: people.marcus }, 'What was told.', SEALED],
    ['the office', coordinator, 'What was told.', 'What was told.'],
    ['oversight', olga, SEALED, SEALED],
  ])('is not where they meet: %s reads of a room, and of a home', (_who, actor, room, home) => {
    const began = actor.id === people.marcus ? requestedByRepresentative() : requested();
    const passed = passedTo(council, { disclosed: [{ person: rosa, fields: ['contact-details'] }] });
    const sight = seenBy(actor, fileOf(began, passed, reviewOpened(), bodyInvited(partner)), now);
    expect([sight.place(text()), sight.place(text(rosa))]).toEqual([room, home]);
  });
});

describe('a body is shown what went to it', () => {
  const disclosed = [{ person: rosa, fields: ['behaviour'] }] as const;
  const consent = consentGiven({ to: rosa, scope: ['share'] });
  it.each<[string, CaseFact, Actor]>([
    ['with an invitation', bodyInvited(partner, { disclosed }), { id: 'sol', role: 'agency', body: partner }],
    [
      'with a question',
      informationRequested({ body: partner, disclosed }),
      { id: 'sol', role: 'agency', body: partner },
    ],
  ])('%s, until consent ends', (_how, sent, actor) => {
    expect(shownTo(actor, [requested(), consent, reviewOpened(), sent], [rosa], 'behaviour')).toBe('What was told.');
    expect(shownTo(councilOfficer, [requested(), consent, reviewOpened(), sent], [rosa], 'behaviour')).toEqual(SEALED);
    expect(
      shownTo(actor, [requested(), consent, reviewOpened(), sent, consentWithdrawn()], [rosa], 'behaviour'),
    ).toEqual(SEALED);
  });
});
