import { asked } from '../../../test/support/case/complaints.js';
import { consentGiven, consents, consentWithdrawn } from '../../../test/support/case/consents.js';
import {
  applicant,
  area,
  careBoard,
  constabulary,
  coordinator,
  council,
  councilOfficer,
  given,
  officer,
  passedTo,
  people,
  representative,
  requested,
  requestedByRepresentative,
} from '../../../test/support/case/facts.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import type { Actor, Role } from '../../decider/actor.js';
import { type Personal, personal } from '../../decider/personal.js';
import type { DisclosableField } from '../consent/disclosure.js';
import type { CaseFact } from '../facts.js';
import { seenBy } from './seen-by.js';

const { rosa, theo, priya, marcus } = people;
const text = (...about: readonly string[]): Personal => personal('What was told.', about);
const SEALED = { sealed: true };
const now = given.now;

/** What somebody is shown of a text about these people. */
const shownTo = (actor: Actor, facts: readonly CaseFact[], about: readonly string[], field?: DisclosableField) =>
  seenBy(actor, fileOf(...facts), now).text(text(...about), field);

describe('the office', () => {
  it.each<Role>(['coordinator', 'chair', 'appeal-reviewer', 'data-protection'])('%s sees every text', (role) => {
    const actor = { id: 'somebody', role, area };
    expect(shownTo(actor, [requested()], [rosa, priya])).toBe('What was told.');
    expect(seenBy(actor, fileOf(requested()), now).letter(text(priya))).toBe('What was told.');
  });

  it.each<Role>(['oversight', 'administrator'])('%s sees the whole file and no text', (role) => {
    const sight = seenBy({ id: 'somebody', role, area }, fileOf(requested()), now);
    expect([sight.wholeFile, sight.text(text(rosa)), sight.letter(text(rosa)), sight.person(rosa)]).toEqual([
      true,
      SEALED,
      SEALED,
      true,
    ]);
  });

  it('is told what was erased', () => {
    const erased = { about: [rosa], erased: true } as const;
    expect(seenBy(coordinator, fileOf(requested()), now).text(erased)).toEqual({ erased: true });
  });
});

describe('an applicant', () => {
  const consenting = [requestedByRepresentative(), consentGiven()];

  it.each<[string, readonly CaseFact[], Actor, readonly string[], unknown]>([
    ['themselves', [requested()], applicant, [rosa], 'What was told.'],
    ['nobody in particular', [requested()], applicant, [], 'What was told.'],
    ['themselves and somebody who complained', [requested()], applicant, [rosa, priya], SEALED],
    ['somebody complained about', [requested()], applicant, [people.nora], SEALED],
    ['a victim who has not consented', [requestedByRepresentative()], representative, [rosa], SEALED],
    ['a victim who consented', consenting, representative, [marcus, rosa], 'What was told.'],
    ['a victim who did and one who did not', consenting, representative, [rosa, theo], SEALED],
    [
      'a victim who consented to share only',
      [requestedByRepresentative(), consentGiven({ scope: ['share'] })],
      representative,
      [rosa],
      SEALED,
    ],
    ['a victim who withdrew', [...consenting, consentWithdrawn()], representative, [rosa], SEALED],
  ])('is shown a text about %s, or not', (_whom, facts, actor, about, expected) =>
    expect(shownTo(actor, facts, about)).toEqual(expected),
  );

  it('reads what is written to them, whoever it is about', () => {
    expect(seenBy(applicant, fileOf(requested()), now).letter(text(rosa, priya))).toBe('What was told.');
  });

  it('is told of the victims, and of nobody else who complained', () => {
    const sight = seenBy(representative, fileOf(requestedByRepresentative()), now);
    expect([marcus, rosa, theo, priya].map(sight.person)).toEqual([true, true, true, false]);
  });
});

