import { isRefusal } from '../decider/decider.js';
import { gloucestershire } from './gloucestershire.js';
import { refuseProcedure } from './procedure-rules.js';
import { assessThreshold } from './threshold/assess-threshold.js';

test("Gloucestershire's procedure keeps every rule", () => expect(refuseProcedure(gloucestershire)).toBeUndefined());

test('its numbers are those the county publishes', () => {
  expect(gloucestershire.effectiveFrom).toBe('2014-10-20');
  expect(gloucestershire.threshold).toEqual({
    requiredComplaints: 3,
    reportWithin: { months: 1 },
    applyWithin: { months: 6 },
    incidentsWithin: { months: 6 },
    ongoingRequired: true,
    sameIncidentCountsOnce: true,
    triggers: [],
  });
  expect(
    gloucestershire.deadlines.map(({ name, anchor, length, unit }) => `${name}: ${length} ${unit} from ${anchor}`),
  ).toEqual([
    'acknowledgement: 7 days from request-received',
    'threshold-decision: 21 days from request-received',
    'meeting: 28 days from threshold-decided-met',
    'outcome: 7 days from meeting-held',
    'appeal: 20 working-days from applicant-told',
    'information: 10 working-days from asked-for',
    'consent: 10 working-days from asked-for',
  ]);
});

test('each of the six districts has its council, the constabulary and the care board, and no county council', () => {
  expect(gloucestershire.localGovernmentAreas.map(({ code }) => code)).toEqual([
    'E07000078',
    'E07000079',
    'E07000080',
    'E07000081',
    'E07000082',
    'E07000083',
  ]);
  for (const { bodies } of gloucestershire.relevantBodies) {
    expect(bodies).toEqual([
      expect.stringMatching(/-(borough|district|city)-council$/),
      'gloucestershire-constabulary',
      'nhs-gloucestershire-icb',
    ]);
  }
});

test('three complaints within six months, in time and ongoing, meet it', () => {
  const complaints = ['2026-03-02', '2026-05-01', '2026-09-01'].map((day, index) => ({
    ref: `c${index + 1}`,
    incidentOn: day,
    complainedOn: day,
    kind: 'asb' as const,
    verification: 'claimed' as const,
  }));
  const asked = { threshold: gloucestershire.threshold, appliedOn: '2026-09-01', complaints };
  const conclusion = (ongoing: 'yes' | 'no') => {
    const answer = assessThreshold({ ...asked, ongoing });
    return isRefusal(answer) ? answer.refused : answer.conclusion;
  };
  expect(conclusion('yes')).toBe('met');
  expect(conclusion('no')).toBe('statutory-duty');
});
