/** What the commands of the threshold are sent: the fields of their facts. */
import { Said } from '../../../records/said.js';
import { OneOf } from '../../../web/fields/choices.js';
import { Slug, slugShape } from '../../../web/fields/identifiers.js';
import { ListOf } from '../../../web/fields/lists.js';
import { Matching, Text } from '../../../web/fields/texts.js';
import type { DecideThreshold } from '../commands.js';
import { THRESHOLD_OUTCOMES, type ThresholdOutcome } from '../facts.js';

/** Characters at most; with the seal around it far below what one fact may hold. */
const LONGEST_TEXT = 10_000;
const MOST_BODIES = 50;

export class AssessCaseBody extends Said {}

export class DecideThresholdBody extends Said {
  @Matching({
    pattern: '^a[1-9][0-9]{0,5}$',
    max: 7,
    says: 'the id of an assessment, as a1',
    example: 'a1',
    optional: true,
    description: 'the assessment it rests on; left out, the last',
  })
  assessment?: string;

  @OneOf(THRESHOLD_OUTCOMES)
  outcome!: ThresholdOutcome;

  @Slug({ optional: true, description: "for *met* at discretion: s.104(5)'s, or one of the procedure's own" })
  ground?: string;

  @Text({ max: LONGEST_TEXT, optional: true, description: 'for the public trail: they name nobody; needed' })
  reasons?: string;

  @Text({ max: LONGEST_TEXT, optional: true, description: 'what is written to the applicant; personal' })
  reasonsToApplicant?: string;

  @ListOf(slugShape, {
    min: 1,
    max: MOST_BODIES,
    unique: true,
    optional: true,
    description: 'the relevant bodies whose decision it is; left out, all of them',
  })
  madeFor?: string[];

  @Text({ max: 500, optional: true, description: 'by what authority; public; left out, as the procedure has it' })
  delegation?: string;

  @ListOf(slugShape, { max: MOST_BODIES, unique: true, optional: true, description: 'bodies consulted before it' })
  consulted?: string[];
}

export const decideThreshold = ({
  assessment,
  outcome,
  ground,
  reasons,
  reasonsToApplicant,
  madeFor,
  delegation,
  consulted = [],
}: DecideThresholdBody): DecideThreshold => ({
  type: 'DecideThreshold',
  assessment,
  outcome,
  ground,
  reasons,
  reasonsToApplicant,
  madeFor,
  delegation,
  consulted,
});