describe('a body', () => {
  const disclosed = (person: string, ...fields: DisclosableField[]) => ({ person, fields });
  const passed = passedTo(constabulary, { disclosed: [disclosed(rosa, 'name', 'behaviour')] });
  const own = [requested(), passed];

  it.each<[string, readonly CaseFact[], Actor, readonly string[], DisclosableField | undefined, unknown]>([
    ['a field that was disclosed to it', own, officer, [rosa], 'behaviour', 'What was told.'],
    ['a field that was not', own, officer, [rosa], 'impact', SEALED],
    ['a text that is no such field', own, officer, [rosa], undefined, SEALED],
    ['what was disclosed to another body', own, councilOfficer, [rosa], 'behaviour', SEALED],
    ['a text about somebody else too', own, officer, [rosa, priya], 'behaviour', SEALED],
    ['a text about nobody', own, officer, [], 'behaviour', SEALED],
    [
      'what was disclosed with a question',
      [requested(), asked('c1', { disclosed: [disclosed(rosa, 'impact')] })],
      officer,
      [rosa],
      'impact',
      'What was told.',
    ],
    [
      'a text about the victim and who represents them',
      [requestedByRepresentative(), consentGiven(), passed],
      officer,
      [marcus, rosa],
      'behaviour',
      'What was told.',
    ],
    [
      'what was shared before consent was withdrawn',
      [requestedByRepresentative(), consentGiven(), passed, consentWithdrawn()],
      officer,
      [rosa],
      'behaviour',
      SEALED,
    ],
    [
      'what the victim said may go to another body alone',
      [...own, consentGiven({ to: rosa, scope: ['share'], bodies: [council] })],
      officer,
      [rosa],
      'behaviour',
      SEALED,
    ],
    [
      'a text about one who consented and one who did not',
      [requestedByRepresentative(), consentGiven(), passed],
      officer,
      [rosa, theo],
      'behaviour',
      SEALED,
    ],
    [
      'a text about two of whom one alone was disclosed',
      [
        requestedByRepresentative(),
        consentGiven(),
        consentGiven({ consent: consents.theos, victim: theo, givenBy: theo }),
        passed,
      ],
      officer,
      [rosa, theo],
      'behaviour',
      SEALED,
    ],
    [
      'a text about the applicant, of whom less was disclosed, and a victim',
      [
        requested(),
        consentGiven({ consent: consents.theos, victim: theo, givenBy: theo, to: rosa, scope: ['share'] }),
        passedTo(constabulary, { disclosed: [disclosed(rosa, 'name'), disclosed(theo, 'behaviour')] }),
      ],
      officer,
      [rosa, theo],
      'behaviour',
      SEALED,
    ],
  ])('is shown %s, or not', (_what, facts, actor, about, field, expected) =>
    expect(shownTo(actor, facts, about, field)).toEqual(expected),
  );

  it('is shown nothing of whoever is restricted', () => {
    const sight = seenBy(officer, fileOf(...own), now, [rosa]);
    expect([sight.text(text(rosa), 'behaviour'), sight.person(rosa)]).toEqual([SEALED, false]);
  });

  it('reads no letter to the applicant', () => {
    expect(seenBy(officer, fileOf(...own), now).letter(text(rosa))).toEqual(SEALED);
  });

  it('is told of the people it was told about', () => {
    const sight = seenBy(officer, fileOf(...own), now);
    expect([rosa, priya].map(sight.person)).toEqual([true, false]);
  });

  it('sees the complaints it is asked about, and those of whose complaints it was told', () => {
    const seen = (...facts: readonly CaseFact[]) => {
      const file = fileOf(...facts);
      const sight = seenBy(officer, file, now);
      return Object.values(file.complaints.byRef)
        .filter(sight.complaint)
        .map(({ cited }) => cited.ref);
    };
    expect(seen(requested(), passed)).toEqual([]);
    expect(seen(requested(), passed, asked('c3'), asked('c2'))).toEqual(['c3']);
    const told = passedTo(constabulary, { disclosed: [disclosed(rosa, 'complaints')] });
    expect(seen(requested(), told)).toEqual(['c1', 'c2']);
    expect(seen(requested(), passedTo(careBoard, { disclosed: [disclosed(rosa, 'complaints')] }))).toEqual([]);
  });
});
