/** What the commands on the clock are sent: the fields of their facts, texts as plain strings. */
import { Said } from '../../../records/said.js';
import { Day } from '../../../web/fields/dates.js';
import { ListOf } from '../../../web/fields/lists.js';
import { matchingShape, Text } from '../../../web/fields/texts.js';

const PERSONAL = { max: 10_000, description: 'why; the applicant is told it; personal' } as const;
const MOST_DEADLINES = 50;

/** How a case names one of its deadlines. */
export const deadlineShape = matchingShape({
  pattern: '^[a-z]+(?:-[a-z0-9]+)*$',
  max: 64,
  says: 'the key of a deadline, as information-i1',
  example: 'threshold-decision',
});

export class PauseClockBody extends Said {
  @ListOf(deadlineShape, { min: 1, max: MOST_DEADLINES, unique: true, description: 'keys of the deadlines it stops' })
  deadlines!: string[];

  @Text(PERSONAL)
  reason!: string;
}

export class ResumeClockBody extends Said {
  @Text(PERSONAL)
  reason!: string;
}

export class ExtendDeadlineBody extends Said {
  @Day({ description: 'the new last day: later than before, within a year' })
  dueOn!: string;

  @Text(PERSONAL)
  reason!: string;
}
