/** Of two meetings the one typed in last counted as the last one, though it had been held first. */
import { met } from '../support/case/appeal.js';
import { chair, findingRecorded, later, meetingArranged, meetingHeld, wholeReview } from '../support/case/review.js';
import { aCase } from '../support/case/specification.js';

const [opened, appointed, invited, arranged, victim] = wholeReview;
const held = (occurredAt: string) => meetingHeld({ occurredAt } as object);
const review = [
  ...[opened, appointed, invited, arranged, victim],
  held('2026-11-20T14:00:00Z'),
  meetingArranged({ occurredAt: '2026-10-20T09:00:00Z' } as object),
  held('2026-11-05T14:00:00Z'),
  findingRecorded(),
];

test.each([
  {
    type: 'ConcludeReview',
    outcome: 'no-further-action',
    reasons: 'Nothing more.',
    happened: { occurredOn: '2026-11-06' },
  },
  { type: 'RecordFinding', text: 'Nobody answered.', happened: { occurredOn: '2026-11-06' } },
] as const)('nothing that follows the meetings comes before the later of them: $type', (command) =>
  aCase(...met, ...review)
    .when(command, { ...later, actor: chair })
    .thenRefused('fact/before-what-it-answers'),
);
