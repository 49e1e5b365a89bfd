import { actorFrom } from './claims.js';
import { checkPurpose } from './purpose.js';
import { Roles } from './roles.js';
import { visibleTo } from './visibility.js';

describe('the claims of a token', () => {
  it.each([
    [
      { sub: 'a', role: 'oversight' },
      { id: 'a', role: 'oversight' },
    ],
    [
      { sub: 'a', role: 'agency', body: 'b', iat: 1 },
      { id: 'a', role: 'agency', body: 'b' },
    ],
    [
      { sub: 'a', role: 'coordinator', area: 'x' },
      { id: 'a', role: 'coordinator', area: 'x' },
    ],
    [
      { sub: 'x'.repeat(255), role: 'chair' },
      { id: 'x'.repeat(255), role: 'chair' },
    ],
    [{ sub: 'x'.repeat(256), role: 'chair' }, undefined],
    [{ sub: 'a\u0000', role: 'chair' }, undefined],
    [{ sub: 7, role: 'chair' }, undefined],
    [{ sub: 'a', role: 'agency' }, undefined],
    [{ sub: 'a', role: 'coordinator', body: 'b' }, undefined],
    [{ sub: 'a', role: 'agency', body: 'Not A Slug' }, undefined],
    [{ sub: 'a', role: 'chair', area: 7 }, undefined],
    [{ sub: 'a', role: ['chair'] }, undefined],
    [{ role: 'chair' }, undefined],
  ])('%j', (claims, actor) => {
    expect(actorFrom(claims)).toEqual(actor);
  });
});

it('a route for nobody is a mistake', () => {
  expect(() => Roles()).toThrow('at least one role');
});

it('oversight and administrators need no name', () => {
  const opens = (role: 'oversight' | 'administrator' | 'agency') => visibleTo({ id: 'a', role }).opensPersonalData;
  expect([opens('oversight'), opens('administrator'), opens('agency')]).toEqual([false, false, true]);
});

it('a purpose of several headers is one text', () => {
  const coordinator = { id: 'a', role: 'coordinator' } as const;
  expect(() => checkPurpose(coordinator, ['case', 'work'])).not.toThrow();
  expect(() => checkPurpose(coordinator, 'case\u0007')).toThrow('purpose/malformed');
});
