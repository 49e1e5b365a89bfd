import { saidToHaveHappened } from '../../records/said.js';
import { OneOf } from '../../web/fields/choices.js';
import { Day, Instant } from '../../web/fields/dates.js';
import { Nested } from '../../web/fields/nested.js';
import { Matching } from '../../web/fields/texts.js';
import { CORRECTION_REASONS, type CorrectionReason } from '../facts.js';
import type { PublishReturn } from '../return-commands.js';

export class CorrectionFields {
  @Matching({ pattern: '^n[1-9][0-9]{0,5}$', max: 7, says: 'a return, as n1', example: 'n1' })
  return!: string;

  @OneOf(CORRECTION_REASONS) reason!: CorrectionReason;
}

export class PublishReturnBody {
  @Day({ description: 'the first day of the period' }) from!: string;
  @Day({ description: 'the last day of the period: it is over, and at most 12 months after it began' }) to!: string;

  @Nested(CorrectionFields, { optional: true, description: 'the return of the same period whose place it takes' })
  corrects?: CorrectionFields;

  @Instant({ optional: true, description: 'when it was published; with neither this nor `occurredOn`, now' })
  occurredAt?: string;

  @Day({ optional: true, description: 'the London day on which it was published, where only that is known' })
  occurredOn?: string;
}

/** Without what is counted: that is read when it is published. */
export const publicationIn = (localGovernmentArea: string, body: PublishReturnBody): Omit<PublishReturn, 'read'> => {
  const { from, to, corrects } = body;
  const correction = corrects && { return: corrects.return, reason: corrects.reason };
  return {
    type: 'PublishReturn',
    localGovernmentArea,
    from,
    to,
    ...(correction && { corrects: correction }),
    happened: saidToHaveHappened(body),
  };
};
