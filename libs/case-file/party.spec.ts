import { asked } from '../../test/support/case/complaints.js';
import {
  applicant,
  area,
  careBoard,
  council,
  councilOfficer,
  officer,
  passedTo,
  people,
  representative,
  requested,
} from '../../test/support/case/facts.js';
import { fileOf } from '../../test/support/case/threshold.js';
import type { Actor, Role } from '../decider/actor.js';
import { bodiesTold, isParty, mayRead } from './party.js';

const file = fileOf(requested(), passedTo(council), asked('c3'));
const somebody = (role: Role, of?: string): Actor => ({ id: 'somebody', role, ...(of !== undefined && { area: of }) });

test('told are the bodies that were passed the request, and those asked about a complaint', () => {
  expect(bodiesTold(file)).toEqual([council, officer.body]);
});

describe('a case', () => {
  it.each<[string, Actor, boolean]>([
    ['its applicant', applicant, true],
    ['another', representative, false],
    [
      'whoever bears the id of the applicant in another role',
      { ...councilOfficer, id: people.rosa, body: careBoard },
      false,
    ],
    ['a body that was passed it', councilOfficer, true],
    ['a body that was asked', officer, true],
    ['a body that was not told', { ...officer, body: careBoard }, false],
    ['an agency without a body', { id: 'x', role: 'agency', area }, false],
    ['the office of its area', somebody('coordinator', area), true],
    ['the office of another', somebody('coordinator', 'wiltshire'), false],
    ['the office of no area', somebody('data-protection'), false],
    ['oversight of no area', somebody('oversight'), false],
  ])('is, or is not, that of %s', (_who, actor, its) => expect(isParty(file, actor)).toBe(its));

  it.each<[Actor, boolean]>([
    [somebody('oversight'), true],
    [somebody('administrator'), true],
    [somebody('oversight', 'wiltshire'), false],
    [somebody('administrator', area), true],
    [somebody('chair'), false],
    [somebody('appeal-reviewer'), false],
    [applicant, true],
    [representative, false],
  ])('is read by %j: %s', (actor, may) => expect(mayRead(file, actor)).toBe(may));
});
