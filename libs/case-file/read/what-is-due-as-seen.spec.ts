import { informed } from '../../../test/support/case/consents.js';
import { caseReopened, deadlineExtended } from '../../../test/support/case/every-fact.js';
import {
  acknowledged,
  applicant,
  coordinator,
  councilOfficer,
  officer,
  partner,
  people,
  requested,
} from '../../../test/support/case/facts.js';
import { decidedMet } from '../../../test/support/case/request.js';
import {
  bodyInvited,
  caseClosed,
  informationRequested,
  later,
  wholeReview,
} from '../../../test/support/case/review.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseFact } from '../facts.js';
import { caseAsSeen } from './case-as-seen.js';
import { seenBy } from './seen-by.js';

const { rosa } = people;
const SEALED = { sealed: true };
const somebodyOf = (body: string): Actor => ({ id: `somebody@${body}`, role: 'agency', body });

const seen = (facts: readonly CaseFact[], actor: Actor = coordinator) => {
  const file = fileOf(requested(), ...facts);
  return caseAsSeen({ file, at: later.now, revisions: new Map() }, actor, seenBy(actor, file, later.now));
};
const outcomeTold = informed({
  of: 'outcome',
  to: rosa,
  recommendationsTold: true,
  occurredAt: '2026-11-10T12:00:00Z',
});
const at = (occurredAt: string) => ({ occurredAt });

describe('the end of a case', () => {
  const closed = caseClosed({ reason: personal('She moved away.', [rosa]), waiver: 'e'.repeat(64) });

  it('is seen with why, in whose words', () => {
    const closure = { why: 'review-concluded', ...at('2026-11-30T12:00:00Z') };
    const whole = { ...closure, reason: 'She moved away.', waiver: 'e'.repeat(64) };
    expect([seen([closed]).closed, seen([closed], applicant).closed]).toEqual([whole, whole]);
    expect(seen([closed], officer).closed).toEqual({ ...closure, reason: SEALED });
    const { status, owed } = seen([closed]);
    expect([status, owed]).toEqual(['closed', [{ of: 'closure', since: at('2026-11-30T12:00:00Z') }]]);
  });

  it('is seen to be none once it is reopened', () => {
    const again = seen([closed, caseReopened()]);
    expect([again.closed, again.reopened, again.status]).toEqual([undefined, at('2026-12-01T09:00:00Z'), 'requested']);
  });
});

describe('what is due and owed', () => {
  const window = { name: 'appeal', of: 'threshold', anchoredOn: '2026-10-12', dueOn: '2026-11-09' } as const;
  const consent = { name: 'consent', anchoredOn: '2026-10-01', dueOn: '2026-10-15' } as const;
  const facts = [
    acknowledged({ deadlines: [consent] }),
    decidedMet(),
    ...wholeReview,
    bodyInvited(partner),
    informationRequested(),
    informed({ to: rosa, deadlines: [window] }),
  ];
  const due = (actor: Actor) => seen(facts, actor).deadlines.map(({ deadline }) => deadline);

  it('is told by the key by which it is moved', () => {
    expect(due(coordinator)).toEqual(
      expect.arrayContaining(['threshold-decision', 'information-i1', 'appeal-threshold', 'outcome']),
    );
    expect(due(applicant)).toEqual(due(coordinator));
    const [moved] = seen([...facts, deadlineExtended({ deadline: 'outcome', dueOn: '2026-11-16' })]).deadlines.filter(
      ({ name }) => name === 'outcome',
    );
    expect(moved).toMatchObject({ deadline: 'outcome', dueOn: '2026-11-16' });
  });

  it('is told to a body as far as it is told of what it is for', () => {
    const without = (...keys: readonly string[]) => due(coordinator).filter((key) => !keys.includes(key));
    expect(due(councilOfficer)).toEqual(without('consent'));
    expect(due(officer)).toEqual(without('consent', 'information-i1'));
    expect(due(somebodyOf(partner))).toEqual(without('consent', 'information-i1', 'appeal-threshold'));
    expect(seen(facts, officer).owed).toMatchObject([{ of: 'outcome' }]);
    const untold = facts.filter(({ type }) => type !== 'ApplicantInformed');
    expect(seen(untold, somebodyOf(partner)).owed).toMatchObject([{ of: 'outcome' }]);
    expect(seen(facts, somebodyOf(partner)).told).toEqual([]);
    expect(seen([...facts, outcomeTold], somebodyOf(partner)).told).toMatchObject([{ of: 'outcome' }]);
  });
});
