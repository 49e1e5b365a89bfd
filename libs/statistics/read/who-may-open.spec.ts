import { type Actor, ROLES } from '../../decider/actor.js';
import { refuseOpening } from './who-may-open.js';

const served = { name: 'Cheltenham', areas: ['gloucestershire', 'avon'] };
const mayOpen = (actor: Omit<Actor, 'id'>) => refuseOpening({ id: 'somebody', ...actor }, served) === undefined;

describe('the cases behind a figure', () => {
  it('are opened by the office and by who checks on it, not by a body nor an applicant', () =>
    expect(ROLES.filter((role) => mayOpen({ role, area: 'gloucestershire' }))).toEqual([
      'coordinator',
      'chair',
      'appeal-reviewer',
      'data-protection',
      'administrator',
      'oversight',
    ]));

  it('are opened by nobody of the office whose token names no area', () =>
    expect(ROLES.filter((role) => mayOpen({ role }))).toEqual(['administrator', 'oversight']));

  it('are opened by those of an area that serves them, by oversight of none too', () =>
    expect([undefined, 'avon', 'wiltshire'].map((area) => mayOpen({ role: 'oversight', area }))).toEqual([
      true,
      true,
      false,
    ]));
});
