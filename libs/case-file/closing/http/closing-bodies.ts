/** What is sent to close a case or open it again: the fields of the facts, texts as plain strings. */
import { Said } from '../../../records/said.js';
import { OneOf } from '../../../web/fields/choices.js';
import { Digest } from '../../../web/fields/identifiers.js';
import { Text } from '../../../web/fields/texts.js';
import type { ReopenCase } from '../commands.js';
import { CLOSING_REASONS, type ClosingReason, REOPENING_REASONS } from '../facts.js';

const PERSONAL = { max: 10_000, description: 'personal' } as const;

/** An appeal opens a case again by itself. */
const REOPENED_BECAUSE = REOPENING_REASONS.filter((why): why is ReopenCase['why'] => why !== 'appeal');

export class CloseCaseBody extends Said {
  @OneOf(CLOSING_REASONS)
  why!: ClosingReason;

  @Text({ ...PERSONAL, optional: true })
  reason?: string;

  @Digest({
    optional: true,
    description:
      'the letter in which the applicant waives the time left to appeal: digest of a stored document about them',
  })
  waiver?: string;
}

export class ReopenCaseBody extends Said {
  @OneOf(REOPENED_BECAUSE)
  why!: ReopenCase['why'];

  @Text(PERSONAL)
  reason!: string;
}
