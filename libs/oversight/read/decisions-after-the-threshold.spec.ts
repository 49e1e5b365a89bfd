import { fact, people, requested } from '../../../test/support/case/facts.js';
import { amended, decidedMet } from '../../../test/support/case/request.js';
import {
  appealDecided,
  appealLodged,
  chair,
  findingRecorded,
  meetingHeld,
  recommendationSent,
  reviewConcluded,
  reviewer,
  reviewOpened,
  wholeReview,
} from '../../../test/support/case/review.js';
import { assessed } from '../../../test/support/case/threshold.js';
import { foldedBy } from '../../../test/support/projected.js';
import type { CaseFact } from '../../case-file/facts.js';
import type { Actor } from '../../decider/actor.js';
import { decisionTrail } from './decision-trail.js';

const trailed = (facts: readonly CaseFact[], actor?: Actor) =>
  (foldedBy(decisionTrail, 'case-dddddddd-0000-4000-8000-000000000001', facts, actor).rows.decisions ?? []).map(
    ({ decision, ...row }) => ({ ...row, ...JSON.parse(String(decision)) }),
  );
const told = (facts: readonly CaseFact[]) =>
  trailed(facts).map(({ kind, outcome, set_aside, setAside }) => [kind, outcome, set_aside, setAside]);

const ACT = 'Anti-social Behaviour, Crime and Policing Act 2014';
const notMet = decidedMet({ outcome: 'not-met', route: 'discretion' });
const declined = fact('RecommendationDeclined', {
  occurredAt: '2026-11-12T09:00:00Z',
  recommendation: 'r1',
  by: 'cheltenham-borough-council',
  reasons: 'There is one officer already.',
});
const admission = (type: 'AppealAdmitted' | 'AppealNotAdmitted', reasons: string) =>
  fact(type, { occurredAt: '2026-11-23T09:00:00Z', appeal: 'p1', reasons, decidedBy: 'cora@office' });

