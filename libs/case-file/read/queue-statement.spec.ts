import type { Actor, Role } from '../../decider/actor.js';
import { QueueQuery } from './queue-query.js';
import { queueStatement } from './queue-statement.js';

/** Whose cases a list is made of, as its statement says. */
const ofWhom = (actor: Actor): string => {
  const { text } = queueStatement({ query: new QueueQuery(), actor, today: '2026-11-22' });
  return /where (.*) and open/.exec(text)?.[1] ?? 'everybody';
};
const somebody = (role: Role, area?: string): Actor => ({ id: 'somebody', role, ...(area && { area }) });

describe('the work queue holds', () => {
  it.each<Role>(['chair', 'appeal-reviewer', 'data-protection'])('for a %s of no area, nothing', (role) => {
    expect(ofWhom(somebody(role))).toBe('false');
    expect(ofWhom(somebody(role, 'gloucestershire'))).toBe('area = $1');
  });

  it.each<Role>(['oversight', 'administrator'])('for %s of no area, every case', (role) => {
    expect(ofWhom(somebody(role))).toBe('everybody');
    expect(ofWhom(somebody(role, 'gloucestershire'))).toBe('area = $1');
  });

  it('for an applicant whose token names nobody, nothing', () => {
    expect(ofWhom(somebody('applicant', 'gloucestershire'))).toBe('false');
  });

  it('the cases that are open, of appeals those of closed ones too, of a status all', () => {
    const ofWhich = (query: Partial<QueueQuery>) => {
      const asked = Object.assign(new QueueQuery(), query);
      const { text } = queueStatement({ query: asked, actor: somebody('oversight'), today: '2026-11-22' });
      return /where (.*) order by/.exec(text)?.[1];
    };
    expect(ofWhich({})).toBe('open');
    expect(ofWhich({ appeal: 'open' })).toBe('appeal_open');
    expect(ofWhich({ status: 'closed' })).toBe('status = $1');
    expect(ofWhich({ status: 'closed', appeal: 'open' })).toBe('status = $1 and appeal_open');
  });

  it('nothing that was sent but as a parameter', () => {
    const query = Object.assign(new QueueQuery(), { status: "';--", area: "';--", body: "';--", risk: "';--" });
    const sought = { agencyReference: "';--", people: ["';--"], reference: "';--" };
    const { text, parameters } = queueStatement({
      query,
      actor: somebody('oversight'),
      today: '2026-11-22',
      sought,
      after: "';--",
    });
    expect(text).not.toContain("'';--".slice(1));
    expect(parameters.filter((parameter) => [parameter].flat().includes("';--"))).toHaveLength(8);
  });
});
