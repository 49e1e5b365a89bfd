/** What is sent when somebody was told something: the fields of the fact. */
import { Said } from '../../../records/said.js';
import { OneOf, Truth } from '../../../web/fields/choices.js';
import { Digest, Id } from '../../../web/fields/identifiers.js';
import type { Unsaid } from '../../http/case-door.js';
import type { InformApplicant } from '../commands.js';
import { TOLD_HOW, TOLD_OF, type ToldHow, type ToldOf } from '../facts.js';

export class NoticeBody extends Said {
  @OneOf(TOLD_OF, { description: 'what they were told of' })
  of!: ToldOf;

  @Id({ optional: true, description: 'the applicant or a victim; left out, the applicant' })
  to?: string;

  @OneOf(TOLD_HOW)
  how!: ToldHow;

  @Digest({ optional: true, description: 'the letter: digest of a stored document' })
  document?: string;

  @Truth({
    optional: true,
    description: 'whether the recommendations were told with it (s.104(8)): always said of an outcome that has some',
  })
  recommendationsTold?: boolean;
}

export const informApplicant = ({
  of,
  to,
  how,
  document,
  recommendationsTold,
}: NoticeBody): Unsaid<InformApplicant> => ({
  type: 'InformApplicant',
  of,
  to,
  how,
  document,
  recommendationsTold,
});
