/** To close a request that nobody decided on is what is appealed against, and yet whoever did it appointed the reviewer, or was one. */
import { appoint, closedWithoutConsent } from '../support/case/appeal.js';
import { consentGiven } from '../support/case/consents.js';
import { fact, people } from '../support/case/facts.js';
import { administrator, appealLodged, caseClosed, later, reviewer } from '../support/case/review.js';
import { aCase } from '../support/case/specification.js';
import { fileOf } from '../support/case/threshold.js';

const appealed = (closedBy: string) => [
  ...closedWithoutConsent.slice(0, -1),
  fact('CaseClosed', { occurredAt: '2026-11-02T09:00:00Z', why: 'consent-not-given', closedBy }),
  consentGiven({ occurredAt: '2026-11-03T09:00:00Z' } as object),
  appealLodged({ ground: 'application-handling', concerns: 'application', against: 'closure', by: people.marcus }),
  fact('CaseReopened', { occurredAt: '2026-11-20T09:00:00Z', why: 'appeal', deadlines: [] }),
];

it('they appoint nobody', () =>
  aCase(...appealed('adam@office'))
    .when(appoint, { ...later, actor: administrator })
    .thenRefused('appeal/appointed-by-somebody-involved'));

it('nor are they appointed', () =>
  aCase(...appealed(reviewer.id))
    .when(appoint, { ...later, actor: administrator })
    .thenRefused('appeal/reviewer-not-independent'));

it('to close a case that was decided is no decision', () => {
  const met = fact('ThresholdDecided', {
    occurredAt: '2026-10-12T09:00:00Z',
    assessment: 'a1',
    outcome: 'met',
    route: 'met',
    reasons: 'Three complaints.',
    madeFor: [],
    delegation: 'The chief executive.',
    consulted: [],
    decidedBy: 'dan@office',
  });
  const [requested] = closedWithoutConsent;
  expect(fileOf(requested, met, caseClosed()).closing.closedUndecidedBy).toEqual([]);
});
