import { golden } from '../../../test/support/golden.js';
import { reportTimeline } from './report-timeline.js';

test('the timeline keeps a fact as it rests, with who recorded it and when', () => {
  const { type, data } = golden('ReportCorrected', 1);
  const actor = { id: 'anna', role: 'coordinator', area: 'gloucestershire' };
  const stored = {
    id: '00000000-0000-4000-8000-000000000001',
    stream: 'report-0b6a2a58-6d0b-4f0e-8f56-8a3f7c0f9d22',
    revision: 1,
    position: 'log.0000000000000007',
    recordedAt: '2026-07-05T10:00:00.000Z',
  };
  const rows = reportTimeline.rowsOfFact?.({ type, data, metadata: { commandId: 'x', actor }, stored });
  expect(rows).toEqual({
    facts: [
      {
        position: stored.position,
        revision: 1,
        fact: stored.id,
        type: 'ReportCorrected',
        data: JSON.stringify(data),
        actor: JSON.stringify(actor),
        recorded_at: stored.recordedAt,
      },
    ],
  });
  expect(rows?.facts?.[0]?.data).toContain('sealed');
});