describe('the decisions after the threshold', () => {
  it('opening a review is one only at discretion: on what was assessed, with its reasons', () => {
    expect(trailed([requested(), decidedMet(), reviewOpened()]).map(({ kind }) => kind)).toEqual(['threshold']);
    // The review is opened on what the decision saw, which is not the last assessment.
    const before = assessed(assessed([requested()]));
    const opening = reviewOpened({ route: 'discretion', reasons: 'The bodies wish to learn from it.' });
    const [, opened] = trailed([...before, notMet, opening]);
    expect(opened).toMatchObject({
      kind: 'review-opening',
      outcome: 'opened-at-discretion',
      rule: { law: ACT, section: 's.104(1)', ground: 'discretion', procedureVersion: 1 },
      evidence: { assessment: { assessment: 'a1', conclusion: 'met' } },
      reasons: 'The bodies wish to learn from it.',
    });
  });

  it('a conclusion tells what the review had before it', () => {
    const [, concluded] = trailed([requested(), decidedMet(), ...wholeReview], chair);
    expect(concluded).toMatchObject({
      kind: 'review-conclusion',
      outcome: 'recommendations-made',
      rule: { law: ACT, section: 's.104(7)' },
      evidence: { review: { meetingsHeldOn: ['2026-11-05'], findings: 1, recommendations: ['r1'] } },
      reasons: 'The reports were handled one by one and never together.',
      maker: { id: chair.id, role: 'chair' },
    });
    const without = [reviewOpened(), reviewConcluded({ outcome: 'no-further-action', recommendations: [] })];
    expect(trailed([requested(), decidedMet(), ...without])[1]).toMatchObject({
      outcome: 'no-further-action',
      rule: { law: ACT, section: 's.104(1)' },
      evidence: { review: { meetingsHeldOn: [], findings: 0, recommendations: [] } },
    });
  });

  it('another review begins with nothing before it', () => {
    const [, , again] = trailed([requested(), decidedMet(), ...wholeReview, reviewOpened(), reviewConcluded()]);
    expect(again.evidence.review).toEqual({ meetingsHeldOn: [], findings: 0, recommendations: ['r1'] });
  });

  it('a recommendation that is declined shows that regard was had', () => {
    const [, , answer] = trailed([requested(), decidedMet(), ...wholeReview, recommendationSent(), declined]);
    expect(answer).toMatchObject({
      kind: 'recommendation-response',
      outcome: 'declined',
      rule: { law: ACT, section: 's.104(7)' },
      evidence: { recommendation: 'r1', body: 'cheltenham-borough-council' },
      reasons: 'There is one officer already.',
    });
  });

  it('an appeal tells its ground and when it was lodged, under the version of the procedure that the case has', () => {
    const late = appealLodged({ late: true, windowEndedOn: '2026-11-18' });
    const before = [requested(), amended({ requestedOn: '2026-09-29' }, { procedure: { version: 2, revision: 1 } })];
    const seen = {
      appeal: 'p1',
      ground: 'facts-not-considered',
      concerns: 'review',
      lodgedOn: '2026-11-20',
      late: true,
      windowEndedOn: '2026-11-18',
    };
    const rule = { law: ACT, section: 'Sch.4 para 3', ground: 'facts-not-considered', procedureVersion: 2 };
    const decided = appealDecided({ outcome: 'properly-reviewed', reasons: 'All was seen.', setsAside: undefined });
    const admitted = admission('AppealAdmitted', 'They were in hospital.');
    expect(trailed([...before, late, admitted, decided], reviewer)).toMatchObject([
      {
        kind: 'appeal-admission',
        outcome: 'admitted',
        rule,
        evidence: { appeal: seen },
        reasons: 'They were in hospital.',
      },
      { kind: 'appeal', outcome: 'properly-reviewed', rule, evidence: { appeal: seen }, reasons: 'All was seen.' },
    ]);
    expect(trailed([...before, late, admission('AppealNotAdmitted', 'No reason was given.')])).toMatchObject([
      { kind: 'appeal-admission', outcome: 'not-admitted', reasons: 'No reason was given.' },
    ]);
  });

  it('a review by the Commissioner rests on the Act of 2026', () => {
    const lodged = appealLodged({ ground: 'pcc-review' });
    expect(trailed([requested(), lodged, appealDecided()])[0].rule).toEqual({
      law: 'Crime and Policing Act 2026',
      section: 'review by the Commissioner',
      ground: 'pcc-review',
      procedureVersion: 1,
    });
  });

  it('what an appeal set aside says so and stays; what takes its place stands', () => {
    const again = reviewConcluded({ occurredAt: '2026-12-20T10:00:00Z' });
    const setAside = { appeal: 'p1', on: '2026-11-30' };
    expect(
      told([requested(), notMet, decidedMet(), ...wholeReview, appealLodged(), appealDecided(), meetingHeld(), again]),
    ).toEqual([
      ['threshold', 'not-met', false, undefined],
      ['threshold', 'met', false, undefined],
      ['review-conclusion', 'recommendations-made', true, setAside],
      ['appeal', 'upheld', false, undefined],
      ['review-conclusion', 'recommendations-made', false, undefined],
    ]);
    const [, , , appeal] = trailed([
      requested(),
      notMet,
      decidedMet(),
      ...wholeReview,
      appealLodged(),
      appealDecided(),
    ]);
    expect(appeal.evidence.setsAside).toBe('review-conclusion');
  });

  it('of several decisions an appeal sets aside the last', () => {
    const upheld = appealDecided({ setsAside: 'threshold-decision' });
    const facts = [requested(), notMet, appealLodged(), upheld, notMet, reviewOpened(), findingRecorded()];
    const second = [appealLodged({ appeal: 'p2' }), appealDecided({ appeal: 'p2', setsAside: 'threshold-decision' })];
    expect(told([...facts, ...second])).toEqual([
      ['threshold', 'not-met', true, { appeal: 'p1', on: '2026-11-30' }],
      ['appeal', 'upheld', false, undefined],
      ['threshold', 'not-met', true, { appeal: 'p2', on: '2026-11-30' }],
      ['appeal', 'upheld', false, undefined],
    ]);
  });

  it('an appeal that is upheld and sets nothing aside leaves every decision standing', () =>
    expect(
      told([requested(), decidedMet(), appealLodged(), appealDecided({ setsAside: undefined })]).map(
        ([, , set]) => set,
      ),
    ).toEqual([false, false]));

  it('holds no text and nobody on the case', () => {
    const facts = [requested(), decidedMet(), ...wholeReview, declined, appealLodged(), appealDecided()];
    const { state, rows } = foldedBy(decisionTrail, 'case-dddddddd-0000-4000-8000-000000000001', facts);
    const kept = JSON.stringify([state, rows]);
    expect(kept).not.toMatch(/Shouting|photographs looked|owned the case|Name one officer|Nobody looked/);
    for (const person of Object.values(people)) expect(kept).not.toContain(person);
  });
});
